// Audience Paths: groups in their rank, each a filter; everyone else comes last and needs no question.
import { useSay } from '#renderer/ui/use-say.ts'
import {
  type AudiencePathsConfig,
  audiencePathsConfigSchema,
  audiencePathsStep,
  mostAudiencePaths,
  newAudiencePath,
} from '#shared/steps/audience-paths/audience-paths-step.ts'
import { FilterQuestion } from '../filter-question.tsx'
import { PathList } from '../path-list.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'

export const audiencePathsEditor = editorFrom(
  audiencePathsConfigSchema,
  audiencePathsStep.defaults,
  AudiencePathsEditor,
)

function AudiencePathsEditor(props: EditorProps<AudiencePathsConfig>) {
  const { config, onChange, isReadOnly, facts } = props
  const say = useSay()
  return (
    <>
      <p className="editor-field-waits">{say('audiencePaths.about')}</p>
      <PathList
        {...props}
        paths={config.paths}
        most={mostAudiencePaths}
        isRanked
        newPath={newAudiencePath}
        onChange={(paths, gesture) => onChange({ paths }, gesture)}
      >
        {(path, change) => (
          <FilterQuestion
            filter={path.filter}
            facts={facts}
            isReadOnly={isReadOnly}
            onChange={(filter, gesture) => change({ ...path, filter }, gesture)}
          />
        )}
      </PathList>
      <p className="editor-note">{say('audiencePaths.rest', { most: mostAudiencePaths })}</p>
    </>
  )
}
