// How often somebody may enter, how many may, and what counts as success.
import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { secondMs } from '#shared/core/clock.ts'
import { type Conversion, type EntryConfig, limitPeriods, mostConversions } from '#shared/steps/entry/entry-config.ts'
import { newTrigger } from '#shared/steps/person-action.ts'
import { spanMs, spanOf } from '#shared/steps/time-span.ts'
import { ActionList } from '../action-builder/action-list.tsx'
import { EditorField } from '../editor-field.tsx'
import type { EditorProps } from '../step-editor.tsx'
import { TimeSpanRow } from '../time-span-row.tsx'
import { withItem } from '../with-item.ts'

export function EntryRules(props: EditorProps<EntryConfig>) {
  return (
    <>
      <ReentryQuestion {...props} />
      <LimitQuestion {...props} />
      <Conversions {...props} />
    </>
  )
}

function ReentryQuestion({ config, onChange, problems, isReadOnly, stepId }: EditorProps<EntryConfig>) {
  const say = useSay()
  const { reentry } = config
  return (
    <EditorField name="reentry" title={say('entryEditor.reentry')} problems={problems}>
      <Select
        label={say('entryEditor.reentry')}
        hideLabel
        value={reentry?.after ?? 'never'}
        options={(['never', 'duration', 'window'] as const).map((id) => ({
          id,
          label: say(`entryEditor.reentry.${id}`),
        }))}
        onChange={(after) => onChange({ ...config, reentry: after === 'never' ? null : { after, seconds: 86_400 } })}
        isDisabled={isReadOnly}
      />
      {reentry?.after === 'window' && (
        <ReentryWindow
          seconds={reentry.seconds}
          onChange={(seconds, isTyping) =>
            onChange({ ...config, reentry: { ...reentry, seconds } }, isTyping ? `reentry ${stepId}` : undefined)
          }
          isReadOnly={isReadOnly}
        />
      )}
    </EditorField>
  )
}

/** Kept in seconds, asked in the unit a person thinks in. */
function ReentryWindow(props: {
  readonly seconds: number | null
  onChange(seconds: number | null, isTyping: boolean): void
  readonly isReadOnly: boolean
}) {
  const { seconds, onChange, isReadOnly } = props
  const say = useSay()
  const whole = spanOf(seconds === null ? null : seconds * secondMs)
  const [unit, setUnit] = useState(whole.unit)
  // 24 hours stay hours while they are typed; what the chosen unit cannot say whole is said in another.
  const amount = seconds === null ? null : (seconds * secondMs) / (spanMs({ amount: 1, unit }) ?? secondMs)
  const span = amount === null || Number.isInteger(amount) ? { amount, unit } : whole
  return (
    <div className="editor-below">
      <TimeSpanRow
        label={say('entryEditor.reentry.since')}
        span={span}
        onChange={(next, isTyping) => {
          const ms = spanMs(next)
          setUnit(next.unit)
          onChange(ms === null ? null : Math.round(ms / secondMs), isTyping)
        }}
        isReadOnly={isReadOnly}
      />
      <p className="editor-note">{say('entryEditor.reentry.about')}</p>
    </div>
  )
}

function LimitQuestion({ config, onChange, problems, isReadOnly, stepId }: EditorProps<EntryConfig>) {
  const say = useSay()
  const { limit } = config
  return (
    <EditorField name="limit" title={say('entryEditor.limit')} problems={problems}>
      <Checkbox
        isSelected={limit !== null}
        isDisabled={isReadOnly}
        onChange={(isOn) => onChange({ ...config, limit: isOn ? { most: 1_000, per: 'lifetime' } : null })}
      >
        {say('entryEditor.limit.on')}
      </Checkbox>
      {limit && (
        <div className="action-row editor-below">
          <NumberField
            label={say('entryEditor.limit.most')}
            hideLabel
            value={limit.most}
            minValue={1}
            onChange={(most) =>
              onChange(
                { ...config, limit: { ...limit, most: most === null ? null : Math.round(most) } },
                `limit ${stepId}`,
              )
            }
            isReadOnly={isReadOnly}
          />
          <Select
            label={say('entryEditor.limit.per')}
            hideLabel
            value={limit.per}
            options={limitPeriods.map((id) => ({ id, label: say(`entryEditor.limit.per.${id}`) }))}
            onChange={(per) => onChange({ ...config, limit: { ...limit, per } })}
            isDisabled={isReadOnly}
          />
        </div>
      )}
    </EditorField>
  )
}

function Conversions({ config, onChange, problems, isReadOnly, stepId }: EditorProps<EntryConfig>) {
  const say = useSay()
  const { conversions } = config
  const set = (next: Conversion[], gesture?: string) => onChange({ ...config, conversions: next }, gesture)
  return (
    <>
      {conversions.map((conversion, place) => (
        <EditorField
          key={conversion.id}
          name={`conversion ${place + 1}`}
          title={say(place === 0 ? 'entryEditor.conversion.primary' : 'entryEditor.conversion', { place: place + 1 })}
          problems={problems}
        >
          <div className="editor-stack">
            <ActionList
              label={say('entryEditor.conversion', { place: place + 1 })}
              isSingle
              triggers={[conversion.trigger]}
              isReadOnly={isReadOnly}
              onChange={([trigger = conversion.trigger], gesture) =>
                set(withItem(conversions, place, { ...conversion, trigger }), gesture && `${gesture} ${conversion.id}`)
              }
            />
            <div className="action-row">
              <NumberField
                label={say('entryEditor.conversion.days')}
                value={conversion.withinDays}
                minValue={1}
                maxValue={30}
                onChange={(withinDays) =>
                  set(withItem(conversions, place, { ...conversion, withinDays }), `days ${conversion.id} ${stepId}`)
                }
                isReadOnly={isReadOnly}
              />
              {!isReadOnly && (
                <IconButton
                  icon="remove"
                  label={say('entryEditor.conversion.remove', { place: place + 1 })}
                  onPress={() => set(conversions.filter((one) => one.id !== conversion.id))}
                />
              )}
            </div>
          </div>
        </EditorField>
      ))}
      {!isReadOnly && conversions.length < mostConversions && (
        <EditorField name="conversions" title={say('entryEditor.conversions')} problems={problems}>
          <Button icon="add" onPress={() => set([...conversions, newConversion(conversions)])}>
            {say('entryEditor.conversion.add')}
          </Button>
        </EditorField>
      )}
    </>
  )
}

/** Three days, as where nothing is said (CONV). */
function newConversion(conversions: readonly Conversion[]): Conversion {
  let number = conversions.length + 1
  while (conversions.some(({ id }) => id === `conversion-${number}`)) number++
  return { id: `conversion-${number}`, trigger: newTrigger(), withinDays: 3 }
}
