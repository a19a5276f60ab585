// Audience Paths: groups in their rank, each a filter; everyone else comes last and needs no question.
import '../action-builder/action-list.css'
import { Button } from '#renderer/ui/button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import {
  type AudiencePathsConfig,
  audiencePathsConfigSchema,
  audiencePathsStep,
  mostAudiencePaths,
  newAudiencePath,
} from '#shared/steps/audience-paths/audience-paths-step.ts'
import { FilterQuestion } from '../filter-question.tsx'
import { movedUp, PathCard, withItem } from '../path-card.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'

export const audiencePathsEditor = editorFrom(
  audiencePathsConfigSchema,
  audiencePathsStep.defaults,
  AudiencePathsEditor,
)

function AudiencePathsEditor(props: EditorProps<AudiencePathsConfig>) {
  const { config, onChange, problems, isReadOnly, facts, stepId } = props
  const say = useSay()
  const { paths } = config
  return (
    <>
      <p className="editor-field-waits">{say('audiencePaths.about')}</p>
      {paths.map((path, place) => (
        <PathCard
          key={path.id}
          {...path}
          place={place}
          problems={problems}
          isReadOnly={isReadOnly}
          onRename={(name) =>
            onChange({ paths: withItem(paths, place, { ...path, name }) }, `name ${path.id} ${stepId}`)
          }
          onMoveUp={place > 0 ? () => onChange({ paths: movedUp(paths, place) }) : undefined}
          onRemove={paths.length > 1 ? () => onChange({ paths: paths.filter((one) => one.id !== path.id) }) : undefined}
        >
          <FilterQuestion
            filter={path.filter}
            facts={facts}
            isReadOnly={isReadOnly}
            onChange={(filter, gesture) =>
              onChange(
                { paths: withItem(paths, place, { ...path, filter }) },
                gesture && `${gesture} ${path.id} ${stepId}`,
              )
            }
          />
        </PathCard>
      ))}
      {!isReadOnly && paths.length < mostAudiencePaths && (
        <Button icon="add" onPress={() => onChange({ paths: [...paths, newAudiencePath(paths)] })}>
          {say('path.add')}
        </Button>
      )}
      <p className="editor-note">{say('audiencePaths.rest', { most: mostAudiencePaths })}</p>
    </>
  )
}
