// Rehearsals as a window sees them, on a whole backend: what is played is what a launch does.
import { afterEach, expect, it } from 'vitest'
import { hourMs, secondMs } from '#shared/core/clock.ts'
import { fencedPage } from '#shared/core/printed-page.ts'
import { newScenario } from '#shared/rehearsal/scenario.ts'
import { SyncTrial } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

let app: WholeBackend
afterEach(() => app.stop())

async function opened(segmentId = 'segment-loyal') {
  app = await new WholeBackend({ people: 1_500, inProcess: true }).start()
  const trial = new SyncTrial(app)
  const sync = await trial.canvas(await trial.audienceOn('tiktok', 'Rehearsed'), segmentId)
  return { trial, sync, client: app.client }
}

it('forecasts what the rehearsal, and then the launch itself, comes to', async () => {
  const { trial, sync, client } = await opened()
  const { entered, steps } = await client.call('rehearsals.forecast', { canvasId: sync.canvas })
  const [reach] = steps
  const rehearsed = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario: null, file: null })
  const over = await client.call('rehearsals.steer', { id: rehearsed.id, command: { kind: 'end' } })
  const { counters } = await client.call('rehearsals.at', { id: over.id, at: over.now })
  const step = counters.steps.find(({ stepId }) => stepId === sync.stepId)
  await app.launch(sync.canvas)
  await app.pass(60 * secondMs)
  const live = await trial.counted(sync)
  expect(over).toMatchObject({ isOver: true, addsUp: true, pace: 'still' })
  expect(live.synced).toBeGreaterThan(0)
  expect(live.notSynced).toBeGreaterThan(0)
  const { attention: _, ...numbers } = live
  expect({ entered: step?.entered, ...step?.sync }).toEqual(numbers)
  expect(reach).toMatchObject({ arrived: live.entered, consented: live.synced, synced: live.synced })
  expect(entered).toBe(live.entered)
  expect((reach?.arrived ?? 0) - (reach?.consented ?? 0)).toBe(live.notSynced)
  expect(reach?.unique).toBeLessThanOrEqual(live.synced)
})

it('follows one person: why they enter or not, when they are where, and what would leave masked', async () => {
  const { trial, sync, client } = await opened()
  await app.launch(sync.canvas)
  await app.pass(60 * secondMs)
  const [inside] = await trial.peopleBehind(sync, 'synced')
  const everybody = await client.call('people.list', { query: '', segmentId: null, cursor: null })
  const entered = new Set(await trial.peopleBehind(sync, 'entered'))
  const outside = everybody.people.find(({ id }) => !entered.has(id))
  const path = await client.call('rehearsals.person', { canvasId: sync.canvas, personId: inside ?? 0 })
  expect(path.enters).toBe(true)
  expect(path.rule).toContain(' or ')
  expect(path.why.some(({ isMet }) => isMet)).toBe(true)
  const stop = path.stops.find(({ stepId }) => stepId === sync.stepId)
  expect(stop?.sync).toMatchObject({ outcome: 'synced', reason: null })
  expect(stop?.sync?.fields.length).toBeGreaterThan(0)
  for (const { raw, digest } of stop?.sync?.fields ?? []) {
    expect(raw).toContain('•••')
    expect(digest).toMatch(/^([0-9a-f]{6}…[0-9a-f]{4})?$/)
  }
  const other = await client.call('rehearsals.person', { canvasId: sync.canvas, personId: outside?.id ?? 0 })
  expect(other.enters).toBe(false)
  expect(other.why.some(({ isMet }) => !isMet)).toBe(true)
  const [left] = await trial.peopleBehind(sync, 'notSynced')
  const unsent = await client.call('rehearsals.person', { canvasId: sync.canvas, personId: left ?? 0 })
  expect(unsent.stops.find(({ stepId }) => stepId === sync.stepId)?.sync).toMatchObject({ outcome: 'notSynced' })
  expect(unsent.stops.find(({ sync: one }) => one)?.sync?.reason).not.toBeNull()
})

