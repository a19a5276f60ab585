// Builds a segment filter as rows: what to look at, how to compare, with what. Used by Decision Split and the segments page.
// It shows a filter and hands back a new one; it keeps nothing.
import './filter-builder.css'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { AttributeInfo } from '#shared/people/person.ts'
import type { Segment } from '#shared/people/segment.ts'
import type { GroupFilter, SegmentFilter } from '#shared/people/segment-filter.ts'
import { added, deepestGroup, newAttributeFilter, newGroup, removed, replaced } from './filter-edits.ts'
import { FilterRow } from './filter-row.tsx'

export interface FilterBuilderProps {
  readonly filter: GroupFilter
  onChange(filter: GroupFilter, gesture?: string): void
  readonly attributes: readonly AttributeInfo[]
  readonly segments: readonly Segment[]
  readonly isReadOnly?: boolean
}

export function FilterBuilder(props: FilterBuilderProps) {
  return <FilterGroup {...props} depth={1} />
}

interface FilterGroupProps extends FilterBuilderProps {
  readonly depth: number
  onRemove?(): void
}

function FilterGroup({ filter, onChange, depth, onRemove, ...world }: FilterGroupProps) {
  const say = useSay()
  const { isReadOnly = false } = world
  const change = (index: number) => (inner: SegmentFilter, gesture?: string) =>
    onChange(replaced(filter, index, inner), gesture && `${gesture} ${index}`)
  const drop = (index: number) => () => onChange(removed(filter, index))
  return (
    <fieldset className="filter-group" aria-label={say('filter.group')}>
      <div className="filter-group-head">
        <Select
          label={say('filter.join')}
          hideLabel
          value={filter.join}
          options={[
            { id: 'and', label: say('filter.join.and') },
            { id: 'or', label: say('filter.join.or') },
          ]}
          onChange={(join) => onChange({ ...filter, join })}
          isDisabled={isReadOnly}
        />
        {onRemove && !isReadOnly && <IconButton icon="remove" label={say('filter.removeGroup')} onPress={onRemove} />}
      </div>
      {filter.filters.length === 0 && <p className="editor-note">{say('filter.none')}</p>}
      {filter.filters.map((inner, index) =>
        inner.kind === 'group' ? (
          <FilterGroup
            key={rowKey(index)}
            {...world}
            filter={inner}
            depth={depth + 1}
            onChange={change(index)}
            onRemove={drop(index)}
          />
        ) : (
          <FilterRow
            key={rowKey(index)}
            {...world}
            place={index + 1}
            filter={inner}
            onChange={change(index)}
            onRemove={drop(index)}
          />
        ),
      )}
      {!isReadOnly && (
        <div className="filter-group-foot">
          <Button
            size="small"
            icon="add"
            onPress={() => onChange(added(filter, newAttributeFilter({ name: 'country', type: 'string' })))}
          >
            {say('filter.add')}
          </Button>
          {depth < deepestGroup && (
            <Button size="small" variant="quiet" onPress={() => onChange(added(filter, newGroup(filter.join)))}>
              {say('filter.addGroup')}
            </Button>
          )}
        </div>
      )}
      {filter.filters.length > 0 && (
        <Checkbox
          isSelected={filter.exclude}
          onChange={(exclude) => onChange({ ...filter, exclude })}
          isDisabled={isReadOnly}
        >
          {say('filter.exclude')}
        </Checkbox>
      )}
    </fieldset>
  )
}

/** Rows have no identity but their place. */
function rowKey(place: number): string {
  return `row ${place}`
}
