// Experiment Paths: how it goes, the shares of the paths and the control group, and how the winner is found.
import '../action-builder/action-list.css'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import {
  type ExperimentPathsConfig,
  evenShares,
  experimentPathsConfigSchema,
  experimentPathsStep,
  mostExperimentPaths,
  newExperimentPath,
  sumOfShares,
} from '#shared/steps/experiment-paths/experiment-paths-step.ts'
import { EditorField } from '../editor-field.tsx'
import { PathList } from '../path-list.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { ExperimentReport } from './experiment-report.tsx'

export const experimentPathsEditor = editorFrom(
  experimentPathsConfigSchema,
  experimentPathsStep.defaults,
  ExperimentPathsEditor,
)

function ExperimentPathsEditor(props: EditorProps<ExperimentPathsConfig>) {
  const { config, onChange, problems, isReadOnly, stepId } = props
  const say = useSay()
  const { control } = config
  const share = (value: number, set: (share: number) => void) => (
    <NumberField
      label={say('experiment.share')}
      value={value}
      minValue={0}
      maxValue={100}
      step={0.1}
      onChange={(next) => set(next ?? 0)}
      isReadOnly={isReadOnly}
    />
  )
  return (
    <>
      <ExperimentReport stepId={stepId} config={config} />
      <EditorField name="shares" title={say('experiment.shares')} problems={problems}>
        <div className="action-row">
          <span className="editor-field-waits">{say('experiment.sum', { sum: sumOfShares(config) })}</span>
          {!isReadOnly && (
            <Button size="small" onPress={() => onChange(evenShares(config))}>
              {say('experiment.even')}
            </Button>
          )}
        </div>
      </EditorField>
      <PathList
        {...props}
        paths={config.paths}
        most={mostExperimentPaths}
        newPath={newExperimentPath}
        onChange={(paths, gesture) => {
          const next = { ...config, paths }
          onChange(paths.length > config.paths.length ? evenShares(next) : next, gesture)
        }}
      >
        {(path, change) => share(path.share, (next) => change({ ...path, share: next }, 'share'))}
      </PathList>
      <EditorField name="control" title={say('port.control')} problems={problems}>
        <div className="editor-stack">
          <Checkbox
            isSelected={control !== null}
            isDisabled={isReadOnly}
            onChange={(isOn) => onChange(evenShares({ ...config, control: isOn ? { share: 0, exits: false } : null }))}
          >
            {say('experiment.control')}
          </Checkbox>
          {control &&
            share(control.share, (next) =>
              onChange({ ...config, control: { ...control, share: next } }, `share control ${stepId}`),
            )}
          {control && (
            <Checkbox
              isSelected={control.exits}
              isDisabled={isReadOnly}
              onChange={(exits) => onChange({ ...config, control: { ...control, exits } })}
            >
              {say('experiment.control.exits')}
            </Checkbox>
          )}
        </div>
      </EditorField>
      <EditorField name="windowDays" title={say('experiment.window')} problems={problems}>
        <NumberField
          label={say('experiment.window')}
          hideLabel
          value={config.windowDays}
          minValue={1}
          maxValue={30}
          onChange={(windowDays) => onChange({ ...config, windowDays }, `window ${stepId}`)}
          isReadOnly={isReadOnly}
        />
        <p className="editor-note">{say('experiment.window.about')}</p>
      </EditorField>
      <EditorField name="anew" title={say('experiment.again')} problems={problems}>
        <Checkbox isSelected={config.anew} isDisabled={isReadOnly} onChange={(anew) => onChange({ ...config, anew })}>
          {say('experiment.anew')}
        </Checkbox>
      </EditorField>
    </>
  )
}
