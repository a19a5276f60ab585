// The canvas's part of the status bar: problems, the accounting identity in full with its tick, and where the file stands.
import { useCanvas, useCanvasDesk, useCountBoard, useProblemBoard } from '#renderer/canvas/canvas-desk.tsx'
import { syncTotals } from '#renderer/canvas/count-board.ts'
import { useLanguage } from '#renderer/data/use-language.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { sayError } from '#shared/core/app-error.ts'

export function CanvasStatus() {
  return (
    <div className="canvas-status">
      <ProblemCounts />
      <span className="canvas-status-gap" />
      <Accounting />
      <SavedState />
    </div>
  )
}

function ProblemCounts() {
  const say = useSay()
  const errors = useProblemBoard((board) => board.errors)
  const warnings = useProblemBoard((board) => board.warnings)
  const isOpen = useCanvas((state) => state.problemsOpen)
  const showProblems = useCanvas((state) => state.showProblems)
  const toggle = () => showProblems(!isOpen)
  return (
    <button type="button" className="canvas-status-button" aria-expanded={isOpen} onClick={toggle}>
      <span className={errors > 0 ? 'is-error' : undefined}>
        <Icon name="error" />
      </span>
      {say('editor.problems.errors', { count: errors })}
      <span className={warnings > 0 ? 'is-warning' : undefined}>
        <Icon name="warning" />
      </span>
      {say('editor.problems.warnings', { count: warnings })}
    </button>
  )
}

/** "5,000 = 4,600 + 300 + 100 + 0 ✓" */
function Accounting() {
  const say = useSay()
  const format = useFormat()
  const counted = useCountBoard((board) => board.counted)
  const totals = syncTotals(counted)
  if (!counted || !totals) return null
  const parts = [totals.synced, totals.notSynced, totals.pending, totals.errored]
  const holds = counted.addsUp && parts.reduce((sum, part) => sum + part, 0) === totals.entered
  return (
    <span className="canvas-status-sum" title={say('accounting.about')}>
      {format.number(totals.entered)} = {parts.map((part) => format.number(part)).join(' + ')}{' '}
      <span className={holds ? 'is-ok' : 'is-error'}>
        <span aria-hidden="true">{holds ? '✓' : '≠'}</span>{' '}
        <span className={holds ? 'only-heard' : undefined}>{say(holds ? 'accounting.adds' : 'accounting.broken')}</span>
      </span>
    </span>
  )
}

function SavedState() {
  const say = useSay()
  const format = useFormat()
  const language = useLanguage()
  const { session } = useCanvasDesk()
  const status = useCanvas((state) => state.status)
  if (status.state === 'saved') return <span>{say('save.saved', { time: format.time(status.at) })}</span>
  if (status.state === 'changed') return <span>{say('save.changed')}</span>
  if (status.state === 'saving') return <span>{say('save.saving')}</span>
  if (status.state === 'stale') return <span className="is-error">{say('save.stale')}</span>
  const { message } = sayError(language, status.error)
  return (
    <span className="is-error" role="alert">
      {say('save.failed')}: {message}{' '}
      <button
        type="button"
        className="canvas-status-button"
        title={say('save.failed.about')}
        onClick={() => void session.flush()}
      >
        {say('save.retry')}
      </button>
    </span>
  )
}
