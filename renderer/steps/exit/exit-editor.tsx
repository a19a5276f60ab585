// Exit has nothing to set; its editor says so.
import { useSay } from '#renderer/ui/use-say.ts'
import { exitConfigSchema } from '#shared/steps/exit/exit-step.ts'
import { editorFrom } from '../step-editor.tsx'

export const exitEditor = editorFrom(
  exitConfigSchema,
  () => ({}),
  function ExitEditor() {
    const say = useSay()
    return <p className="editor-field-waits">{say('exitEditor.about')}</p>
  },
)
