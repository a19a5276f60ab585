// Two runs side by side: what plays here and an earlier run, or the report of one that was kept as data. Shows what is not the same.
import './compare-dialog.css'
import { useRef, useState } from 'react'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CounterDifference, EarlierRun } from '#shared/contract/run-calls.ts'
import type { CanvasId } from '#shared/core/ids.ts'

export interface CompareDialogProps {
  readonly canvasId: CanvasId
  /** The open rehearsal. */
  readonly id: string
  onClose(): void
}

interface Compared {
  readonly name: string
  readonly answer: AppOutput<'rehearsals.compare'>
}

export function CompareDialog({ canvasId, id, onClose }: CompareDialogProps) {
  const say = useSay()
  const picker = useRef<HTMLInputElement>(null)
  const { data } = useQuestion('rehearsals.runs', { canvasId })
  const compare = useCall('rehearsals.compare')
  const [compared, setCompared] = useState<Compared | null>(null)
  const runName = useRunName()
  const look = async (name: string, other: Parameters<typeof compare.call>[0]['other']) => {
    setCompared(null)
    const answer = await compare.call({ id, other })
    if (answer) setCompared({ name, answer })
  }
  const readFile = async (file: File) => look(file.name, { kind: 'report', text: await file.text() })
  return (
    <Dialog title={say('rehearsal.compare')} size="large" onClose={onClose}>
      <div className="compare-runs">
        <p className="rehearsal-note">{say('rehearsal.compare.about')}</p>
        {data?.runs.length === 0 && <p className="rehearsal-note">{say('rehearsal.compare.noRuns')}</p>}
        <ul className="rehearsal-events" aria-label={say('rehearsal.compare.runs')}>
          {data?.runs.map((run) => (
            <li key={run.id}>
              <span>{runName(run)}</span>
              <Button
                size="small"
                label={say('rehearsal.compare.withRun', { run: runName(run) })}
                onPress={() => void look(runName(run), { kind: 'run', runId: run.id })}
              >
                {say('rehearsal.compare.with')}
              </Button>
            </li>
          ))}
        </ul>
        <div className="rehearsal-buttons">
          <Button icon="folder" onPress={() => picker.current?.click()}>
            {say('rehearsal.compare.file')}
          </Button>
        </div>
        <FilePicker
          picker={picker}
          accept=".json"
          label={say('rehearsal.compare.file')}
          onPick={([file]) => void readFile(file)}
        />
        <TroubleBanner trouble={compare.trouble} />
        {compared && <Differences {...compared} />}
      </div>
    </Dialog>
  )
}

function Differences({ name, answer: { sameLog, differences } }: Compared) {
  const say = useSay()
  const format = useFormat()
  if (differences.length === 0)
    return (
      <Banner tone="ok" title={say('rehearsal.compare.same', { name })}>
        {say(sameLog ? 'rehearsal.compare.sameLog' : 'rehearsal.compare.otherLog')}
      </Banner>
    )
  const shown = (value: number | null) => (value === null ? '–' : format.number(value))
  return (
    <table className="compare-table">
      <caption>{say('rehearsal.compare.differs', { name, count: differences.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('rehearsal.report.step')}</th>
          <th scope="col">{say('rehearsal.compare.counter')}</th>
          <th scope="col">{say('rehearsal.compare.before')}</th>
          <th scope="col">{say('rehearsal.compare.after')}</th>
          <th scope="col">{say('rehearsal.compare.change')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={`${one.stepId} ${one.counter}`}>
            <th scope="row">{one.name || (one.kind && say(`step.${one.kind}`))}</th>
            <td>{say(`counter.${one.counter}`)}</td>
            <td className="compare-number">{shown(one.before)}</td>
            <td className="compare-number">{shown(one.after)}</td>
            <td className="compare-number">{changeOf(one, format.number)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function changeOf({ before, after }: CounterDifference, number: (value: number) => string): string {
  const change = (after ?? 0) - (before ?? 0)
  return change > 0 ? `+${number(change)}` : number(change)
}

function useRunName(): (run: EarlierRun) => string {
  const say = useSay()
  const format = useFormat()
  return ({ people, seed, events, startsAt, endedAt }) => {
    const who =
      people.kind === 'file'
        ? people.fileName
        : people.kind === 'invented'
          ? say('rehearsal.compare.invented', { count: people.count })
          : say('rehearsal.people.workspace')
    return say('rehearsal.compare.run', { who, events, seed, duration: format.duration(endedAt - startsAt) })
  }
}
