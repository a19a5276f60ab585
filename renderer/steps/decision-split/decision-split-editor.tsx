// Decision Split: one yes/no question about a person, built as a filter and read back as a sentence.
import { useSay } from '#renderer/ui/use-say.ts'
import {
  type DecisionSplitConfig,
  decisionSplitConfigSchema,
  decisionSplitStep,
} from '#shared/steps/decision-split/decision-split-step.ts'
import { EditorField } from '../editor-field.tsx'
import { FilterQuestion } from '../filter-question.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'

export const decisionSplitEditor = editorFrom(
  decisionSplitConfigSchema,
  decisionSplitStep.defaults,
  DecisionSplitEditor,
)

function DecisionSplitEditor(props: EditorProps<DecisionSplitConfig>) {
  const { config, onChange, problems, isReadOnly, facts, stepId } = props
  const say = useSay()
  return (
    <>
      <p className="editor-field-waits">{say('splitEditor.about')}</p>
      <EditorField name="filter" title={say('splitEditor.filter')} problems={problems}>
        <FilterQuestion
          filter={config.filter}
          facts={facts}
          isReadOnly={isReadOnly}
          onChange={(filter, gesture) => onChange({ filter }, gesture && `${gesture} ${stepId}`)}
        />
      </EditorField>
    </>
  )
}
