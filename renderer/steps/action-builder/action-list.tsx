// What people do: a list of events and purchases of which any one counts, each with conditions on its properties.
import './action-list.css'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type ActionTrigger, actionKinds, newTrigger } from '#shared/steps/person-action.ts'
import { PropertyRow } from './property-row.tsx'

export interface ActionListProps {
  readonly label: string
  readonly triggers: readonly ActionTrigger[]
  onChange(triggers: ActionTrigger[], gesture?: string): void
  readonly isReadOnly: boolean
  /** Exactly one, which cannot be taken away. */
  readonly isSingle?: boolean
}

const most = 10

export function ActionList({ label, triggers, onChange, isReadOnly, isSingle = false }: ActionListProps) {
  const say = useSay()
  const change = (place: number, trigger: ActionTrigger, gesture?: string) =>
    onChange(
      triggers.map((one, index) => (index === place ? trigger : one)),
      gesture && `${gesture} ${place}`,
    )
  return (
    <fieldset className="action-list" aria-label={label}>
      {triggers.map((trigger, place) => (
        <ActionCard
          key={cardKey(place)}
          trigger={trigger}
          place={place}
          isReadOnly={isReadOnly}
          onChange={(next, gesture) => change(place, next, gesture)}
          {...(isSingle ? {} : { onRemove: () => onChange(triggers.filter((_, index) => index !== place)) })}
        />
      ))}
      {!isReadOnly && !isSingle && triggers.length < most && (
        <Button size="small" icon="add" onPress={() => onChange([...triggers, newTrigger()])}>
          {say('action.add')}
        </Button>
      )}
    </fieldset>
  )
}

function ActionCard(props: {
  trigger: ActionTrigger
  place: number
  isReadOnly: boolean
  onChange(trigger: ActionTrigger, gesture?: string): void
  onRemove?(): void
}) {
  const { trigger, place, isReadOnly, onChange, onRemove } = props
  const say = useSay()
  const name = say(trigger.kind === 'event' ? 'action.eventName' : 'action.product')
  return (
    <fieldset className="action-card" aria-label={say('action.place', { place: place + 1 })}>
      <div className="action-row">
        <Select
          label={say('action.kind')}
          hideLabel
          value={trigger.kind}
          options={actionKinds.map((id) => ({ id, label: say(`action.kind.${id}`) }))}
          onChange={(kind) => onChange({ ...trigger, kind })}
          isDisabled={isReadOnly}
        />
        <TextField
          label={name}
          hideLabel
          placeholder={name}
          value={trigger.name}
          onChange={(text) => onChange({ ...trigger, name: text.slice(0, 255) }, 'action name')}
          isReadOnly={isReadOnly}
        />
        {onRemove && !isReadOnly && <IconButton icon="remove" label={say('action.remove')} onPress={onRemove} />}
      </div>
      {trigger.where.map((condition, index) => (
        <PropertyRow
          key={cardKey(index)}
          condition={condition}
          place={index}
          isReadOnly={isReadOnly}
          onChange={(next, gesture) =>
            onChange({ ...trigger, where: trigger.where.map((one, at) => (at === index ? next : one)) }, gesture)
          }
          onRemove={() => onChange({ ...trigger, where: trigger.where.filter((_, at) => at !== index) })}
        />
      ))}
      {!isReadOnly && trigger.where.length < most && (
        <Button
          size="small"
          variant="quiet"
          onPress={() =>
            onChange({ ...trigger, where: [...trigger.where, { property: '', operator: 'is', value: '' }] })
          }
        >
          {say('action.addCondition')}
        </Button>
      )}
    </fieldset>
  )
}

/** Actions have no identity but their place. */
function cardKey(place: number): string {
  return `place ${place}`
}
