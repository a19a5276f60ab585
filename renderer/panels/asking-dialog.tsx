// Shows the small dialog that the canvas asks for just now: add, connect, rename, menu, find.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { AddDialog } from './add-dialog.tsx'
import { CancelSyncsDialog } from './cancel-syncs-dialog.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { FindDialog } from './find-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { StepMenuDialog } from './step-menu-dialog.tsx'
import { TestPersonDialog } from './test-person-dialog.tsx'

export function AskingDialog() {
  const asking = useCanvas((state) => state.asking)
  const ask = useCanvas((state) => state.ask)
  const { canvasId } = useCanvasDesk()
  const onClose = () => ask(null)
  switch (asking?.kind) {
    case undefined:
      return null
    case 'add':
      return <AddDialog after={asking.after} onClose={onClose} />
    case 'connect':
      return <ConnectDialog from={asking.from} onClose={onClose} />
    case 'rename':
      return <RenameDialog stepId={asking.stepId} onClose={onClose} />
    case 'menu':
      return <StepMenuDialog stepId={asking.stepId} onClose={onClose} />
    case 'cancel-syncs':
      return <CancelSyncsDialog scope={{ kind: 'step', canvasId, stepId: asking.stepId }} onClose={onClose} />
    case 'test-person':
      return <TestPersonDialog stepId={asking.stepId} onClose={onClose} />
    case 'find':
      return <FindDialog onClose={onClose} />
  }
}
