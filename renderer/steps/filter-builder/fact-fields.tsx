// The fields of a condition on what somebody did, bought, agreed to, subscribed to or was put into. What can be chosen is what people
// of this workspace have; where there is nothing yet, a name is typed.
import { useVocabulary } from '#renderer/data/use-vocabulary.ts'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select, type SelectOption } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { partnerIds } from '#shared/partners/partner-id.ts'
import { consentPurposes } from '#shared/people/consent.ts'
import type { EventFilter, LeafFilter, PurchaseFilter } from '#shared/people/segment-filter.ts'
import { cohortPartnerLabel } from '#shared/people/segment-sentence.ts'

export type FactFilter = Exclude<LeafFilter, { kind: 'attribute' | 'import' | 'segment' }>

export interface FactFieldsProps<Filter extends FactFilter = FactFilter> {
  readonly filter: Filter
  onChange(filter: LeafFilter, gesture?: string): void
  readonly isReadOnly: boolean
}

export function FactFields({ filter, onChange, isReadOnly }: FactFieldsProps) {
  const say = useSay()
  const vocabulary = useVocabulary().data
  const shared = { hideLabel: true, isDisabled: isReadOnly }
  switch (filter.kind) {
    case 'event':
      return (
        <>
          <Name
            label={say('filter.event')}
            names={vocabulary?.events ?? []}
            value={filter.event}
            onChange={(event) => onChange({ ...filter, event }, 'filter event')}
            isReadOnly={isReadOnly}
          />
          <Often filter={filter} onChange={onChange} isReadOnly={isReadOnly} />
        </>
      )
    case 'purchase': {
      const anything: SelectOption<string> = { id: anyProduct, label: say('filter.anyProduct') }
      const products = withOwn(vocabulary?.products ?? [], filter.product).map((id) => ({
        id: `product ${id}`,
        label: id,
      }))
      return (
        <>
          <Select
            {...shared}
            label={say('filter.product')}
            value={filter.product === null ? anyProduct : `product ${filter.product}`}
            options={[anything, ...products]}
            onChange={(id) => onChange({ ...filter, product: id === anyProduct ? null : id.slice('product '.length) })}
          />
          <Often filter={filter} onChange={onChange} isReadOnly={isReadOnly} />
        </>
      )
    }
    case 'cohort': {
      const cohorts = (vocabulary?.cohorts ?? []).filter(({ partner }) => partner === filter.partner)
      const options = cohorts.map(({ cohortId, name }) => ({ id: cohortId, label: name ?? cohortId }))
      const own = options.some(({ id }) => id === filter.cohortId) || filter.cohortId === ''
      return (
        <>
          <Select
            {...shared}
            label={say('filter.operator')}
            value={filter.member ? 'in' : 'out'}
            options={[
              { id: 'in', label: say('filter.cohort.includes') },
              { id: 'out', label: say('filter.cohort.excludes') },
            ]}
            onChange={(member) => onChange({ ...filter, member: member === 'in' })}
          />
          <Select
            {...shared}
            label={say('filter.cohort')}
            placeholder={say('filter.cohort.choose')}
            value={filter.cohortId === '' ? null : filter.cohortId}
            options={own ? options : [...options, { id: filter.cohortId, label: filter.cohortId }]}
            onChange={(cohortId) => onChange({ ...filter, cohortId })}
          />
        </>
      )
    }
    case 'consent':
      return (
        <>
          <Select
            {...shared}
            label={say('filter.partner')}
            value={filter.partnerId}
            options={partnerIds.map((id) => ({ id, label: cohortPartnerLabel(id) }))}
            onChange={(partnerId) => onChange({ ...filter, partnerId })}
          />
          <Select
            {...shared}
            label={say('filter.purpose')}
            value={filter.purpose}
            options={consentPurposes.map((id) => ({ id, label: say(`consent.purpose.${id}`) }))}
            onChange={(purpose) => onChange({ ...filter, purpose })}
          />
          <Select
            {...shared}
            label={say('filter.state')}
            value={filter.state}
            options={(['agreed', 'refused', 'unknown'] as const).map((id) => ({
              id,
              label: say(`consent.state.${id}`),
            }))}
            onChange={(state) => onChange({ ...filter, state })}
          />
        </>
      )
    case 'subscription':
      return (
        <>
          <Name
            label={say('filter.subscriptionGroup')}
            names={vocabulary?.subscriptionGroups ?? []}
            value={filter.group}
            onChange={(group) => onChange({ ...filter, group }, 'filter group')}
            isReadOnly={isReadOnly}
          />
          <Select
            {...shared}
            label={say('filter.state')}
            value={filter.state}
            options={(['subscribed', 'unsubscribed', 'unknown'] as const).map((id) => ({
              id,
              label: say(`subscription.${id}`),
            }))}
            onChange={(state) => onChange({ ...filter, state })}
          />
        </>
      )
    case 'bucket':
      return (
        <>
          <Bucket
            label={say('filter.from')}
            value={filter.from}
            onChange={(from) => onChange({ ...filter, from }, 'filter from')}
            isReadOnly={isReadOnly}
          />
          <Bucket
            label={say('filter.to')}
            value={filter.to}
            onChange={(to) => onChange({ ...filter, to }, 'filter to')}
            isReadOnly={isReadOnly}
          />
        </>
      )
  }
}

