// Each template passes its own scenario: somebody goes every way of it, nobody is lost or left standing, and whoever can be synced is.
import { expect, it } from 'vitest'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { templateScenario } from '#shared/rehearsal/template-scenarios.ts'
import { sayIn } from '#shared/words/say.ts'
import { Rehearsal } from './rehearsal.ts'
import { coverageOf } from './scenario-coverage.ts'

const startsAt = Date.UTC(2026, 10, 23, 1)
const templates = Object.keys(canvasTemplates).filter((id): id is keyof typeof canvasTemplates => id in canvasTemplates)

it.each(templates)('%s', async (template) => {
  const document = canvasTemplates[template](canvasIdSchema.parse(`canvas-${template}`), sayIn('en'))
  const rehearsal = await Rehearsal.open({
    document,
    scenario: templateScenario(template, startsAt).scenario,
    source: { workspaceFile: undefined, csv: undefined },
    rules: { ...usualRules, timeZone: 'Asia/Seoul', defaultRegion: 'KR' },
    language: 'en',
  })
  try {
    await rehearsal.passAll()
    const coverage = coverageOf(rehearsal, document)
    expect(coverage.ways.filter(({ people }) => people === 0)).toEqual([])
    expect(rehearsal.addsUp()).toBe(true)
    const { steps } = rehearsal.countersAt(rehearsal.now)
    expect(steps.filter(({ here }) => here > 0)).toEqual([])
    for (const { sync } of steps) {
      if (!sync) continue
      expect(sync).toMatchObject({ pending: 0, errored: 0 })
      expect(sync.synced).toBeGreaterThan(0)
    }
  } finally {
    await rehearsal.close()
  }
})
