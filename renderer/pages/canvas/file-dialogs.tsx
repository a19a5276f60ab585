// The dialogs about the canvas's files that menus, the palette and keys open: versions and backups, handing on, opening another.
import { lazy, Suspense } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { ExportBundleDialog } from '../canvases/bundle/export-bundle-dialog.tsx'
import { OpenFileDialog } from '../canvases/open-file-dialog.tsx'
import { CompareDialog } from './compare/compare-dialog.tsx'
import { HandoffDialog } from './handoff-dialog.tsx'
import { VersionsDialog } from './versions-dialog.tsx'

/** Read when somebody wants a picture: it knows where every character of three typefaces is. */
const PictureDialog = lazy(async () => ({ default: (await import('./picture-dialog.tsx')).PictureDialog }))

export function FileDialogs() {
  const { canvasId, session } = useCanvasDesk()
  const kind = useCanvas((state) => state.asking?.kind)
  const ask = useCanvas((state) => state.ask)
  const name = useCanvas((state) => state.document.wording.name)
  const onClose = () => ask(null)
  if (kind === 'versions') return <VersionsDialog onClose={onClose} />
  if (kind === 'compare') return <CompareDialog from="now" onClose={onClose} />
  if (kind === 'handoff') return <HandoffDialog onClose={onClose} />
  if (kind === 'open-file') return <OpenFileDialog onClose={onClose} />
  if (kind === 'picture')
    return (
      <Suspense>
        <PictureDialog onClose={onClose} />
      </Suspense>
    )
  if (kind !== 'hand-on') return null
  return <ExportBundleDialog {...{ canvasId, name, onClose }} before={session.flush} />
}
