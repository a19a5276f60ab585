// The outcomes of a step over time: a small drawing, the same in a sentence, and as a table for who would rather read it.
import './counter-history.css'
import { useState } from 'react'
import { useCanvasDesk, useCountBoard } from '#renderer/canvas/canvas-desk.tsx'
import { useQuestion } from '#renderer/data/use-question.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { HistorySample } from '#shared/contract/operate-calls.ts'
import { dayMs, hourMs, minuteMs } from '#shared/core/clock.ts'
import type { StepId } from '#shared/core/ids.ts'
import { historyAreas, historyParts, totalOf } from './history-areas.ts'

const spans = ['hour', 'day', 'all'] as const
type Span = (typeof spans)[number]
const size = { width: 320, height: 72, nowWidth: 12 }
/** The table is for reading: the newest first, no more than a person would. */
const mostRows = 60

export function CounterHistory({ stepId }: { stepId: StepId }) {
  const say = useSay()
  const { canvasId } = useCanvasDesk()
  const [span, setSpan] = useState<Span>('hour')
  const now = useNow(minuteMs)
  // A whole minute, so that the question stays the same while it is shown.
  const minute = Math.floor(now / minuteMs) * minuteMs
  const since = span === 'all' ? 0 : minute - (span === 'hour' ? hourMs : dayMs)
  const samples = useQuestion('sync.history', { canvasId, stepId, since }, { keepsPrevious: true }).data?.samples
  const end = Math.max(now, samples?.at(-1)?.at ?? now)
  // What holds now ends the drawing: the last sample may be a minute old.
  const sync = useCountBoard((board) => board.byStep.get(stepId)?.sync)
  return (
    <section className="history" aria-label={say('history.title')}>
      <header className="history-head">
        <h3>{say('history.title')}</h3>
        <SegmentedControl
          hideLabel
          label={say('history.span')}
          value={span}
          options={spans.map((id) => ({ id, label: say(`history.span.${id}`) }))}
          onChange={setSpan}
        />
      </header>
      {samples && <Drawing samples={sync ? [...samples, { at: end, ...sync }] : samples} since={since} to={end} />}
    </section>
  )
}

function Drawing({ samples, since, to }: { samples: readonly HistorySample[]; since: number; to: number }) {
  const say = useSay()
  const { dateTime, number, time } = useFormat()
  const last = samples.at(-1)
  // Where there is less to show than was asked for, what there is fills the drawing.
  const from = Math.max(since, samples[0]?.at ?? since)
  if (!last || totalOf(last) === 0) return <p className="history-none">{say('history.none')}</p>
  const words = say('history.chart', {
    from: dateTime(from),
    to: dateTime(to),
    synced: last.synced,
    notSynced: last.notSynced,
    pending: last.pending,
    errored: last.errored,
  })
  return (
    <>
      <svg
        className="history-chart"
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
      >
        {historyAreas(samples, { from, to, ...size }).map(({ part, path }) => (
          <path key={part} className={`is-${part}`} d={path} />
        ))}
      </svg>
      <p className="history-ends" aria-hidden>
        <span>{dateTime(from)}</span>
        <span>{time(to)}</span>
      </p>
      <ul className="history-legend">
        {historyParts.map((part) => (
          <li key={part} className={`is-${part}`}>
            {say(`counter.short.${part}`)} <strong>{number(last[part])}</strong>
          </li>
        ))}
      </ul>
      <details className="history-table">
        <summary>{say('history.asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('history.at')}</th>
              {historyParts.map((part) => (
                <th key={part} scope="col" className="is-number">
                  {say(`counter.short.${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {samples
              .slice(-mostRows)
              .reverse()
              .map((sample) => (
                <tr key={sample.at}>
                  <th scope="row">{dateTime(sample.at)}</th>
                  {historyParts.map((part) => (
                    <td key={part} className="is-number">
                      {number(sample[part])}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
