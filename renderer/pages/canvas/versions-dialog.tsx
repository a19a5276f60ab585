// The versions this canvas has run as: named, compared with the drawing, and drawn again. Restoring changes the drawing only, and
// undo takes it back.
import './versions-dialog.css'
import { useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { restoreVersion } from '#shared/canvas/restore-version.ts'
import type { CanvasVersion } from '#shared/contract/version-calls.ts'
import { BackupList } from './backup-list.tsx'
import { CompareDialog, type ComparedSide } from './compare/compare-dialog.tsx'

export function VersionsDialog({ onClose }: { onClose(): void }) {
  const say = useSay()
  const { canvasId } = useCanvasDesk()
  const answer = useQuestion('canvases.versions', { id: canvasId })
  const versions = answer.data?.versions
  const [compared, setCompared] = useState<ComparedSide | null>(null)
  return (
    <Dialog
      title={say('versions.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => setCompared('now')}>{say('compare.open')}</Button>
          <Button onPress={onClose}>{say('versions.close')}</Button>
        </>
      }
    >
      <p className="launch-note">{say('versions.about')}</p>
      {!versions && <Skeleton lines={3} />}
      <ul className="version-list">
        {(versions ?? []).map((version) => (
          <VersionRow
            key={version.version}
            version={version}
            onCompare={() => setCompared(`version ${version.version}`)}
            onRestored={onClose}
          />
        ))}
      </ul>
      <BackupList onCompare={setCompared} onRestored={onClose} />
      {compared !== null && <CompareDialog from={compared} onClose={() => setCompared(null)} />}
    </Dialog>
  )
}

function VersionRow(props: { version: CanvasVersion; onCompare(): void; onRestored(): void }) {
  const { version, onCompare, onRestored } = props
  const say = useSay()
  const format = useFormat()
  const toasts = useToasts()
  const { canvasId, session } = useCanvasDesk()
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const naming = useCall('canvases.nameVersion')
  const reading = useCall('canvases.version')
  const [name, setName] = useState(version.name ?? '')
  const number = version.version
  const keepName = () => {
    if (name.trim() !== (version.name ?? '')) void naming.call({ id: canvasId, version: number, name })
  }
  const restore = async () => {
    const found = await reading.call({ id: canvasId, version: number })
    if (!found) return
    session.store.getState().apply(restoreVersion(found.document, number))
    toasts.add({ text: say('versions.restored', { version: number }) })
    onRestored()
  }
  const trouble = naming.trouble ?? reading.trouble
  return (
    <li className="version-row">
      <div className="version-head">
        <strong>{say('versions.number', { version: number })}</strong>
        {version.isRunning && <StatusPill tone="ok">{say('versions.running')}</StatusPill>}
        <span className="launch-note">
          {say('versions.launched', { at: format.dateTime(version.launchedAt), count: version.steps })}
        </span>
      </div>
      <div className="version-tools">
        <TextField
          label={say('versions.name', { version: number })}
          hideLabel
          placeholder={say('versions.name.none')}
          value={name}
          maxLength={100}
          onChange={setName}
          onBlur={keepName}
          onSubmit={keepName}
        />
        <Button size="small" onPress={onCompare}>
          {say('versions.compare')}
          <span className="only-heard"> · {say('versions.number', { version: number })}</span>
        </Button>
        <Button size="small" isBusy={reading.isBusy} isDisabled={isReadOnly} onPress={() => void restore()}>
          {say('versions.restore')}
        </Button>
      </div>
      <TroubleBanner trouble={trouble} />
    </li>
  )
}
