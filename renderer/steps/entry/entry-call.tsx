// How another system calls somebody into this canvas: the canvas's ID, a call to try, and whether it would be heard.
import { useQuestion } from '#renderer/data/use-question.ts'
import { CopyLine } from '#renderer/ui/copy-line.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { EntryConfig } from '#shared/steps/entry/entry-config.ts'
import { exampleCall } from '#shared/steps/entry/example-call.ts'
import { EditorField } from '../editor-field.tsx'
import type { EditorProps } from '../step-editor.tsx'

export function EntryCall({ config, document, problems }: EditorProps<EntryConfig>) {
  const say = useSay()
  const server = useQuestion('ingest.get', {}).data
  if (!server) return null
  const address = server.addresses[0] ?? `http://127.0.0.1:${server.port}`
  const { samplePayload } = config
  return (
    <EditorField name="call" title={say('entryEditor.call')} problems={problems}>
      <div className="editor-stack">
        <CopyLine label={say('entryEditor.call.id')} text={document.id} />
        <CopyLine
          label={say('entryEditor.call.example')}
          text={exampleCall({ address, canvasId: document.id, samplePayload })}
        />
      </div>
      <p className="editor-note">{say(server.running ? 'entryEditor.call.heard' : 'entryEditor.call.off')}</p>
      <LinkButton href={hrefOf(routes.api)}>{say('entryEditor.call.open')}</LinkButton>
    </EditorField>
  )
}
