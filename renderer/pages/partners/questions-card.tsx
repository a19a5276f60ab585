// Questions people ask when something is wrong, answered for one partner (S51–S55, S88–S92).
import { Card } from '#renderer/ui/card.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { partnerQuestions } from './partner-questions.ts'

export function QuestionsCard({ manifest }: { manifest: PartnerManifest }) {
  const say = useSay()
  const speak = useSpeak()
  return (
    <Card title={say('partner.help.title')}>
      <dl className="questions">
        {partnerQuestions(manifest).map(({ id, question, answer }) => (
          <div key={id} className="question" data-question={id}>
            <dt>{speak(question)}</dt>
            <dd>{speak(answer)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
