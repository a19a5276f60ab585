// Whom a launch would reach, before it: each line of the way with whom it loses, and when the last is at the partner. The figures are
// those of a rehearsal, played for this.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { useCanvasFacts } from '#renderer/canvas/use-canvas-facts.tsx'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSentences } from '#renderer/ui/use-sentences.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { StepReach } from '#shared/contract/rehearsal-calls.ts'
import { audienceSyncConfigSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'

const lines = ['arrived', 'hasField', 'valid', 'consented', 'unique', 'synced'] as const

export function ReachForecast() {
  const say = useSay()
  const { canvasId } = useCanvasDesk()
  const { data, trouble } = useQuestion('rehearsals.forecast', { canvasId })
  // The launch itself needs no forecast: what stands in the way of one is said by the checks.
  if (trouble) return null
  if (!data)
    return (
      <p className="launch-note" role="status">
        {say('rehearsal.reach.busy')}
      </p>
    )
  return (
    <section className="launch-reach" aria-label={say('rehearsal.reach.title')}>
      {data.steps.map((reach) => (
        <Reach key={reach.stepId} reach={reach} startsAt={data.startsAt} />
      ))}
    </section>
  )
}

function Reach({ reach, startsAt }: { reach: StepReach; startsAt: number }) {
  const say = useSay()
  const sentences = useSentences()
  const format = useFormat()
  const facts = useCanvasFacts()
  const document = useCanvas(shownDocument)
  const step = document.logic.steps.find(({ id }) => id === reach.stepId)
  const partnerId = audienceSyncConfigSchema.safeParse(step?.config).data?.partnerId ?? null
  const partner = partnerId === null ? '' : facts.partnerLabel(partnerId)
  const most = Math.max(1, reach.arrived)
  return (
    <>
      <h3>{stepName(document, reach.stepId, say)}</h3>
      <dl className="launch-reach-lines">
        {lines.map((name) => (
          <div key={name}>
            <dt>{say(`rehearsal.reach.${name}`)}</dt>
            <dd>
              <span className="launch-reach-bar" aria-hidden style={{ width: `${(reach[name] / most) * 100}%` }} />
              <span className="launch-reach-count">{format.number(reach[name])}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="launch-note">
        {sentences(
          say(reach.isShown ? 'rehearsal.reach.minimum' : 'rehearsal.reach.below', {
            partner,
            count: reach.partnerMinimum,
          }),
          reach.finishesAt !== null &&
            say('rehearsal.reach.finishes', { duration: format.duration(reach.finishesAt - startsAt) }),
        )}
      </p>
    </>
  )
}
