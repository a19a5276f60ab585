// Delay: for a while, or until a moment in this computer's time zone.
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type DelayConfig, delayConfigSchema, delayStep, delayUnits } from '#shared/steps/delay/delay-step.ts'
import { EditorField } from '../editor-field.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { fromLocalText, localZone, toLocalText } from './local-moment.ts'

export const delayEditor = editorFrom(delayConfigSchema, delayStep.defaults, DelayEditor)

const modes = ['for', 'until'] as const

function DelayEditor(props: EditorProps<DelayConfig>) {
  const { config, onChange, problems, isReadOnly } = props
  const say = useSay()
  return (
    <>
      <EditorField name="mode" title={say('delayEditor.mode')} problems={problems}>
        <SegmentedControl
          label={say('delayEditor.mode')}
          hideLabel
          value={config.mode}
          options={modes.map((id) => ({ id, label: say(`delayEditor.mode.${id}`) }))}
          onChange={(mode) => onChange(mode === 'for' ? { mode, amount: 1, unit: 'days' } : { mode, at: null })}
          isDisabled={isReadOnly}
        />
      </EditorField>
      {config.mode === 'for' ? <Duration {...props} config={config} /> : <Moment {...props} config={config} />}
    </>
  )
}

function Duration(props: EditorProps<DelayConfig> & { config: Extract<DelayConfig, { mode: 'for' }> }) {
  const { config, onChange, problems, isReadOnly, stepId } = props
  const say = useSay()
  return (
    <EditorField name="amount" title={say('delayEditor.amount')} problems={problems}>
      <div className="editor-row">
        <NumberField
          label={say('delayEditor.amount')}
          hideLabel
          value={config.amount}
          minValue={0}
          onChange={(amount) => onChange({ ...config, amount }, `amount ${stepId}`)}
          isReadOnly={isReadOnly}
        />
        <Select
          label={say('delayEditor.unit')}
          hideLabel
          value={config.unit}
          options={delayUnits.map((id) => ({ id, label: say(`delayEditor.unit.${id}`) }))}
          onChange={(unit) => onChange({ ...config, unit })}
          isDisabled={isReadOnly}
        />
      </div>
      <p className="editor-note">{say('delayEditor.limit')}</p>
    </EditorField>
  )
}

function Moment(props: EditorProps<DelayConfig> & { config: Extract<DelayConfig, { mode: 'until' }> }) {
  const { config, onChange, problems, isReadOnly } = props
  const say = useSay()
  return (
    <EditorField name="at" title={say('delayEditor.at')} problems={problems}>
      <TextField
        label={say('delayEditor.at')}
        hideLabel
        type="datetime-local"
        value={toLocalText(config.at)}
        onChange={(text) => onChange({ mode: 'until', at: fromLocalText(text) })}
        isReadOnly={isReadOnly}
      />
      <p className="editor-note">{say('delayEditor.zone', { zone: localZone() })}</p>
    </EditorField>
  )
}
