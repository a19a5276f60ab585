// What the library asks about one canvas before it is done: its new name, what goes along when it is handed on, or whether it may go for good.
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'
import { ExportBundleDialog } from './bundle/export-bundle-dialog.tsx'
import { RenameCanvasDialog } from './rename-canvas-dialog.tsx'
import type { CanvasDeeds } from './use-canvas-deeds.ts'

export interface CanvasQuestion {
  readonly kind: 'rename' | 'hand-on' | 'delete'
  readonly canvas: CanvasSummary
}

export function CanvasQuestions({
  asked: { kind, canvas },
  deeds,
  onClose,
}: {
  asked: CanvasQuestion
  deeds: CanvasDeeds
  onClose(): void
}) {
  const say = useSay()
  if (kind === 'rename')
    return <RenameCanvasDialog canvas={canvas} onClose={onClose} onRename={(name) => void deeds.rename(canvas, name)} />
  if (kind === 'hand-on') return <ExportBundleDialog canvasId={canvas.id} name={canvas.name} onClose={onClose} />
  return (
    <AlertDialog
      title={say('library.delete.title', { name: canvas.name })}
      confirm={say('library.delete.confirm')}
      cancel={say('library.cancel')}
      isDanger
      onCancel={onClose}
      onConfirm={() => {
        onClose()
        void deeds.deleteForever(canvas)
      }}
    >
      {say('library.delete.about')}
    </AlertDialog>
  )
}
