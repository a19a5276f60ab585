// The diagnostics as they will be saved, part by part: what is read here is what the file holds, byte for byte.
import { useState } from 'react'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { saveFile } from '#renderer/ui/save-file.ts'
import { Select } from '#renderer/ui/select.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { diagnosticsParts } from '#shared/contract/inspect-calls.ts'
import './diagnostics-dialog.css'

const all = 'all'

export function DiagnosticsDialog({
  diagnostics: { fileName, parts },
  onClose,
}: {
  diagnostics: AppOutput<'diagnostics.build'>
  onClose(): void
}) {
  const say = useSay()
  const toasts = useToasts()
  const { call } = useCall('diagnostics.saved')
  const [part, setPart] = useState<(typeof diagnosticsParts)[number] | typeof all>(all)
  const shown = parts.filter(({ id }) => part === all || id === part)
  const save = () => {
    saveFile(
      fileName,
      parts.map(({ text }) => text),
      'text/markdown',
    )
    void call({})
    toasts.add({ text: say('diagnostics.saved', { name: fileName }) })
    onClose()
  }
  return (
    <Dialog
      size="large"
      title={say('diagnostics.title')}
      onClose={onClose}
      footer={
        <Button variant="primary" icon="download" onPress={save}>
          {say('diagnostics.save')}
        </Button>
      }
    >
      <div className="diagnostics">
        <p>{say('diagnostics.lead')}</p>
        <Select
          label={say('diagnostics.part')}
          value={part}
          onChange={setPart}
          options={[
            { id: all, label: say('audit.everything') },
            ...parts.map(({ id }) => ({ id, label: say(`diagnostics.part.${id}`) })),
          ]}
        />
        {shown.map(({ id, text }) => (
          <section key={id} aria-label={say(`diagnostics.part.${id}`)}>
            <pre data-diagnostics-part={id}>{text}</pre>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