it('saves a replay file that comes to the same hash, also with what a presenter did by hand', async () => {
  const { sync, client } = await opened()
  const scenario = { ...newScenario(app.clock.now()), people: { kind: 'invented' as const, count: 200 } }
  const first = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario, file: null })
  await client.call('rehearsals.steer', { id: first.id, command: { kind: 'to', at: scenario.startsAt + 3 * secondMs } })
  await client.call('rehearsals.act', {
    id: first.id,
    event: { kind: 'fault', afterMs: 0, partnerId: 'tiktok', fault: { kind: 'server-errors', seconds: 3_600 } },
  })
  const over = await client.call('rehearsals.steer', { id: first.id, command: { kind: 'end' } })
  const { text } = await client.call('rehearsals.replayFile', { id: first.id })
  const replay = JSON.parse(text)
  expect(replay.scenario.events).toHaveLength(1)
  expect(replay.logHash).toBe(over.logHash)
  const second = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario: replay.scenario, file: null })
  const again = await client.call('rehearsals.steer', { id: second.id, command: { kind: 'end' } })
  expect(again.logHash).toBe(over.logHash)
  await expect(client.call('rehearsals.get', { id: first.id })).rejects.toMatchObject({ code: 'rehearsal-over' })
})

it('plays at a speed, stops when told, and steps to the next change', async () => {
  const { sync, client } = await opened()
  const { id, now } = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario: null, file: null })
  const stepped = await client.call('rehearsals.steer', { id, command: { kind: 'next' } })
  expect(stepped.now).toBeGreaterThanOrEqual(now)
  await client.call('rehearsals.steer', { id, command: { kind: 'play', speed: 60 } })
  await app.pass(2 * secondMs)
  const paused = await client.call('rehearsals.steer', { id, command: { kind: 'pause' } })
  expect(paused.now).toBeGreaterThan(stepped.now)
  expect(paused.now).toBeLessThan(now + hourMs)
  await app.pass(2 * secondMs)
  expect((await client.call('rehearsals.get', { id })).now).toBe(paused.now)
})

it('reports as data and as a page, and names nobody', async () => {
  const { sync, client } = await opened()
  const { id } = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario: null, file: null })
  await client.call('rehearsals.steer', { id, command: { kind: 'end' } })
  const page = await client.call('rehearsals.report', { id, format: 'html' })
  const data = await client.call('rehearsals.report', { id, format: 'json' })
  // What a host prints, if there is one.
  expect(fencedPage(page.text)).toContain('Content-Security-Policy')
  await expect(client.call('prints.pdf', { html: page.text })).rejects.toMatchObject({ code: 'print-no-browser' })
  expect(`${page.text}${data.text}`).not.toMatch(/@[a-z]+\.(com|org|net|example)/)
  expect(JSON.parse(data.text)).toMatchObject({ format: 1, addsUp: true })
})

it('tells what a scenario has reached and what it has not', async () => {
  const { sync, client } = await opened()
  const scenario = {
    ...newScenario(app.clock.now()),
    events: [
      { kind: 'fault' as const, afterMs: 0, partnerId: 'tiktok' as const, fault: { kind: 'revoke-sign-in' as const } },
      { kind: 'reconnect' as const, afterMs: hourMs, partnerId: 'tiktok' as const },
    ],
  }
  const { id } = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario, file: null })
  await client.call('rehearsals.steer', { id, command: { kind: 'end' } })
  const { ways, counters, failures } = await client.call('rehearsals.coverage', { id })
  expect(ways.every(({ people }) => people > 0)).toBe(true)
  const reached = Object.fromEntries(counters.map(({ counter, people }) => [counter, people > 0]))
  expect(reached).toEqual({ synced: true, notSynced: true, pending: true, errored: false })
  expect(failures.filter(({ isMet }) => isMet).map(({ kind }) => kind)).toEqual(['sign-in-revoked'])
})

it('makes a person who goes where nobody went, and says so where nobody can', async () => {
  app = await new WholeBackend({ people: 50, inProcess: true }).start()
  const { client } = app
  const { id } = await client.call('canvases.create', {
    from: { kind: 'template', template: 'high-value-two-partners' },
  })
  const opened = await client.call('canvases.open', { id })
  const document = structuredClone(opened.document)
  const split = document.logic.steps.find(({ kind }) => kind === 'decision-split')
  if (!split) throw new Error('no split')
  const asked = (value: number) => ({
    kind: 'attribute',
    attribute: 'visits',
    type: 'number',
    operator: 'more-than',
    value,
  })
  const filters = [
    asked(41),
    { ...asked(0), attribute: 'favourite_city', type: 'string', operator: 'is', value: 'Seoul' },
  ]
  split.config = { filter: { kind: 'group', join: 'and', exclude: false, filters } }
  await client.call('canvases.save', { document, baseRevision: opened.revision })
  const made = await client.call('rehearsals.makePerson', { canvasId: id, stepId: split.id, port: 'yes' })
  expect(made.person?.facts).toEqual(
    expect.arrayContaining([
      { attribute: 'Visits', value: '42' },
      { attribute: 'Favourite city', value: 'Seoul' },
    ]),
  )
  const never = await client.call('rehearsals.makePerson', { canvasId: id, stepId: split.id, port: 'nowhere' })
  expect(never.person).toBeNull()
})

