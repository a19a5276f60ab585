// Steps that use a partner, one row each: canvas, step, audience, state, people. Used in its card and before a disconnect.

import type { AppOutput } from '#renderer/data/app-link.ts'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { PillTone } from './partner-state.ts'

export type PartnerUse = AppOutput<'partners.uses'>['uses'][number]

const toneOfState: Readonly<Record<PartnerUse['state'], PillTone>> = {
  draft: 'neutral',
  active: 'ok',
  stopped: 'wait',
  archived: 'neutral',
}

export function UsesList({ uses, isLinked = false }: { uses: readonly PartnerUse[]; isLinked?: boolean }) {
  const say = useSay()
  return (
    <ul className="uses-list">
      {uses.map((use) => (
        <li key={`${use.canvasId} ${use.stepId}`} className="use-row" data-step-id={use.stepId}>
          <div className="use-names">
            {isLinked ? (
              <a className="use-canvas" href={hrefOf(routes.canvas(use.canvasId))}>
                {use.canvasName}
              </a>
            ) : (
              <span className="use-canvas">{use.canvasName}</span>
            )}
            <span className="use-step">
              {say('partner.uses.step', {
                step: use.stepName ?? say('step.audience-sync'),
                audience: use.audience ?? say('partner.uses.noAudience'),
              })}
            </span>
          </div>
          <StatusPill tone={toneOfState[use.state]}>{say(`state.${use.state}`)}</StatusPill>
          <div className="use-people">
            {use.synced === null ? (
              <span>{say('partner.uses.notStarted')}</span>
            ) : (
              <span>{say('partner.uses.synced', { count: use.synced })}</span>
            )}
            {use.pending !== null && use.pending > 0 && (
              <span className="use-pending">{say('partner.uses.pending', { count: use.pending })}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
