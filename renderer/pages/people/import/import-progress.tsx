// The file on its way, the time its rows take to be checked, and then to come in. Each can be stopped.
import './import-progress.css'
import { Button } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ImportState } from './import-desk.ts'

export function ImportProgress({ state, onCancel }: { state: ImportState; onCancel(): void }) {
  const say = useSay()
  const { bytes } = useFormat()
  const { stage, fileName: name, fileBytes, sentBytes } = state
  const isSending = stage === 'sending'
  return (
    <div className="import-progress import-panel">
      <ProgressBar
        label={isSending ? say('importPage.reading', { name }) : say('importPage.checking', { name })}
        value={isSending && fileBytes > 0 ? sentBytes / fileBytes : null}
      />
      <div className="import-progress-foot">
        <span>{isSending && say('importPage.reading.of', { done: bytes(sentBytes), total: bytes(fileBytes) })}</span>
        <Button onPress={onCancel}>{say('importPage.cancel')}</Button>
      </div>
    </div>
  )
}

export function ImportUnderWay({ state, onStop }: { state: ImportState; onStop(): void }) {
  const say = useSay()
  const { number } = useFormat()
  const { fileName: name, importedRows, isStopping, preview } = state
  const rows = preview?.usable ?? 0
  return (
    <div className="import-progress import-panel">
      <ProgressBar
        label={isStopping ? say('importPage.stopping', { name }) : say('importPage.importing', { name })}
        value={isStopping || rows === 0 ? null : importedRows / rows}
      />
      <p>{say('importPage.importing.about')}</p>
      <div className="import-progress-foot">
        <span>
          {!isStopping && say('importPage.importing.of', { done: number(importedRows), total: number(rows) })}
        </span>
        <Button isBusy={isStopping} onPress={onStop}>
          {say('importPage.stop')}
        </Button>
      </div>
    </div>
  )
}