it('goes by the consent that the workspace asks for, as the launch does', async () => {
  const { trial, sync, client } = await opened()
  await client.call('workspace.changeSettings', { consentDemands: { tiktok: 'audiences', pinterest: 'none' } })
  const { steps } = await client.call('rehearsals.forecast', { canvasId: sync.canvas })
  await app.launch(sync.canvas)
  await app.pass(60 * secondMs)
  const live = await trial.counted(sync)
  expect(steps[0]).toMatchObject({ arrived: live.entered, synced: live.synced, consented: live.synced })
})

it('plays with the people of a file, mapped as chosen, and leaves nothing of them on the disk', async () => {
  const { sync, client } = await opened('segment-everyone')
  const before = await client.call('workspace.get', {})
  const text = 'Key,Contact,City\nk1,one@example.com,Seoul\nk2,two@example.com,Busan\nk3,,Seoul\n'
  const file = Buffer.from(text).toString('base64')
  const asked = { fileName: 'guests.csv', file, encoding: null }
  const guessed = await client.call('rehearsals.readFile', { ...asked, targets: null })
  const targets = guessed.targets.map((target, column) =>
    column === 0
      ? { kind: 'field' as const, field: 'external_id' as const }
      : column === 1
        ? { kind: 'field' as const, field: 'email' as const }
        : target,
  )
  const mapped = await client.call('rehearsals.readFile', { ...asked, targets })
  expect(mapped).toMatchObject({ usable: 3, errorCount: 0, targets })
  const scenario = {
    ...newScenario(app.clock.now()),
    people: { kind: 'file' as const, fileName: 'guests.csv', encoding: mapped.encoding, targets },
  }
  const { id } = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario, file })
  const over = await client.call('rehearsals.steer', { id, command: { kind: 'end' } })
  const { counters } = await client.call('rehearsals.at', { id, at: over.now })
  const step = counters.steps.find(({ stepId }) => stepId === sync.stepId)
  expect(step).toMatchObject({ entered: 3, sync: { synced: 2, notSynced: 1 } })
  expect((await client.call('workspace.get', {})).people).toBe(before.people)
  const { text: replay } = await client.call('rehearsals.replayFile', { id })
  expect(replay).not.toContain('@example.com')
  await expect(client.call('rehearsals.open', { canvasId: sync.canvas, scenario, file: null })).rejects.toMatchObject({
    code: 'rehearsal-no-file',
  })
})

it('keeps scenarios with the canvas and says what any of them has reached, until the canvas is drawn otherwise', async () => {
  const { sync, client } = await opened()
  const scenario = {
    ...newScenario(app.clock.now()),
    events: [
      { kind: 'fault' as const, afterMs: 0, partnerId: 'tiktok' as const, fault: { kind: 'revoke-sign-in' as const } },
    ],
    lastsMs: 20 * hourMs,
  }
  const { id } = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario, file: null })
  await client.call('scenarios.save', { canvasId: sync.canvas, name: 'Revoked', rehearsalId: id })
  const namesOf = async () => {
    const { scenarios } = await client.call('scenarios.list', { canvasId: sync.canvas })
    return scenarios.map(({ name, isPlayed }) => ({ name, isPlayed }))
  }
  expect(await namesOf()).toContainEqual({ name: 'Revoked', isPlayed: false })
  await client.call('scenarios.play', { canvasId: sync.canvas, name: 'Revoked' })
  const calm = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario: null, file: null })
  await client.call('rehearsals.steer', { id: calm.id, command: { kind: 'end' } })
  await client.call('scenarios.save', { canvasId: sync.canvas, name: 'Calm', rehearsalId: calm.id })
  const { counters, failures } = await client.call('scenarios.coverage', { canvasId: sync.canvas })
  const by = Object.fromEntries(counters.map((one) => [one.counter, one.by]))
  expect(by).toEqual({
    synced: ['Calm'],
    errored: ['Revoked'],
    notSynced: ['Calm', 'Revoked'],
    pending: ['Calm', 'Revoked'],
  })
  expect(failures.find(({ kind }) => kind === 'sign-in-revoked')?.by).toEqual(['Revoked'])
  const { document, revision } = await client.call('canvases.open', { id: sync.canvas })
  const steps = document.logic.steps.filter(({ kind }) => kind !== 'exit')
  await client.call('canvases.save', {
    document: { ...document, logic: { steps, links: [] } },
    baseRevision: revision,
  })
  const changed = await client.call('scenarios.coverage', { canvasId: sync.canvas })
  expect(changed.counters.flatMap((one) => one.by)).toEqual([])
  await client.call('scenarios.delete', { canvasId: sync.canvas, name: 'Calm' })
  expect(await namesOf()).not.toContainEqual(expect.objectContaining({ name: 'Calm' }))
})

