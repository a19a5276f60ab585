// Delay: for a while, until a moment, or until a weekday; with the moment it would end for somebody who arrives now.
import '../action-builder/action-list.css'
import { browserClock } from '#renderer/link/browser-clock.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { type DelayConfig, type DelayFor, type DelayMode, delayConfigSchema } from '#shared/steps/delay/delay-config.ts'
import { delayEnds, delayStep, timeOfDay } from '#shared/steps/delay/delay-step.ts'
import { EditorField } from '../editor-field.tsx'
import { MomentField } from '../moment-field.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { TimeSpanRow } from '../time-span-row.tsx'
import { WeekdayChoice } from '../weekday-choice.tsx'

export const delayEditor = editorFrom(delayConfigSchema, delayStep.defaults, DelayEditor)

const modes: readonly DelayMode[] = ['for', 'until', 'weekday']
const morning = '09:00'
const freshConfig: Readonly<Record<DelayMode, DelayConfig>> = {
  for: { mode: 'for', amount: 1, unit: 'days', time: null, zone: 'workspace' },
  until: { mode: 'until', at: null, zone: 'workspace' },
  weekday: { mode: 'weekday', weekdays: [1], time: morning, zone: 'workspace' },
}

function DelayEditor(props: EditorProps<DelayConfig>) {
  const { config, onChange, problems, isReadOnly, facts } = props
  const say = useSay()
  const format = useFormat()
  const hasZone = config.mode !== 'for' || timeOfDay(config) !== null
  const ends = delayEnds(config, browserClock.now(), facts.timeZone, facts.timeZone)
  return (
    <>
      <EditorField name="mode" title={say('delayEditor.mode')} problems={problems}>
        <SegmentedControl
          label={say('delayEditor.mode')}
          hideLabel
          value={config.mode}
          options={modes.map((id) => ({ id, label: say(`delayEditor.mode.${id}`) }))}
          onChange={(mode) => onChange(freshConfig[mode])}
          isDisabled={isReadOnly}
        />
      </EditorField>
      {config.mode === 'for' && <Duration {...props} config={config} />}
      {config.mode === 'until' && (
        <EditorField name="at" title={say('delayEditor.at')} problems={problems}>
          <MomentField
            label={say('delayEditor.at')}
            hideLabel
            at={config.at}
            onChange={(at) => onChange({ ...config, at })}
            isReadOnly={isReadOnly}
          />
        </EditorField>
      )}
      {config.mode === 'weekday' && (
        <>
          <EditorField name="weekdays" title={say('delayEditor.weekdays')} problems={problems}>
            <WeekdayChoice
              chosen={config.weekdays}
              onChange={(weekdays) => onChange({ ...config, weekdays })}
              isReadOnly={isReadOnly}
            />
          </EditorField>
          <TimeQuestion {...props} time={config.time} onTime={(time) => onChange({ ...config, time })} />
        </>
      )}
      {hasZone && (
        <EditorField name="zone" title={say('delayEditor.whose')} problems={problems}>
          <Checkbox
            isSelected={config.zone === 'person'}
            isDisabled={isReadOnly}
            onChange={(isPerson) => onChange({ ...config, zone: isPerson ? 'person' : 'workspace' })}
          >
            {say('delayEditor.whose.person')}
          </Checkbox>
          <p className="editor-note">{say('delayEditor.whose.about', { zone: facts.timeZone })}</p>
        </EditorField>
      )}
      {ends !== null && (
        <p className="editor-field-waits" role="status">
          {say('delayEditor.next', { at: format.dateTime(ends) })}
        </p>
      )}
    </>
  )
}

function Duration(props: EditorProps<DelayConfig> & { config: DelayFor }) {
  const { config, onChange, problems, isReadOnly, stepId } = props
  const say = useSay()
  const time = timeOfDay(config)
  const isWhole = config.unit === 'days' || config.unit === 'weeks'
  return (
    <>
      <EditorField name="amount" title={say('delayEditor.amount')} problems={problems}>
        <TimeSpanRow
          label={say('delayEditor.amount')}
          span={config}
          isReadOnly={isReadOnly}
          onChange={(span, isTyping) => onChange({ ...config, ...span }, isTyping ? `amount ${stepId}` : undefined)}
        />
        <p className="editor-note">{say('delayEditor.limit')}</p>
        {isWhole && (
          <Checkbox
            isSelected={time !== null}
            isDisabled={isReadOnly}
            onChange={(isOn) => onChange({ ...config, time: isOn ? morning : null })}
          >
            {say('delayEditor.atTime')}
          </Checkbox>
        )}
      </EditorField>
      {time !== null && <TimeQuestion {...props} time={time} onTime={(next) => onChange({ ...config, time: next })} />}
    </>
  )
}

function TimeQuestion(props: EditorProps<DelayConfig> & { time: string; onTime(time: string): void }) {
  const { time, onTime, problems, isReadOnly } = props
  const say = useSay()
  return (
    <EditorField name="time" title={say('delayEditor.time')} problems={problems}>
      <TextField
        label={say('delayEditor.time')}
        hideLabel
        placeholder={morning}
        value={time}
        onChange={(text) => onTime(text.slice(0, 5))}
        isReadOnly={isReadOnly}
      />
    </EditorField>
  )
}
