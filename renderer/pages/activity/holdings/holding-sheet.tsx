// One audience by our own account: what each step did to it, what the partner shows and why that may differ, and who is in it.
import { usePagesOf } from '#renderer/data/use-pages-of.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Button } from '#renderer/ui/button.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { SideSheet } from '#renderer/ui/side-sheet.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Holding } from '#shared/contract/operate-calls.ts'
import { maskedIdentifiers } from '#shared/people/person.ts'

export function HoldingSheet({ holding, onClose }: { holding: Holding; onClose(): void }) {
  const say = useSay()
  const { dateTime, number } = useFormat()
  const { connectionId, adAccountId, audienceId, partnerId } = holding
  const key = { connectionId, adAccountId, audienceId }
  const partner = usePartners().data?.partners.find(({ manifest }) => manifest.id === partnerId)?.manifest.label
  const theirs = useQuestion('audiences.get', key).data?.audience
  const size = theirs?.size ?? null
  const people = usePagesOf('holdings.people', (cursor) => ({ ...key, cursor }))
  const shown = people.pages?.flatMap((page) => page.people) ?? []
  const name = partner ?? partnerId
  return (
    <SideSheet
      title={holding.name}
      subtitle={say('holdings.about')}
      icon={<PartnerMark partnerId={partnerId} />}
      onClose={onClose}
      footer={<Button onPress={onClose}>{say('ui.close')}</Button>}
    >
      <div className="batch-sheet">
        <dl className="batch-facts">
          <div>
            <dt>{say('holdings.held')}</dt>
            <dd>
              <strong>{number(holding.held)}</strong>
            </dd>
          </div>
          <div>
            <dt>{say('holdings.added')}</dt>
            <dd>{number(holding.added)}</dd>
          </div>
          <div>
            <dt>{say('holdings.removed')}</dt>
            <dd>{number(holding.removed)}</dd>
          </div>
          <div>
            <dt>{say('holdings.theirs', { partner: name })}</dt>
            <dd>{size === null ? say('holdings.theirs.none') : number(size)}</dd>
          </div>
          <div>
            <dt>{say('holdings.lastWrite')}</dt>
            <dd>{dateTime(holding.lastWriteAt)}</dd>
          </div>
        </dl>
        <p className="batch-none">{say('holdings.differ', { partner: name })}</p>
        <h3>{say('holdings.steps')}</h3>
        <ul className="cause-steps">
          {holding.steps.map(({ canvasId, canvasName, stepId, stepName, action, people: count, lastWriteAt }) => (
            <li key={`${canvasId} ${stepId} ${action}`}>
              <LinkButton href={hrefOf(routes.canvas(canvasId))}>{canvasName}</LinkButton>
              <span>{stepName || say('step.audience-sync')}</span>
              <span className="cause-count">
                {action === 'add' ? say('holdings.step.added', { count }) : say('holdings.step.removed', { count })} ·{' '}
                {dateTime(lastWriteAt)}
              </span>
            </li>
          ))}
        </ul>
        <h3>{say('holdings.people')}</h3>
        <ul className="cause-steps">
          {shown.map((person) => (
            <li key={person.id}>
              <span>{person.name || person.externalId}</span>
              <span className="cause-count">{maskedIdentifiers(person)}</span>
            </li>
          ))}
        </ul>
        <LoadMore hasMore={people.hasMore} isLoading={people.isLoadingMore} onPress={people.loadMore}>
          {say('inbox.people', { count: holding.held })}
        </LoadMore>
      </div>
    </SideSheet>
  )
}
