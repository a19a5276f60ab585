// What the partner said last, in words, with its own code behind.
import { Tag } from '#renderer/ui/tag.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { Phrase } from '#shared/words/say.ts'

export function BatchAnswer({ answer, partnerCode }: { answer: Phrase | null; partnerCode: string | null }) {
  const say = useSay()
  const speak = useSpeak()
  if (!answer) return <span className="batch-none">{say('activity.noAnswer')}</span>
  return (
    <span className="batch-answer">
      {speak(answer)} {partnerCode !== null && <Tag>{say('activity.code', { code: partnerCode })}</Tag>}
    </span>
  )
}
