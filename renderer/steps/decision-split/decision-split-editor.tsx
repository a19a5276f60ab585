// Decision Split: one yes/no question about a person, built as a filter and read back as a sentence.
import { useAttributes } from '#renderer/data/use-attributes.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useSegments } from '#renderer/data/use-segments.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { segmentSentence } from '#shared/people/segment-sentence.ts'
import {
  type DecisionSplitConfig,
  decisionSplitConfigSchema,
  decisionSplitStep,
} from '#shared/steps/decision-split/decision-split-step.ts'
import { EditorField } from '../editor-field.tsx'
import { FilterBuilder } from '../filter-builder/filter-builder.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'

export const decisionSplitEditor = editorFrom(
  decisionSplitConfigSchema,
  decisionSplitStep.defaults,
  DecisionSplitEditor,
)

function DecisionSplitEditor(props: EditorProps<DecisionSplitConfig>) {
  const { config, onChange, problems, isReadOnly, facts, stepId } = props
  const say = useSay()
  const attributes = useAttributes().data?.attributes ?? []
  const segments = useSegments().data?.segments ?? []
  const { filter } = config
  const isAsked = filter.filters.length > 0
  const measured = useQuestion('segments.measure', { filter }, { when: isAsked, keepsPrevious: true }).data
  const names = { segmentName: facts.segmentName, importName: () => undefined }
  return (
    <>
      <p className="editor-field-waits">{say('splitEditor.about')}</p>
      <EditorField name="filter" title={say('splitEditor.filter')} problems={problems}>
        <FilterBuilder
          filter={filter}
          attributes={attributes}
          segments={segments}
          isReadOnly={isReadOnly}
          onChange={(next, gesture) => onChange({ filter: next }, gesture && `${gesture} ${stepId}`)}
        />
        {isAsked && <p className="editor-note">{segmentSentence(filter, say, names)}</p>}
        {isAsked && measured && <p className="editor-note">{say('splitEditor.measured', { count: measured.size })}</p>}
      </EditorField>
    </>
  )
}
