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
import { PathCard, withItem } from '../path-card.tsx'
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
  const { paths, control } = config
  const share = (value: number, gesture: string, set: (share: number) => ExperimentPathsConfig) => (
    <NumberField
      label={say('experiment.share')}
      value={value}
      minValue={0}
      maxValue={100}
      step={0.1}
      onChange={(next) => onChange(set(next ?? 0), `${gesture} ${stepId}`)}
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
      {paths.map((path, place) => (
        <PathCard
          key={path.id}
          {...path}
          place={place}
          problems={problems}
          isReadOnly={isReadOnly}
          onRename={(name) =>
            onChange({ ...config, paths: withItem(paths, place, { ...path, name }) }, `name ${path.id} ${stepId}`)
          }
          onRemove={
            paths.length > 1
              ? () => onChange({ ...config, paths: paths.filter((one) => one.id !== path.id) })
              : undefined
          }
        >
          {share(path.share, `share ${path.id}`, (next) => ({
            ...config,
            paths: withItem(paths, place, { ...path, share: next }),
          }))}
        </PathCard>
      ))}
      {!isReadOnly && paths.length < mostExperimentPaths && (
        <Button
          icon="add"
          onPress={() => onChange(evenShares({ ...config, paths: [...paths, newExperimentPath(paths)] }))}
        >
          {say('path.add')}
        </Button>
      )}
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
            share(control.share, 'share control', (next) => ({ ...config, control: { ...control, share: next } }))}
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