it('brings the scenario of a template with the canvas made from it, ready to be played', async () => {
  app = await new WholeBackend({ people: 50, inProcess: true }).start()
  const { client } = app
  const { id } = await client.call('canvases.create', { from: { kind: 'template', template: 'back-in-stock' } })
  const { scenarios } = await client.call('scenarios.list', { canvasId: id })
  expect(scenarios.map(({ name }) => name)).toEqual(['Two calls, a day apart'])
  await client.call('scenarios.play', { canvasId: id, name: 'Two calls, a day apart' })
  const { ways } = await client.call('scenarios.coverage', { canvasId: id })
  expect(ways.every(({ by }) => by.length === 1)).toBe(true)
})

it('refuses a call to a canvas that no call starts, in a scenario and by hand', async () => {
  const { sync, client } = await opened()
  const call = { kind: 'call' as const, afterMs: 0, people: 3, properties: {} }
  const scenario = { ...newScenario(app.clock.now()), events: [call] }
  await expect(client.call('rehearsals.open', { canvasId: sync.canvas, scenario, file: null })).rejects.toMatchObject({
    code: 'rehearsal-no-call',
  })
  const { id } = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario: null, file: null })
  await expect(client.call('rehearsals.act', { id, event: call })).rejects.toMatchObject({ code: 'rehearsal-no-call' })
  expect((await client.call('rehearsals.steer', { id, command: { kind: 'end' } })).isOver).toBe(true)
})

it('compares a run with the one before it, and with a report that was kept as data', async () => {
  const { sync, client } = await opened()
  const scenario = { ...newScenario(app.clock.now()), people: { kind: 'invented' as const, count: 200 } }
  const outage = {
    kind: 'fault' as const,
    afterMs: 0,
    partnerId: 'tiktok' as const,
    fault: { kind: 'server-errors' as const, seconds: 14 * 3_600 },
  }
  const calm = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario, file: null })
  await client.call('rehearsals.steer', { id: calm.id, command: { kind: 'end' } })
  const { text } = await client.call('rehearsals.report', { id: calm.id, format: 'json' })
  const bad = { ...scenario, events: [outage] }
  const heard: string[] = []
  client.on('rehearsals.moved', (state) => heard.push(state.id))
  const { id } = await client.call('rehearsals.open', { canvasId: sync.canvas, scenario: bad, file: null })
  // Whoever has the list of runs on screen learns that there is one more.
  expect(heard).toContain(id)
  await client.call('rehearsals.steer', { id, command: { kind: 'end' } })
  const { runs } = await client.call('rehearsals.runs', { canvasId: sync.canvas })
  expect(runs.map((run) => run.id)).toEqual([calm.id])
  const byRun = await client.call('rehearsals.compare', { id, other: { kind: 'run', runId: calm.id } })
  const byFile = await client.call('rehearsals.compare', { id, other: { kind: 'report', text } })
  expect(byFile).toEqual(byRun)
  expect(byRun.sameLog).toBe(false)
  const [synced, errored] = byRun.differences
  expect(byRun.differences.map(({ counter }) => counter)).toEqual(['synced', 'errored'])
  expect(synced?.before).toBe(errored?.after)
  expect(synced?.after).toBe(0)
  await expect(client.call('rehearsals.compare', { id, other: { kind: 'report', text: '{}' } })).rejects.toMatchObject({
    code: 'rehearsal-no-report',
  })
})
