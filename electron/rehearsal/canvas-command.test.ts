// The command line as CI uses it: what it prints, and the exit code it ends with.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { canvasFileText } from '#shared/canvas/canvas-document.ts'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { newScenario } from '#shared/rehearsal/scenario.ts'
import { sayIn } from '#shared/words/say.ts'
import { type Language, languages } from '#shared/words/word-table.ts'
import { runCanvasCommand } from './canvas-command.ts'

const now = Date.UTC(2026, 10, 22, 9)
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'canvas-command-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const canvas = () => canvasTemplates['loyal-suppression'](canvasIdSchema.parse('canvas-one'), sayIn('en'))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const run = (...args: string[]) => runIn('en', ...args)

async function runIn(language: Language, ...args: string[]) {
  let [out, err] = ['', '']
  const code = await runCanvasCommand(args, {
    now,
    buildId: 'test',
    language,
    printPdf: async (html) => ({ ok: true, pdf: Buffer.from(`%PDF of ${html}`) }),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

/** As a marketer has it once account and audience are chosen. */
function finished() {
  const document = canvas()
  for (const step of document.logic.steps)
    if (step.kind === 'audience-sync')
      step.config = {
        ...step.config,
        adAccount: { id: '7410000000000000101', name: 'Brand KR' },
        audience: { id: 'one', name: 'One', target: 'one' },
      }
  return document
}

it('keeps the report of a simulation as data, as a page and as a PDF; says so where it cannot be written', async () => {
  const drawn = file('good.json', canvasFileText(finished()))
  const kept = async (name: string) => {
    expect((await run('simulate', drawn, '--report', join(folder, name))).code).toBe(0)
    return readFileSync(join(folder, name), 'utf8')
  }
  expect(JSON.parse(await kept('report.json'))).toMatchObject({ format: 1, addsUp: true })
  const page = await kept('report.html')
  expect(page).toMatch(/^<!doctype html>/)
  expect(await kept('report.PDF')).toBe(`%PDF of ${page}`)
  expect(await run('simulate', drawn, '--report', join(folder, 'nowhere', 'report.json'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('nowhere'),
  })
})

it('validates: 0 when a launch would do, 1 with what stands in its way, 2 when there is no canvas', async () => {
  expect(await run('validate', file('good.json', canvasFileText(finished())))).toMatchObject({ code: 0, err: '' })
  const unfinished = await run('validate', file('draft.json', canvasFileText(canvas())), '--json')
  expect(unfinished.code).toBe(1)
  expect(JSON.parse(unfinished.out)).toMatchObject({ valid: false, problems: expect.arrayContaining([]) })
  expect((await run('validate', file('bad.json', '{'))).code).toBe(2)
  expect((await run('validate', join(folder, 'none.json'))).err).toContain('none.json')
  expect((await run('nonsense')).err).toContain('npm run canvas')
})

it('simulates with people of a file, and with a scenario twice to the same hash', async () => {
  const path = file('canvas.json', canvasFileText(canvas()))
  const people = file('people.csv', 'external_id,email\na,a@example.com\nb,b@example.com\nc,\n')
  const ran = await run('simulate', path, '--people', people, '--json')
  expect(ran.code).toBe(0)
  const sync = JSON.parse(ran.out).steps.find((step: { sync: unknown }) => step.sync)
  expect(sync).toMatchObject({ entered: 3, sync: { synced: 2, notSynced: 1, pending: 0, errored: 0 } })
  expect(ran.out).not.toContain('a@example.com')

  const outage = { kind: 'fault', afterMs: 0, partnerId: 'tiktok', fault: { kind: 'server-errors', seconds: 3_600 } }
  const scenario = { ...newScenario(now), people: { kind: 'invented', count: 50 }, events: [outage] }
  const first = await run('simulate', path, '--scenario', file('scenario.json', JSON.stringify(scenario)), '--json')
  const { logHash } = JSON.parse(first.out)
  const replay = {
    format: 2,
    rules: usualRules,
    buildId: 'test',
    timeZoneData: '',
    canvas: canvas(),
    scenario,
    logHash,
  }
  expect((await run('simulate', path, '--scenario', file('replay.json', JSON.stringify(replay)))).code).toBe(0)
  const other = { ...replay, logHash: 'another' }
  const differs = await run('simulate', path, '--scenario', file('other.json', JSON.stringify(other)))
  expect(differs).toMatchObject({ code: 1, err: expect.stringContaining(logHash) })
})

it('compares canvases and runs, and writes a canvas as the app does', async () => {
  const path = file('one.json', canvasFileText(canvas()))
  expect(await run('diff', path, path)).toMatchObject({ code: 0, out: 'No difference.\n' })
  const changed = canvas()
  changed.wording.name = 'Another name'
  const renamed = await run('diff', path, file('two.json', canvasFileText(changed)))
  expect(renamed).toMatchObject({ code: 1, out: expect.stringContaining('Another name') })
  const other = canvas()
  other.wording.note = 'Theirs'
  const theirs = file('theirs.json', canvasFileText(other))
  const merged = await run('merge', path, join(folder, 'two.json'), theirs)
  expect(merged.code).toBe(0)
  expect(JSON.parse(merged.out)).toMatchObject({ wording: { name: 'Another name', note: 'Theirs' } })
  other.wording.name = 'A third name'
  const asks = await run('merge', path, join(folder, 'two.json'), file('three.json', canvasFileText(other)))
  expect(asks).toMatchObject({ code: 1, out: '', err: expect.stringContaining('name of the canvas') })
  const scenario = (count: number) =>
    file(`s${count}.json`, JSON.stringify({ ...newScenario(now), people: { kind: 'invented', count } }))
  const [few, more] = [
    await run('simulate', path, '--scenario', scenario(10), '--json'),
    await run('simulate', path, '--scenario', scenario(20), '--json'),
  ]
  const runs = await run('diff', file('few.json', few.out), file('more.json', more.out))
  expect(runs).toMatchObject({ code: 1, out: expect.stringContaining('Entered 10 → 20') })
  const shuffled = { ...canvas(), logic: { ...canvas().logic, steps: canvas().logic.steps.toReversed() } }
  const exported = await run('export', file('shuffled.json', JSON.stringify(shuffled)))
  expect(exported).toMatchObject({ code: 0, out: canvasFileText(canvas()) })
})

it('tells a canvas in a document, as Markdown and as PDF', async () => {
  const drawn = file('good.json', canvasFileText(finished()))
  const [markdown, pdf] = [join(folder, 'told.md'), join(folder, 'told.pdf')]
  expect(await run('export', drawn, '--document', markdown)).toEqual({ code: 0, out: '', err: '' })
  expect(readFileSync(markdown, 'utf8')).toMatch(/^# .*Ad account: Brand KR.*50 a second/s)
  expect(await run('export', drawn, '--document', pdf)).toMatchObject({ code: 0 })
  expect(readFileSync(pdf, 'utf8')).toMatch(/^%PDF of <!doctype html>.*Brand KR/s)
  expect(await run('export', drawn, '--document', join(folder, 'no', 'told.md'))).toMatchObject({ code: 2 })
})

it('tells what differs and what a merge asks in the words of the screen, in the language chosen', async () => {
  const base = canvasTemplates['abandoned-cart'](canvasIdSchema.parse('canvas-one'), sayIn('en'))
  const step = base.logic.steps.find(({ kind }) => kind === 'delay')
  if (!step) throw new Error('the canvas has no delay')
  const waiting = (amount: number, x: number) => {
    const other = structuredClone(base)
    for (const one of other.logic.steps) if (one.id === step.id) one.config = { ...one.config, amount }
    other.layout[step.id] = { x, y: 0 }
    return file(`waits-${amount}.json`, canvasFileText(other))
  }
  const [old, mine, theirs] = [file('base.json', canvasFileText(base)), waiting(7, 4_000), waiting(9, 4_000)]
  for (const language of languages) {
    const say = sayIn(language)
    const name = stepName(base, step.id, say)
    const told = await runIn(language, 'diff', old, mine)
    expect(told.out).toBe(
      `${say('difference.step-changed', { name, settings: say('delayEditor.amount') })}\n${say('difference.step-moved', { name })}\n`,
    )
    const asked = await runIn(language, 'merge', old, mine, theirs)
    expect(asked.err).toContain(say('merge.about.settings', { name, part: say('delayEditor.amount') }))
  }
})
