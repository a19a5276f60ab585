// Why nothing arrives, or that all is well: found by looking at how things stand, each with what to do about it.
import { useFindings } from '#renderer/data/use-ingest.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { StatusPill, type Tone } from '#renderer/ui/status-pill.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { Finding } from '#shared/contract/ingest-calls.ts'
import type { DataPartnerId } from '#shared/people/data-partners/data-partner-catalog.ts'

const toneOf: Readonly<Record<Finding['state'], Tone>> = { good: 'ok', waiting: 'wait', wrong: 'bad' }

export function FindingsCard({ partner }: { partner: DataPartnerId }) {
  const say = useSay()
  const speak = useSpeak()
  const { data, askAgain, isAsking } = useFindings(partner)
  return (
    <Card
      title={say('ingest.findings')}
      actions={
        <Button size="small" isBusy={isAsking} onPress={askAgain}>
          {say('ingest.findings.again')}
        </Button>
      }
    >
      {!data && <Skeleton lines={3} />}
      {data && (
        <ul className="findings">
          {data.findings.map(({ state, phrase, fix }) => (
            <li key={speak(phrase)} data-state={state}>
              <StatusPill tone={toneOf[state]}>{say(`ingest.findings.${state}`)}</StatusPill>
              <span>
                {speak(phrase)}
                {fix && <span className="ingest-second">{speak(fix)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
