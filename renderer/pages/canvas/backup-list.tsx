// The backups of the canvas file: when, what has changed since, and drawn again. Restoring changes the drawing only; undo takes it back.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { drawAs } from '#shared/canvas/restore-version.ts'
import { phrase } from '#shared/words/say.ts'
import type { ComparedSide } from './compare/compare-dialog.tsx'

export interface BackupListProps {
  onCompare(side: ComparedSide): void
  onRestored(): void
}

export function BackupList({ onCompare, onRestored }: BackupListProps) {
  const say = useSay()
  const { canvasId } = useCanvasDesk()
  const backups = useQuestion('canvases.backups', { id: canvasId }).data?.backups
  return (
    <section className="backups">
      <h3>{say('backups.title')}</h3>
      <p className="launch-note">{say('backups.about')}</p>
      {!backups && <Skeleton lines={2} />}
      {backups?.length === 0 && <p className="launch-note">{say('backups.none')}</p>}
      <ul className="version-list">
        {(backups ?? []).map(({ savedAt }) => (
          <BackupRow
            key={savedAt}
            savedAt={savedAt}
            onCompare={() => onCompare(`backup ${savedAt}`)}
            onRestored={onRestored}
          />
        ))}
      </ul>
    </section>
  )
}

function BackupRow(props: { savedAt: number; onCompare(): void; onRestored(): void }) {
  const { savedAt, onCompare, onRestored } = props
  const say = useSay()
  const toasts = useToasts()
  const { canvasId, session } = useCanvasDesk()
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const reading = useCall('canvases.backup')
  const at = useFormat().dateTime(savedAt)
  const restore = async () => {
    const found = await reading.call({ id: canvasId, savedAt })
    if (!found) return
    session.store.getState().apply(drawAs(found.document, phrase('undo.restoreBackup')))
    toasts.add({ text: say('backups.restored', { at }) })
    onRestored()
  }
  return (
    <li className="version-row">
      <div className="version-tools">
        <strong className="backup-time">{at}</strong>
        <Button size="small" onPress={onCompare}>
          {say('versions.compare')}
          <span className="only-heard"> · {at}</span>
        </Button>
        <Button size="small" isBusy={reading.isBusy} isDisabled={isReadOnly} onPress={() => void restore()}>
          {say('versions.restore')}
          <span className="only-heard"> · {at}</span>
        </Button>
      </div>
      <TroubleBanner trouble={reading.trouble} />
    </li>
  )
}
