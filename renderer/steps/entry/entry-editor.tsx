// Entry: the segment that comes in, with its size, and when.
import { useSegments } from '#renderer/data/use-segments.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { type EntryConfig, entryConfigSchema, entryStep } from '#shared/steps/entry/entry-step.ts'
import { ChoiceBox } from '../choice-box.tsx'
import { EditorField } from '../editor-field.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'

export const entryEditor = editorFrom(entryConfigSchema, entryStep.defaults, EntryEditor)

function EntryEditor({ config, onChange, problems, isReadOnly, goToSegments }: EditorProps<EntryConfig>) {
  const say = useSay()
  const segments = useSegments().data?.segments
  const chosen = segments?.find((segment) => segment.id === config.segmentId)
  const isGone = config.segmentId !== null && segments !== undefined && !chosen
  return (
    <>
      <EditorField name="segmentId" title={say('entryEditor.segment')} problems={problems}>
        <ChoiceBox
          label={say('entryEditor.segment')}
          placeholder={say('entryEditor.segment.choose')}
          chosen={isGone ? say('entryEditor.gone') : chosen ? segmentName(chosen, say) : null}
          items={(segments ?? []).map((segment) => ({
            id: segment.id,
            name: segmentName(segment, say),
            note: say('entryEditor.size', { count: segment.size }),
          }))}
          none={say('entryEditor.segment.none')}
          isDisabled={isReadOnly}
          onChoose={(id) => {
            const segment = segments?.find((candidate) => candidate.id === id)
            if (segment) onChange({ ...config, segmentId: segment.id })
          }}
        />
        {chosen && <p className="editor-note">{say('entryEditor.size.now', { count: chosen.size })}</p>}
        {segments?.length === 0 && <Button onPress={goToSegments}>{say('entryEditor.segment.make')}</Button>}
      </EditorField>
      <EditorField name="schedule" title={say('entryEditor.schedule')} problems={problems}>
        <p className="editor-field-waits">{say('entryEditor.schedule.atLaunch')}</p>
      </EditorField>
    </>
  )
}
