// Where inside an object a condition looks, and what is there: only for attributes that are objects or lists of objects.
import { Select } from '#renderer/ui/select.tsx'
import { SuggestingField } from '#renderer/ui/suggesting-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { AttributeInfo } from '#shared/people/person.ts'
import type { AttributeFilter, LeafFilter } from '#shared/people/segment-filter.ts'
import { innerTypes, withInnerType, withPath } from './filter-edits.ts'

export interface InsideFieldsProps {
  readonly filter: AttributeFilter
  /** Undefined for an attribute nobody has here. */
  readonly info: AttributeInfo | undefined
  onChange(filter: LeafFilter, gesture?: string): void
  readonly isReadOnly: boolean
}

export function InsideFields({ filter, info, onChange, isReadOnly }: InsideFieldsProps) {
  const say = useSay()
  const isObject = info?.type === 'object' || info?.type === 'objects'
  if (!isObject && filter.path === undefined) return null
  return (
    <>
      <SuggestingField
        label={say('filter.path')}
        hideLabel
        placeholder={say('filter.path.hint')}
        value={filter.path ?? ''}
        onChange={(path) => onChange(withPath(filter, path, info), `filter path ${filter.attribute}`)}
        isReadOnly={isReadOnly}
        suggestions={(info?.inside ?? []).map(({ path }) => ({ value: path }))}
      />
      {filter.path !== undefined && (
        <>
          <Select
            label={say('filter.innerType')}
            hideLabel
            value={filter.type}
            options={innerTypes.map((id) => ({ id, label: say(`people.attribute.type.${id}`) }))}
            onChange={(type) => onChange(withInnerType(filter, type))}
            isDisabled={isReadOnly}
          />
          <span className="filter-row-break" />
        </>
      )}
    </>
  )
}
