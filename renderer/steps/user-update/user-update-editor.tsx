// User Update: changes of attributes, one row each, and an event to note.
import '../action-builder/action-list.css'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import {
  type AttributeChange,
  mostChanges,
  type UserUpdateConfig,
  updateOperations,
  userUpdateConfigSchema,
} from '#shared/steps/user-update/user-update-config.ts'
import { userUpdateStep } from '#shared/steps/user-update/user-update-step.ts'
import { EditorField } from '../editor-field.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { withItem } from '../with-item.ts'

export const userUpdateEditor = editorFrom(userUpdateConfigSchema, userUpdateStep.defaults, UserUpdateEditor)

function UserUpdateEditor(props: EditorProps<UserUpdateConfig>) {
  const { config, onChange, problems, isReadOnly, stepId } = props
  const say = useSay()
  const { changes } = config
  const set = (next: AttributeChange[], gesture?: string) => onChange({ ...config, changes: next }, gesture)
  return (
    <>
      <EditorField name="changes" title={say('userUpdate.changes')} problems={problems}>
        <p className="editor-field-waits">{say('userUpdate.about')}</p>
      </EditorField>
      {changes.map((change, place) => (
        <EditorField
          key={rowKey(place)}
          name={`change ${place + 1}`}
          title={say('userUpdate.change', { place: place + 1 })}
          problems={problems}
        >
          <div className="action-row">
            <Select
              label={say('userUpdate.operation')}
              hideLabel
              value={change.operation}
              options={updateOperations.map((id) => ({ id, label: say(`userUpdate.operation.${id}`) }))}
              onChange={(operation) =>
                set(withItem(changes, place, { ...change, operation, value: operation === 'increase' ? 1 : null }))
              }
              isDisabled={isReadOnly}
            />
            <TextField
              label={say('userUpdate.attribute')}
              hideLabel
              placeholder={say('userUpdate.attribute')}
              value={change.attribute}
              onChange={(attribute) =>
                set(
                  withItem(changes, place, { ...change, attribute: attribute.slice(0, 255) }),
                  `attribute ${place} ${stepId}`,
                )
              }
              isReadOnly={isReadOnly}
            />
            <ChangedValue
              change={change}
              isReadOnly={isReadOnly}
              onChange={(value) => set(withItem(changes, place, { ...change, value }), `value ${place} ${stepId}`)}
            />
            {!isReadOnly && (
              <IconButton
                icon="remove"
                label={say('userUpdate.remove', { place: place + 1 })}
                onPress={() => set(changes.filter((_, index) => index !== place))}
              />
            )}
          </div>
        </EditorField>
      ))}
      {!isReadOnly && changes.length < mostChanges && (
        <EditorField name="add" title={say('userUpdate.more')} problems={problems}>
          <Button icon="add" onPress={() => set([...changes, { attribute: '', operation: 'set', value: null }])}>
            {say('userUpdate.add')}
          </Button>
        </EditorField>
      )}
      <EditorField name="event" title={say('userUpdate.event')} problems={problems}>
        <TextField
          label={say('userUpdate.event')}
          hideLabel
          value={config.event}
          onChange={(event) => onChange({ ...config, event: event.slice(0, 255) }, `event ${stepId}`)}
          isReadOnly={isReadOnly}
        />
        <p className="editor-note">{say('userUpdate.event.about')}</p>
      </EditorField>
    </>
  )
}

function ChangedValue(props: {
  change: AttributeChange
  isReadOnly: boolean
  onChange(value: AttributeChange['value']): void
}) {
  const { change, isReadOnly, onChange } = props
  const say = useSay()
  if (change.operation === 'unset') return null
  if (change.operation === 'increase')
    return (
      <NumberField
        label={say('userUpdate.by')}
        hideLabel
        value={typeof change.value === 'number' ? change.value : null}
        onChange={onChange}
        isReadOnly={isReadOnly}
      />
    )
  return (
    <TextField
      label={say('filter.value')}
      hideLabel
      value={String(change.value ?? '')}
      onChange={(text) => onChange(typedValue(text.slice(0, 255)))}
      isReadOnly={isReadOnly}
    />
  )
}

/** `true`, `false` and plain numbers are meant as such; everything else is text. */
function typedValue(text: string): AttributeChange['value'] {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?(0|[1-9]\d{0,14})(\.\d{0,6}[1-9])?$/.test(text) && text !== '-0' ? Number(text) : text
}

/** Changes have no identity but their place. */
function rowKey(place: number): string {
  return `change ${place}`
}
