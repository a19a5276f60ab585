// A canvas of any size for the editor's benchmarks: splits side by side, a chain of mixed steps below each, all of it connected.
// The same size gives the same canvas.
import { grid } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'

const inChain: readonly StepKind[] = ['delay', 'message', 'audience-sync', 'delay']

export function fillGreatCanvas(document: CanvasDocument, size: number): CanvasDocument {
  const steps: CanvasDocument['logic']['steps'] = []
  const links: CanvasDocument['logic']['links'] = []
  const layout: CanvasDocument['layout'] = {}
  const names: Record<string, string> = {}
  const put = (kind: StepKind, column: number, row: number): StepId => {
    const id = stepIdSchema.parse(`step-${steps.length}`)
    const { version, defaults } = stepCatalog[kind]
    steps.push({ id, kind, version, config: { ...defaults() } })
    layout[id] = { x: column * grid.column, y: row * grid.row }
    if (steps.length % 3 === 0) names[id] = `Wave ${column + 1}, step ${row + 1}`
    return id
  }
  const join = (from: StepId, port: string, to: StepId) =>
    links.push({ id: linkIdSchema.parse(`link-${links.length}`), from, port, to })

  const columns = Math.max(1, Math.round(Math.sqrt((size * grid.row) / grid.column)))
  const rows = Math.floor((size - 1) / columns)
  const entry = put('entry', 0, 0)
  let split: StepId | null = null
  for (let column = 0; column < columns; column++) {
    const next: StepId = put('decision-split', column, 1)
    if (split === null) join(entry, 'next', next)
    else join(split, 'no', next)
    split = next
    let above: StepId = split
    let port = 'yes'
    for (let row = 2; row <= rows; row++) {
      const below: StepId = put(inChain[row % inChain.length] ?? 'delay', column, row)
      join(above, port, below)
      above = below
      port = 'next'
    }
  }
  while (steps.length < size && split !== null) {
    const last: StepId = put(
      'delay',
      columns + (steps.length % 7),
      2 + Math.floor(steps.length / 7) - Math.floor(size / 7),
    )
    if (!links.some((link) => link.from === split && link.port === 'no')) join(split, 'no', last)
  }
  return {
    ...document,
    logic: { ...document.logic, steps, links },
    layout,
    wording: { ...document.wording, steps: names },
  }
}
