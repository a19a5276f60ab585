// Before an update: who waits where the drawing has changed, what becomes of them, and where people of a step that goes are to go on.
import './versions-dialog.css'
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { LaunchPlan } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { Say } from '#shared/words/say.ts'

type Impact = LaunchPlan['impact'][number]
const leave = 'leave'

export function UpdateImpact(props: {
  readonly impact: readonly Impact[]
  readonly redirects: ReadonlyMap<StepId, StepId>
  onRedirect(from: StepId, to: StepId | null): void
}) {
  const { impact, redirects, onRedirect } = props
  const say = useSay()
  const document = useCanvas((state) => state.document)
  if (impact.length === 0) return null
  const targets = graphOf(document).readingOrder.filter((id) => graphOf(document).steps.get(id)?.kind !== 'entry')
  return (
    <section className="update-impact" aria-label={say('impact.title')}>
      <h3>{say('impact.title')}</h3>
      <ul>
        {impact.map((one) => (
          <li key={one.stepId}>
            <p>{impactLine(one, say)}</p>
            {one.missedSyncs.map((sync) => (
              <p key={sync.stepId} className="launch-note">
                {say('impact.missesSync', { count: one.people, name: sync.name ?? say('step.audience-sync') })}
              </p>
            ))}
            {one.change === 'goes' && (
              <Select
                label={say('impact.redirect')}
                value={redirects.get(one.stepId) ?? leave}
                options={[
                  { id: leave, label: say('impact.redirect.leave') },
                  ...targets.map((id) => ({ id, label: stepName(document, id, say) })),
                ]}
                onChange={(id) => onRedirect(one.stepId, targets.find((target) => target === id) ?? null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function impactLine({ people, name, kind, change }: Impact, say: Say): string {
  return say(`impact.${change}`, { count: people, name: name ?? say(`step.${kind}`) })
}
