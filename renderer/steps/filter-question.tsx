// A filter to build inside an editor: its rows, read back as a sentence, with how many people it holds now.
import { useAttributes } from '#renderer/data/use-attributes.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useSegments } from '#renderer/data/use-segments.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { segmentSentence } from '#shared/people/segment-sentence.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import { FilterBuilder } from './filter-builder/filter-builder.tsx'

export function FilterQuestion(props: {
  readonly filter: GroupFilter
  onChange(filter: GroupFilter, gesture?: string): void
  readonly facts: CanvasFacts
  readonly isReadOnly: boolean
}) {
  const { filter, onChange, facts, isReadOnly } = props
  const say = useSay()
  const attributes = useAttributes().data?.attributes ?? []
  const segments = useSegments().data?.segments ?? []
  const isAsked = filter.filters.length > 0
  const measured = useQuestion('segments.measure', { filter }, { when: isAsked, keepsPrevious: true }).data
  const names = { segmentName: facts.segmentName, importName: () => undefined }
  return (
    <>
      <FilterBuilder
        filter={filter}
        attributes={attributes}
        segments={segments}
        isReadOnly={isReadOnly}
        onChange={onChange}
      />
      {isAsked && <p className="editor-note">{segmentSentence(filter, say, names)}</p>}
      {isAsked && measured && <p className="editor-note">{say('filter.measured', { count: measured.size })}</p>}
    </>
  )
}
