// What a rehearsal came to, to keep and to compare: as data, and as a page that prints well. Counts only; nobody is named.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import type { Scenario } from '#shared/rehearsal/scenario.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { type Say, sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { Rehearsal } from './rehearsal.ts'

export interface RehearsalReport {
  readonly format: 1
  readonly canvas: { readonly id: string; readonly name: string }
  readonly scenario: Scenario
  readonly endedAt: number
  readonly addsUp: boolean
  readonly logHash: string
  readonly buildId: string
  readonly transitions: number
  readonly steps: readonly (Omit<StepCounters, 'attention'> & { readonly name: string; readonly kind: StepKind })[]
  readonly departures: readonly { readonly stepId: string; readonly port: string; readonly people: number }[]
}

export function reportOf(rehearsal: Rehearsal, drawn: CanvasDocument, buildId: string): RehearsalReport {
  const counted = rehearsal.countersAt(rehearsal.now)
  const graph = graphOf(drawn)
  return {
    format: 1,
    canvas: { id: drawn.id, name: drawn.wording.name },
    scenario: rehearsal.scenario,
    endedAt: rehearsal.now,
    addsUp: rehearsal.addsUp(),
    logHash: rehearsal.log.hash,
    buildId,
    transitions: rehearsal.moved,
    steps: graph.readingOrder.flatMap((id) => {
      const step = graph.steps.get(id)
      const counters = counted.steps.find(({ stepId }) => stepId === id)
      if (!step || !counters) return []
      const { attention: _, ...numbers } = counters
      return [{ ...numbers, name: drawn.wording.steps[id] ?? '', kind: step.kind }]
    }),
    departures: counted.departures,
  }
}

export function reportText(report: RehearsalReport, format: 'html' | 'json', language: Language): string {
  return format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : page(report, language)
}

/** The same for a terminal. */
export function reportLines(report: RehearsalReport, language: Language): string {
  const say = sayIn(language)
  const count = new Intl.NumberFormat(language)
  const lines = report.steps.map((step) => {
    const numbers = { ...step, ...step.sync }
    const told = counterColumns.flatMap((name) => {
      const value = name in numbers ? numbers[name] : undefined
      return typeof value === 'number' && value > 0 ? [`${say(`counter.${name}`)} ${count.format(value)}`] : []
    })
    return `${nameOf(step, say)}: ${told.join(', ')}`
  })
  const books = say(report.addsUp ? 'rehearsal.addsUp' : 'rehearsal.addsNotUp')
  return `${[...lines, books, `${say('rehearsal.report.hash')}: ${report.logHash}`].join('\n')}\n`
}

function nameOf({ name, kind }: RehearsalReport['steps'][number], say: Say): string {
  return name === '' ? say(`step.${kind}`) : name
}

const counterColumns = ['entered', 'proceeded', 'exited', 'here', 'synced', 'notSynced', 'pending', 'errored'] as const

function page(report: RehearsalReport, language: Language): string {
  const say: Say = sayIn(language)
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  const count = new Intl.NumberFormat(language)
  const title = escaped(say('rehearsal.report.title', { name: report.canvas.name }))
  const rows = report.steps.map((step) => {
    const numbers = { ...step, ...step.sync }
    const cells = counterColumns.map((name) => {
      const value = name in numbers ? numbers[name] : undefined
      return `<td>${typeof value === 'number' ? count.format(value) : '–'}</td>`
    })
    return `<tr><th scope="row">${escaped(nameOf(step, say))}</th>${cells.join('')}</tr>`
  })
  const facts: readonly (readonly [string, string])[] = [
    [say('rehearsal.report.from'), time.format(report.scenario.startsAt)],
    [say('rehearsal.report.to'), time.format(report.endedAt)],
    [say('rehearsal.report.events'), count.format(report.scenario.events.length)],
    [say('rehearsal.report.books'), say(report.addsUp ? 'rehearsal.addsUp' : 'rehearsal.addsNotUp')],
    [say('rehearsal.report.hash'), report.logHash],
    [say('rehearsal.report.build'), report.buildId],
  ]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>
body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem}p{color:#555}table{border-collapse:collapse;width:100%;margin:1.5rem 0}
th,td{border-bottom:1px solid #ccc;padding:.4rem .6rem;text-align:right;font-variant-numeric:tabular-nums}
th:first-child,td:first-child{text-align:left}dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.5rem}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere}tr{break-inside:avoid}
@page{size:A4 landscape;margin:14mm}@media print{body{margin:0;max-width:none;padding:0}}
</style></head><body>
<h1>${title}</h1><p>${escaped(say('rehearsal.report.about'))}</p>
<dl>${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<table><thead><tr><th scope="col">${escaped(say('rehearsal.report.step'))}</th>${counterColumns
    .map((name) => `<th scope="col">${escaped(say(`counter.${name}`))}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
</body></html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
