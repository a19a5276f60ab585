// When people enter: at launch, at a time, again and again, on an action, or when another system calls.
import { browserClock } from '#renderer/link/browser-clock.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { timePattern } from '#shared/core/zoned-time.ts'
import { type EntryConfig, entrySchedules, repeatsEvery } from '#shared/steps/entry/entry-config.ts'
import { nextOpening } from '#shared/steps/entry/entry-schedule.ts'
import { newTrigger } from '#shared/steps/person-action.ts'
import { ActionList } from '../action-builder/action-list.tsx'
import { EditorField } from '../editor-field.tsx'
import { MomentField } from '../moment-field.tsx'
import type { EditorProps } from '../step-editor.tsx'
import { WeekdayChoice } from '../weekday-choice.tsx'
import { EntryCall } from './entry-call.tsx'

export function EntryWhen(props: EditorProps<EntryConfig>) {
  const { config, onChange, problems, isReadOnly, stepId } = props
  const say = useSay()
  const { schedule } = config
  const isWindowed = schedule === 'recurring' || schedule === 'action' || schedule === 'api'
  return (
    <>
      <EditorField name="schedule" title={say('entryEditor.schedule')} problems={problems}>
        <Select
          label={say('entryEditor.schedule')}
          hideLabel
          value={schedule}
          options={entrySchedules.map((id) => ({ id, label: say(`entryEditor.schedule.${id}`) }))}
          onChange={(next) =>
            onChange({
              ...config,
              schedule: next,
              triggers: next === 'action' && config.triggers.length === 0 ? [newTrigger()] : config.triggers,
            })
          }
          isDisabled={isReadOnly}
        />
        <p className="editor-note">{say(`entryEditor.schedule.${schedule}.about`)}</p>
      </EditorField>
      {schedule === 'recurring' && <Repeats {...props} />}
      {schedule === 'action' && (
        <EditorField name="triggers" title={say('entryEditor.triggers')} problems={problems}>
          <ActionList
            label={say('entryEditor.triggers')}
            triggers={config.triggers}
            isReadOnly={isReadOnly}
            onChange={(triggers, gesture) => onChange({ ...config, triggers }, gesture && `${gesture} ${stepId}`)}
          />
        </EditorField>
      )}
      {schedule === 'api' && (
        <EditorField name="samplePayload" title={say('entryEditor.payload')} problems={problems}>
          <TextArea
            label={say('entryEditor.payload')}
            hideLabel
            rows={5}
            value={config.samplePayload}
            onChange={(samplePayload) =>
              onChange({ ...config, samplePayload: samplePayload.slice(0, 50_000) }, `payload ${stepId}`)
            }
            isReadOnly={isReadOnly}
          />
          <p className="editor-note">{say('entryEditor.payload.about')}</p>
        </EditorField>
      )}
      {schedule === 'api' && <EntryCall {...props} />}
      {(isWindowed || schedule === 'at-time') && (
        <EditorField
          name="startsAt"
          title={say(isWindowed ? 'entryEditor.startsAt' : 'entryEditor.at')}
          problems={problems}
        >
          <MomentField
            label={say(isWindowed ? 'entryEditor.startsAt' : 'entryEditor.at')}
            hideLabel
            at={config.startsAt}
            onChange={(startsAt) => onChange({ ...config, startsAt })}
            isReadOnly={isReadOnly}
          />
        </EditorField>
      )}
      {isWindowed && (
        <EditorField name="endsAt" title={say('entryEditor.endsAt')} problems={problems}>
          <MomentField
            label={say('entryEditor.endsAt')}
            hideLabel
            at={config.endsAt}
            onChange={(endsAt) => onChange({ ...config, endsAt })}
            isReadOnly={isReadOnly}
          />
        </EditorField>
      )}
    </>
  )
}

function Repeats({ config, onChange, problems, isReadOnly, facts, stepId }: EditorProps<EntryConfig>) {
  const say = useSay()
  const format = useFormat()
  const { repeat } = config
  const change = (next: Partial<EntryConfig['repeat']>, gesture?: string) =>
    onChange({ ...config, repeat: { ...repeat, ...next } }, gesture)
  const isReady = timePattern.test(repeat.time) && (repeat.every !== 'week' || repeat.weekdays.length > 0)
  const next = isReady && !repeat.local ? nextOpening(config, browserClock.now(), facts.timeZone) : null
  return (
    <>
      <EditorField name="repeat" title={say('entryEditor.repeat')} problems={problems}>
        <div className="action-row">
          <Select
            label={say('entryEditor.repeat')}
            hideLabel
            value={repeat.every}
            options={repeatsEvery.map((id) => ({ id, label: say(`entryEditor.repeat.${id}`) }))}
            onChange={(every) => change({ every })}
            isDisabled={isReadOnly}
          />
          {repeat.every === 'month' && (
            <NumberField
              label={say('entryEditor.monthDay')}
              hideLabel
              value={repeat.monthDay}
              minValue={1}
              maxValue={31}
              onChange={(day) => change({ monthDay: Math.min(31, Math.max(1, Math.round(day ?? 1))) }, `day ${stepId}`)}
              isReadOnly={isReadOnly}
            />
          )}
          <TextField
            label={say('delayEditor.time')}
            hideLabel
            placeholder="09:00"
            value={repeat.time}
            onChange={(time) => change({ time: time.slice(0, 5) }, `time ${stepId}`)}
            isReadOnly={isReadOnly}
          />
        </div>
        {repeat.every === 'week' && (
          <WeekdayChoice
            chosen={repeat.weekdays}
            onChange={(weekdays) => change({ weekdays })}
            isReadOnly={isReadOnly}
          />
        )}
        {repeat.every === 'month' && repeat.monthDay > 28 && (
          <p className="editor-note">{say('entryEditor.monthDay.short')}</p>
        )}
        {next !== null && (
          <p className="editor-note" role="status">
            {say('entryEditor.next', { at: format.dateTime(next) })}
          </p>
        )}
      </EditorField>
      <EditorField name="local" title={say('delayEditor.whose')} problems={problems}>
        <Checkbox isSelected={repeat.local} isDisabled={isReadOnly} onChange={(local) => change({ local })}>
          {say('entryEditor.local')}
        </Checkbox>
        {repeat.local && <p className="editor-note">{say('entryEditor.local.about')}</p>}
      </EditorField>
      <EditorField name="zone" title={say('entryEditor.zone')} problems={problems}>
        <TextField
          label={say('entryEditor.zone')}
          hideLabel
          placeholder={facts.timeZone}
          value={repeat.zone ?? ''}
          onChange={(zone) => change({ zone: zone.trim() === '' ? null : zone.trim().slice(0, 60) }, `zone ${stepId}`)}
          isReadOnly={isReadOnly}
        />
        <p className="editor-note">{say('entryEditor.zone.about', { zone: facts.timeZone })}</p>
      </EditorField>
    </>
  )
}
