// What stands behind a comparison of an attribute: a text, a number, several texts, a number of days or a date.
import { useState } from 'react'
import { useLanguage } from '#renderer/data/use-language.ts'
import { useVocabulary } from '#renderer/data/use-vocabulary.ts'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { placeName } from '#renderer/ui/place-names.ts'
import { SuggestingField, type Suggestion } from '#renderer/ui/suggesting-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type AttributeFilter, type LeafFilter, valueShape } from '#shared/people/segment-filter.ts'
import { choicesIn, dateText, instantOf } from './filter-edits.ts'

export interface FilterValueProps {
  readonly filter: AttributeFilter
  onChange(filter: LeafFilter, gesture?: string): void
  readonly isReadOnly: boolean
}

export function FilterValue({ filter, onChange, isReadOnly }: FilterValueProps) {
  const say = useSay()
  const suggestions = useUsualValues(filter.attribute)
  const gesture = `filter value ${filter.attribute}`
  const put = (value: AttributeFilter['value']) => onChange({ ...filter, value }, gesture)
  const shape = valueShape(filter.operator)
  if (shape === 'several') return <Choices filter={filter} onChange={put} isReadOnly={isReadOnly} />
  if (shape === 'date')
    return (
      <TextField
        label={say('filter.date')}
        hideLabel
        placeholder="2026-01-31"
        value={typeof filter.value === 'number' ? dateText(filter.value) : String(filter.value ?? '')}
        onChange={(text) => put(instantOf(text) ?? text.slice(0, 10))}
        isReadOnly={isReadOnly}
        {...(typeof filter.value === 'string' && filter.value.length >= 10
          ? { errorMessage: say('filter.date.wrong') }
          : {})}
      />
    )
  if (shape === 'one' && filter.type !== 'number')
    return (
      <SuggestingField
        label={say('filter.value')}
        hideLabel
        value={String(filter.value ?? '')}
        onChange={(value) => put(value.slice(0, 255))}
        isReadOnly={isReadOnly}
        suggestions={suggestions}
      />
    )
  return (
    <NumberField
      label={say(shape === 'days' ? 'filter.days' : 'filter.value')}
      hideLabel
      value={typeof filter.value === 'number' ? filter.value : null}
      onChange={(value) => put(value ?? 0)}
      isReadOnly={isReadOnly}
    />
  )
}

/** What people here have in common; a code with its name beside it. */
function useUsualValues(attribute: string): Suggestion[] {
  const language = useLanguage()
  const values = useVocabulary().data?.values ?? {}
  const kind = attribute === 'country' ? 'region' : attribute === 'language' ? 'language' : null
  if (!Object.hasOwn(values, attribute)) return []
  return (values[attribute] ?? []).map((value) => ({
    value,
    ...(kind === null ? {} : { label: placeName(value, kind, language) }),
  }))
}

/** Typed with commas between; what is being typed is kept as it is until the field is left. */
function Choices({
  filter,
  onChange,
  isReadOnly,
}: {
  filter: AttributeFilter
  onChange(value: string[]): void
  isReadOnly: boolean
}) {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const kept = Array.isArray(filter.value) ? filter.value.join(', ') : String(filter.value ?? '')
  return (
    <TextField
      label={say('filter.choices')}
      hideLabel
      placeholder={say('filter.choices.hint')}
      value={typed ?? kept}
      onChange={(text) => {
        setTyped(text)
        onChange(choicesIn(text))
      }}
      onBlur={() => setTyped(null)}
      isReadOnly={isReadOnly}
    />
  )
}
