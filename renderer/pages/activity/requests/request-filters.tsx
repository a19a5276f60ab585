// Narrows the requests to a partner, an outcome, a step, a batch, a text.
import { usePartners } from '#renderer/data/use-partners.ts'
import { useRequestSteps } from '#renderer/data/use-requests.ts'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Tag } from '#renderer/ui/tag.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type RequestFilter, requestOutcomes } from '#shared/contract/inspect-calls.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import { isNarrowed, notNarrowed } from './request-filter.ts'

const anyOne = 'all'

export function RequestFilters({ filter, onChange }: { filter: RequestFilter; onChange(filter: RequestFilter): void }) {
  const say = useSay()
  const partners = usePartners().data?.partners ?? []
  const steps = useRequestSteps().data?.steps ?? []
  return (
    <>
      <SearchField
        label={say('requests.search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text: text.slice(0, 200) })}
      />
      <Select
        hideLabel
        label={say('activity.filter.partner')}
        value={filter.partnerId ?? anyOne}
        onChange={(id) => onChange({ ...filter, partnerId: partnerIdSchema.safeParse(id).data ?? null })}
        options={[
          { id: anyOne, label: say('activity.filter.allPartners') },
          ...partners.map(({ manifest: { id, label } }) => ({ id, label })),
        ]}
      />
      <Select
        hideLabel
        label={say('requests.filter.outcome')}
        value={filter.outcome ?? anyOne}
        onChange={(id) => onChange({ ...filter, outcome: requestOutcomes.find((one) => one === id) ?? null })}
        options={[
          { id: anyOne, label: say('requests.filter.allOutcomes') },
          ...requestOutcomes.map((id) => ({ id, label: say(`requests.outcome.${id}`) })),
        ]}
      />
      <Select
        hideLabel
        label={say('requests.filter.step')}
        value={filter.step === null ? anyOne : String(filter.step)}
        onChange={(id) => onChange({ ...filter, step: id === anyOne ? null : Number(id) })}
        options={[
          { id: anyOne, label: say('requests.filter.allSteps') },
          ...steps.map(({ key, canvasName, stepName }) => ({
            id: String(key),
            label: say('requests.step', { canvas: canvasName, step: stepName ?? say('step.audience-sync') }),
          })),
        ]}
      />
      {filter.batchId !== null && <Tag>{say('requests.filter.batch', { id: String(filter.batchId) })}</Tag>}
      {isNarrowed(filter) && (
        <LinkButton onPress={() => onChange(notNarrowed)}>{say('activity.filter.clear')}</LinkButton>
      )}
    </>
  )
}
