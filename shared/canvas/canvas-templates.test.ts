// Every template in every language passes its checks once the partner's questions are answered; nobody in it can get stuck.
import { describe, expect, it } from 'vitest'
import { canvasIdSchema } from '../core/ids.ts'
import type { CanvasFacts } from '../steps/step-definition.ts'
import { sayIn } from '../words/say.ts'
import { languages } from '../words/word-table.ts'
import { checkCanvas } from './canvas-checks.ts'
import { graphOf } from './canvas-graph.ts'
import { canvasTemplates } from './canvas-templates.ts'

const facts: CanvasFacts = {
  segmentName: (id) => id,
  connection: () => undefined,
  partnerLabel: (id) => id,
  audienceIsMissing: () => false,
  now: Date.UTC(2026, 10, 22, 9),
  timeZone: 'Asia/Seoul',
  webhookHosts: [],
}

describe.each(Object.entries(canvasTemplates))('the template %s', (_, draw) => {
  it.each(languages)('passes its checks in %s, but for its partner', (language) => {
    const document = draw(canvasIdSchema.parse('canvas-a'), sayIn(language))
    const syncs = new Set(document.logic.steps.filter(({ kind }) => kind === 'audience-sync').map(({ id }) => id))
    expect(checkCanvas(document, facts).filter(({ stepId }) => stepId === null || !syncs.has(stepId))).toEqual([])
  })

  it('leads everybody to an exit', () => {
    const document = draw(canvasIdSchema.parse('canvas-a'), sayIn('en'))
    const graph = graphOf(document)
    const ends = graph.readingOrder.filter((id) => graph.linksFrom(id).length === 0)
    for (const id of ends) expect(graph.steps.get(id)?.kind).toBe('exit')
  })
})