const anyProduct = 'any'

/** A filter may name what nobody has any more. */
function withOwn(names: readonly string[], own: string | null): readonly string[] {
  return own === null || own === '' || names.includes(own) ? names : [...names, own]
}

interface NameProps {
  readonly label: string
  readonly names: readonly string[]
  readonly value: string
  onChange(name: string): void
  readonly isReadOnly: boolean
}

function Name({ label, names, value, onChange, isReadOnly }: NameProps) {
  const say = useSay()
  if (names.length === 0)
    return (
      <TextField
        label={label}
        hideLabel
        placeholder={label}
        value={value}
        onChange={(name) => onChange(name.slice(0, 255))}
        isReadOnly={isReadOnly}
      />
    )
  return (
    <Select
      label={label}
      hideLabel
      placeholder={say('filter.name.choose')}
      value={value === '' ? null : value}
      options={withOwn(names, value).map((id) => ({ id, label: id }))}
      onChange={onChange}
      isDisabled={isReadOnly}
    />
  )
}

function Often({ filter, onChange, isReadOnly }: FactFieldsProps<EventFilter | PurchaseFilter>) {
  const say = useSay()
  return (
    <>
      <Select
        label={say('filter.operator')}
        hideLabel
        value={filter.comparison}
        options={(['at-least', 'fewer-than'] as const).map((id) => ({ id, label: say(`filter.often.${id}`) }))}
        onChange={(comparison) => onChange({ ...filter, comparison })}
        isDisabled={isReadOnly}
      />
      <NumberField
        label={say('filter.times')}
        value={filter.count}
        minValue={1}
        maxValue={1_000}
        onChange={(count) => onChange({ ...filter, count: count ?? 1 }, 'filter times')}
        isReadOnly={isReadOnly}
      />
      <NumberField
        label={say('filter.inDays')}
        value={filter.days}
        minValue={1}
        maxValue={3_650}
        onChange={(days) => onChange({ ...filter, days }, 'filter days')}
        isReadOnly={isReadOnly}
      />
    </>
  )
}

interface BucketProps {
  readonly label: string
  readonly value: number
  onChange(value: number): void
  readonly isReadOnly: boolean
}

function Bucket({ label, value, onChange, isReadOnly }: BucketProps) {
  return (
    <NumberField
      label={label}
      value={value}
      minValue={0}
      maxValue={9_999}
      onChange={(given) => onChange(given ?? 0)}
      isReadOnly={isReadOnly}
    />
  )
}
