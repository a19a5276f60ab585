// A key, this once. When the window closes, nobody can show it again.
import { Button } from '#renderer/ui/button.tsx'
import { CopyLine } from '#renderer/ui/copy-line.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export function SecretDialog({ name, text, onClose }: { name: string; text: string; onClose(): void }) {
  const say = useSay()
  return (
    <Dialog
      title={say('ingest.secret.title', { name })}
      role="alertdialog"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {say('ingest.secret.done')}
        </Button>
      }
    >
      <div className="ingest-stack">
        <p>{say('ingest.secret.once')}</p>
        <CopyLine label={say('ingest.secret.key')} text={text} />
      </div>
    </Dialog>
  )
}
