// What can be done with one canvas of the library, by the shelf it stands on.
import { MenuButton, type MenuItem } from '#renderer/ui/menu.tsx'
import { goTo, type Route } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'
import type { CanvasQuestion } from './canvas-questions.tsx'
import type { CanvasDeeds } from './use-canvas-deeds.ts'

export interface CanvasMenuProps {
  readonly canvas: CanvasSummary
  readonly deeds: CanvasDeeds
  /** The page it opens on. */
  readonly page: Route
  onAsk(kind: CanvasQuestion['kind']): void
}

export function CanvasMenu({ canvas, deeds, page, onAsk }: CanvasMenuProps) {
  const say = useSay()
  const isRunning = canvas.state === 'active'
  const running = isRunning ? { isDisabled: true, reason: say('library.running.why') } : {}
  const broken = canvas.broken ? { isDisabled: true } : {}
  const open: MenuItem = { id: 'open', label: say('library.open'), icon: 'canvas' }
  const rename: MenuItem = { id: 'rename', label: say('library.rename'), icon: 'edit', ...broken }
  const duplicate: MenuItem = { id: 'duplicate', label: say('library.duplicate'), icon: 'duplicate', ...broken }
  const saveAsFile: MenuItem = { id: 'save', label: say('library.export'), icon: 'download', ...broken }
  const handOn: MenuItem = { id: 'hand-on', label: say('bundle.export'), icon: 'download', ...broken }
  const trash: MenuItem = { id: 'trash', label: say('library.trash'), icon: 'delete', ...running }
  const items: Readonly<Record<CanvasSummary['shelf'], readonly MenuItem[]>> = {
    open: [
      open,
      rename,
      duplicate,
      saveAsFile,
      handOn,
      { id: 'archive', label: say('library.archive'), icon: 'archive', ...running },
      trash,
    ],
    archived: [
      open,
      { id: 'restore', label: say('library.unarchive'), icon: 'restore' },
      duplicate,
      saveAsFile,
      handOn,
      trash,
    ],
    trash: [
      { id: 'restore', label: say('library.restore'), icon: 'restore' },
      { id: 'delete', label: say('library.deleteForever'), icon: 'delete', isDanger: true },
    ],
  }
  const deed: Readonly<Record<string, () => void>> = {
    open: () => goTo(page),
    rename: () => onAsk('rename'),
    duplicate: () => void deeds.duplicate(canvas),
    save: () => void deeds.saveAsFile(canvas),
    'hand-on': () => onAsk('hand-on'),
    archive: () => void deeds.archive(canvas),
    restore: () => void deeds.restore(canvas),
    trash: () => void deeds.trash(canvas),
    delete: () => onAsk('delete'),
  }
  return (
    <MenuButton
      label={say('library.menu', { name: canvas.name })}
      icon="more"
      items={items[canvas.shelf]}
      onAction={(id) => deed[id]?.()}
    />
  )
}
