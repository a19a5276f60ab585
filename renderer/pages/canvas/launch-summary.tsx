// What a launch will do: who enters, and for each syncing step partner, account, audience, action and fields; sandbox or real.
import { useCanvasFacts } from '#renderer/canvas/use-canvas-facts.tsx'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { LaunchPlan } from '#shared/contract/canvas-calls.ts'
import { ReachForecast } from './reach-forecast.tsx'

export function LaunchSummary({ plan, how }: { plan: LaunchPlan; how: 'launch' | 'update' }) {
  const say = useSay()
  const facts = useCanvasFacts()
  const host = useWorkspace().data?.host
  const partners = [...new Set(plan.syncs.map((sync) => facts.partnerLabel(sync.partnerId)))].join(', ')
  const warnings = plan.problems.filter((problem) => problem.level === 'warning').length
  return (
    <>
      {plan.kind === 'live' && (
        <Banner tone="wait" title={say('launch.live')}>
          {say('launch.live.about', { partners })}
        </Banner>
      )}
      {plan.kind === 'sandbox' && (
        <Banner tone="info" title={say('launch.sandbox')}>
          {say('launch.sandbox.about')}
        </Banner>
      )}
      {plan.kind === 'none' && <p className="launch-note">{say('launch.none.about')}</p>}
      {how === 'launch' ? (
        <p className="launch-enters">{say('launch.enters', { count: plan.people, segment: plan.segmentName ?? '' })}</p>
      ) : (
        <>
          {plan.entersOnUpdate && (
            <p className="launch-enters">
              {say('launch.update.enters', { count: plan.people, segment: plan.segmentName ?? '' })}
            </p>
          )}
          <p className="launch-note">{say('launch.update.about')}</p>
        </>
      )}
      {plan.syncs.length > 0 && (
        <table className="launch-syncs">
          <thead>
            <tr>
              <th scope="col">{say('launch.partner')}</th>
              <th scope="col">{say('launch.account')}</th>
              <th scope="col">{say('launch.audience')}</th>
              <th scope="col">{say('launch.action')}</th>
              <th scope="col">{say('launch.fields')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.syncs.map((sync) => (
              <tr key={sync.stepId}>
                <td>{facts.partnerLabel(sync.partnerId)}</td>
                <td>{sync.account}</td>
                <td>{sync.audience}</td>
                <td>{say(`launch.action.${sync.action}`)}</td>
                <td>{sync.fields.map((field) => say(`sync.field.${field}`)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {plan.syncs.length > 0 && how === 'launch' && <ReachForecast />}
      {plan.syncs.length > 0 && host && <p className="launch-note">{say(`launch.leaving.${host}`)}</p>}
      {warnings > 0 && <p className="launch-note">{say('launch.warnings', { count: warnings })}</p>}
    </>
  )
}
