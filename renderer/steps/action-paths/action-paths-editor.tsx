// Action Paths: how long people are watched, whether rank or haste decides, and what leads to each path.
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import {
  type ActionPathsConfig,
  actionPathsConfigSchema,
  actionPathsStep,
  mostActionPaths,
  newActionPath,
} from '#shared/steps/action-paths/action-paths-step.ts'
import { ActionList } from '../action-builder/action-list.tsx'
import { EditorField } from '../editor-field.tsx'
import { PathList } from '../path-list.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { TimeSpanRow } from '../time-span-row.tsx'

export const actionPathsEditor = editorFrom(actionPathsConfigSchema, actionPathsStep.defaults, ActionPathsEditor)

function ActionPathsEditor(props: EditorProps<ActionPathsConfig>) {
  const { config, onChange, problems, isReadOnly, stepId } = props
  const say = useSay()
  return (
    <>
      <EditorField name="window" title={say('actionPaths.window')} problems={problems}>
        <TimeSpanRow
          label={say('actionPaths.window')}
          span={config.window}
          isReadOnly={isReadOnly}
          onChange={(window, isTyping) => onChange({ ...config, window }, isTyping ? `window ${stepId}` : undefined)}
        />
        <p className="editor-note">{say('actionPaths.window.limit')}</p>
      </EditorField>
      <EditorField name="ranked" title={say('actionPaths.decides')} problems={problems}>
        <Checkbox
          isSelected={config.ranked}
          isDisabled={isReadOnly}
          onChange={(ranked) => onChange({ ...config, ranked })}
        >
          {say('actionPaths.ranked')}
        </Checkbox>
        <p className="editor-note">{say(config.ranked ? 'actionPaths.ranked.on' : 'actionPaths.ranked.off')}</p>
      </EditorField>
      <PathList
        {...props}
        paths={config.paths}
        most={mostActionPaths}
        isRanked
        newPath={newActionPath}
        onChange={(paths, gesture) => onChange({ ...config, paths }, gesture)}
      >
        {(path, change, place) => (
          <>
            <ActionList
              label={say('actionPaths.actions', { place: place + 1 })}
              triggers={path.triggers}
              isReadOnly={isReadOnly}
              onChange={(triggers, gesture) => change({ ...path, triggers }, gesture)}
            />
            <Checkbox isSelected={path.exits} isDisabled={isReadOnly} onChange={(exits) => change({ ...path, exits })}>
              {say('actionPaths.exits')}
            </Checkbox>
          </>
        )}
      </PathList>
      <p className="editor-note">{say('actionPaths.rest')}</p>
    </>
  )
}
