// One condition on a property of what somebody did.
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type PropertyCondition, propertyOperators, takesPropertyValue } from '#shared/steps/person-action.ts'

export function PropertyRow(props: {
  readonly condition: PropertyCondition
  readonly place: number
  readonly isReadOnly: boolean
  onChange(condition: PropertyCondition, gesture?: string): void
  onRemove(): void
}) {
  const { condition, place, isReadOnly, onChange, onRemove } = props
  const say = useSay()
  return (
    <fieldset className="action-row is-condition" aria-label={say('filter.condition', { place: place + 1 })}>
      <TextField
        label={say('action.property')}
        hideLabel
        placeholder={say('action.property')}
        value={condition.property}
        onChange={(text) => onChange({ ...condition, property: text.slice(0, 255) }, `property ${place}`)}
        isReadOnly={isReadOnly}
      />
      <Select
        label={say('filter.operator')}
        hideLabel
        value={condition.operator}
        options={propertyOperators.map((id) => ({ id, label: say(`operator.${id}`) }))}
        onChange={(operator) => onChange({ ...condition, operator })}
        isDisabled={isReadOnly}
      />
      {takesPropertyValue(condition.operator) && (
        <TextField
          label={say('filter.value')}
          hideLabel
          value={String(condition.value ?? '')}
          onChange={(text) => onChange({ ...condition, value: text.slice(0, 255) }, `property value ${place}`)}
          isReadOnly={isReadOnly}
        />
      )}
      {!isReadOnly && <IconButton icon="remove" label={say('filter.remove')} onPress={onRemove} />}
    </fieldset>
  )
}
