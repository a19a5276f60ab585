// Action Paths: how long people are watched, whether rank or haste decides, and what leads to each path.
import '../action-builder/action-list.css'
import { Button } from '#renderer/ui/button.tsx'
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
import { movedUp, PathCard, withItem } from '../path-card.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { TimeSpanRow } from '../time-span-row.tsx'

export const actionPathsEditor = editorFrom(actionPathsConfigSchema, actionPathsStep.defaults, ActionPathsEditor)

function ActionPathsEditor(props: EditorProps<ActionPathsConfig>) {
  const { config, onChange, problems, isReadOnly, stepId } = props
  const say = useSay()
  const { paths } = config
  const changePaths = (next: ActionPathsConfig['paths'], gesture?: string) =>
    onChange({ ...config, paths: next }, gesture)
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
      {paths.map((path, place) => (
        <PathCard
          key={path.id}
          {...path}
          place={place}
          problems={problems}
          isReadOnly={isReadOnly}
          onRename={(name) => changePaths(withItem(paths, place, { ...path, name }), `name ${path.id} ${stepId}`)}
          onMoveUp={place > 0 ? () => changePaths(movedUp(paths, place)) : undefined}
          onRemove={paths.length > 1 ? () => changePaths(paths.filter((one) => one.id !== path.id)) : undefined}
        >
          <ActionList
            label={say('actionPaths.actions', { place: place + 1 })}
            triggers={path.triggers}
            isReadOnly={isReadOnly}
            onChange={(triggers, gesture) =>
              changePaths(withItem(paths, place, { ...path, triggers }), gesture && `${gesture} ${path.id} ${stepId}`)
            }
          />
          <Checkbox
            isSelected={path.exits}
            isDisabled={isReadOnly}
            onChange={(exits) => changePaths(withItem(paths, place, { ...path, exits }))}
          >
            {say('actionPaths.exits')}
          </Checkbox>
        </PathCard>
      ))}
      {!isReadOnly && paths.length < mostActionPaths && (
        <Button icon="add" onPress={() => changePaths([...paths, newActionPath(paths)])}>
          {say('path.add')}
        </Button>
      )}
      <p className="editor-note">{say('actionPaths.rest')}</p>
    </>
  )
}
