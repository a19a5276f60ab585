// The backups of a damaged canvas: how each differs from the damaged text, and putting one in its place. The damaged text is kept.
import './versions-dialog.css'
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { canvasFileText } from '#shared/canvas/canvas-document.ts'
import { lineDifference } from '#shared/canvas/line-difference.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import type { CanvasId } from '#shared/core/ids.ts'

const mostLines = 60

export function RecoverFromBackup(props: { canvas: OpenCanvas; text: string; onRecovered(): void }) {
  const { canvas, text, onRecovered } = props
  const say = useSay()
  const format = useFormat()
  const { id } = canvas.document
  const backups = useQuestion('canvases.backups', { id }).data?.backups
  const { call, isBusy, trouble } = useCall('canvases.recover')
  const [shown, setShown] = useState<number | null>(null)
  const recover = async (savedAt: number) => {
    if (await call({ id, savedAt, revision: canvas.revision })) onRecovered()
  }
  return (
    <section className="recover">
      <h2>{say('recover.title')}</h2>
      <p className="launch-note">{say(backups?.length === 0 ? 'recover.none' : 'recover.about')}</p>
      <ul className="version-list">
        {(backups ?? []).map(({ savedAt }) => (
          <li key={savedAt} className="version-row">
            <div className="version-tools">
              <strong className="backup-time">{format.dateTime(savedAt)}</strong>
              <Button size="small" onPress={() => setShown(shown === savedAt ? null : savedAt)}>
                {say(shown === savedAt ? 'recover.hide' : 'recover.show')}
                <span className="only-heard"> · {format.dateTime(savedAt)}</span>
              </Button>
              <Button size="small" isBusy={isBusy} onPress={() => void recover(savedAt)}>
                {say('recover.use')}
                <span className="only-heard"> · {format.dateTime(savedAt)}</span>
              </Button>
            </div>
            {shown === savedAt && <LinesOfBackup id={id} savedAt={savedAt} damaged={text} />}
          </li>
        ))}
      </ul>
      <TroubleBanner trouble={trouble} />
    </section>
  )
}

function LinesOfBackup({ id, savedAt, damaged }: { id: CanvasId; savedAt: number; damaged: string }) {
  const say = useSay()
  const answer = useQuestion('canvases.backup', { id, savedAt }).data
  if (!answer) return <Skeleton lines={3} />
  const lines = lineDifference(damaged, canvasFileText(answer.document))
  const more = lines.length - mostLines
  const shown = [...lines.slice(0, mostLines), ...(more > 0 ? [say('recover.moreLines', { count: more })] : [])].join(
    '\n',
  )
  return (
    <>
      <p className="launch-note">{say('recover.diff')}</p>
      <textarea className="line-difference" readOnly rows={10} aria-label={say('recover.diff')} value={shown} />
    </>
  )
}
