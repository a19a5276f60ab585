// Shows the small dialog that the canvas asks for just now: add, connect, rename, menu, find.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { AddDialog } from './add-dialog.tsx'
import { CancelSyncsDialog } from './cancel-syncs-dialog.tsx'
import { CommandsDialog } from './commands-dialog.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { DeskMenu } from './desk-menu.tsx'
import { FindDialog } from './find-dialog.tsx'
import { NameWayDialog, RenameDialog, RenameGroupDialog } from './rename-dialog.tsx'
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
      return <ConnectDialog from={asking.from} way={asking.port} onClose={onClose} />
    case 'rename':
      return <RenameDialog stepId={asking.stepId} onClose={onClose} />
    case 'rename-group':
      return <RenameGroupDialog groupId={asking.groupId} onClose={onClose} />
    case 'name-way':
      return <NameWayDialog way={asking.way} onClose={onClose} />
    case 'menu':
      return <DeskMenu about={asking.about} at={asking.at} onClose={onClose} />
    case 'commands':
      return <CommandsDialog onClose={onClose} />
    case 'cancel-syncs':
      return <CancelSyncsDialog scope={{ kind: 'step', canvasId, stepId: asking.stepId }} onClose={onClose} />
    case 'test-person':
      return <TestPersonDialog stepId={asking.stepId} onClose={onClose} />
    case 'versions':
    case 'compare':
    case 'hand-on':
    case 'handoff':
    case 'picture':
    case 'open-file':
    case 'conflict':
      return null
    case 'find':
      return <FindDialog onClose={onClose} />
  }
}
