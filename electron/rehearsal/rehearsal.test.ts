// A rehearsal plays a draft on the live engine, in seconds, and touches nothing real.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Server, Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import { dayMs, hourMs, minuteMs } from '#shared/core/clock.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { newScenario, type Scenario } from '#shared/rehearsal/scenario.ts'
import { sayIn } from '#shared/words/say.ts'
import { trialFolder } from '../testing/trial-folder.ts'
import { Rehearsal } from './rehearsal.ts'

const startsAt = Date.UTC(2026, 10, 22, 9)
const document = canvasTemplates['loyal-suppression'](canvasIdSchema.parse('canvas-trial'), sayIn('en'))
const opened: Rehearsal[] = []

afterEach(async () => {
  for (const rehearsal of opened.splice(0)) await rehearsal.close()
  vi.restoreAllMocks()
})

async function open(change: Partial<Scenario> = {}, canvas: CanvasDocument = document, workspaceFile?: string) {
  const scenario = { ...newScenario(startsAt), people: { kind: 'invented' as const, count: 500 }, ...change }
  const source = { workspaceFile, csv: undefined }
  const rehearsal = await Rehearsal.open({
    document: canvas,
    scenario,
    source,
    rules: { ...usualRules, defaultRegion: 'US' },
    language: 'en',
  })
  opened.push(rehearsal)
  return rehearsal
}

function syncOf(rehearsal: Rehearsal, at: number) {
  const step = rehearsal.countersAt(at).steps.find(({ sync }) => sync)
  if (!step?.sync) throw new Error('no sync step')
  return { entered: step.entered, attention: step.attention, ...step.sync }
}

it('plays a night of refusals and gives every moment of it back', async () => {
  const storm = { kind: 'too-many-requests' as const, seconds: 13 * 3_600 + 600, retryAfter: false }
  const rehearsal = await open({ events: [{ kind: 'fault', afterMs: 0, partnerId: 'tiktok', fault: storm }] })
  await rehearsal.passAll()
  const end = syncOf(rehearsal, rehearsal.now)
  expect(end.entered).toBe(500)
  expect(end.pending).toBe(0)
  expect(end.errored).toBeGreaterThan(400)
  expect(rehearsal.addsUp()).toBe(true)
  const night = syncOf(rehearsal, startsAt + 6 * hourMs)
  expect(night).toMatchObject({ synced: 0, errored: 0, pending: end.errored, notSynced: end.notSynced })
  expect(night.attention?.severity).toBe('waiting')
  expect(rehearsal.queuesAt(startsAt + 6 * hourMs)).toHaveLength(1)
  expect(syncOf(rehearsal, rehearsal.now).attention).toBeNull()
  for (const at of rehearsal.tape.moments(500)) expect(rehearsal.countersAt(at).addsUp).toBe(true)
})

it('syncs everybody once an outage ends before the 13th hour, and holds at the partner what it says', async () => {
  const outage = { kind: 'server-errors' as const, seconds: 3 * 3_600 }
  const rehearsal = await open({ events: [{ kind: 'fault', afterMs: 0, partnerId: 'tiktok', fault: outage }] })
  await rehearsal.passAll()
  const end = syncOf(rehearsal, rehearsal.now)
  expect(end).toMatchObject({ errored: 0, pending: 0 })
  expect(end.synced + end.notSynced).toBe(500)
  const held = rehearsal.inside.sandbox.control.ledger().audiences.find(({ requests }) => requests > 0)
  expect(Object.values(held?.identifiers ?? {}).some((count) => count > 0)).toBe(true)
})

it('plays a sign-in that is revoked and made again by the presenter', async () => {
  const rehearsal = await open({
    events: [{ kind: 'fault', afterMs: 0, partnerId: 'tiktok', fault: { kind: 'revoke-sign-in' } }],
  })
  await rehearsal.passTo(startsAt + hourMs)
  expect(syncOf(rehearsal, rehearsal.now).attention?.severity).toBe('needs-person')
  await rehearsal.doNow({ kind: 'reconnect', afterMs: 0, partnerId: 'tiktok' })
  await rehearsal.passTo(startsAt + hourMs + minuteMs)
  expect(syncOf(rehearsal, rehearsal.now)).toMatchObject({ pending: 0, errored: 0, attention: null })
  expect(rehearsal.scenario.events).toHaveLength(2)
})

it('comes to the same log twice, and to another with another seed', async () => {
  const events: Scenario['events'] = [
    {
      kind: 'fault',
      afterMs: 0,
      partnerId: 'tiktok',
      fault: { kind: 'too-many-requests', seconds: 7_200, retryAfter: true },
    },
    { kind: 'fault', afterMs: 4 * hourMs, partnerId: 'tiktok', fault: { kind: 'revoke-sign-in' } },
    { kind: 'reconnect', afterMs: 5 * hourMs, partnerId: 'tiktok' },
  ]
  const hashes: string[] = []
  for (const seed of [1, 1, 2]) {
    const rehearsal = await open({ seed, events })
    await rehearsal.passAll()
    hashes.push(rehearsal.log.hash)
  }
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[2]).not.toBe(hashes[0])
})

it('leaves the workspace as it was, and opens no socket', async () => {
  const listen = vi.spyOn(Server.prototype, 'listen')
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const folder = trialFolder(new VirtualClock(startsAt), 300)
  const file = join(folder, 'workspace.db')
  const before = digest(file)
  const rehearsal = await open({ people: { kind: 'workspace', segmentId: null } }, document, file)
  await rehearsal.passAll()
  expect(syncOf(rehearsal, rehearsal.now).entered).toBeGreaterThan(0)
  expect(digest(file)).toBe(before)
  expect(listen).not.toHaveBeenCalled()
  expect(connect).not.toHaveBeenCalled()
})

it('says what is missing where a sync step names no partner', async () => {
  const steps = document.logic.steps.map((step) =>
    step.kind === 'audience-sync' ? { ...step, config: { ...step.config, partnerId: null } } : step,
  )
  const broken = { ...document, logic: { ...document.logic, steps } }
  await expect(open({}, broken)).rejects.toMatchObject({ code: 'rehearsal-blocked' })
})

it('ends where the scenario ends', async () => {
  const steps = [...document.logic.steps.map((step) => ({ ...step }))]
  const exit = steps.findIndex(({ kind }) => kind === 'exit')
  const wait = steps[exit]
  if (!wait) throw new Error('no exit')
  steps[exit] = { ...wait, kind: 'delay', config: { mode: 'for', amount: 30, unit: 'days' } }
  // A delay with nothing behind it ends at once (DEL).
  steps.push({ ...wait, id: stepIdSchema.parse('step-after') })
  const after = {
    id: linkIdSchema.parse('link-after'),
    from: wait.id,
    port: 'next',
    to: stepIdSchema.parse('step-after'),
  }
  const links = [...document.logic.links, after]
  const rehearsal = await open({ lastsMs: 2 * dayMs }, { ...document, logic: { ...document.logic, steps, links } })
  await rehearsal.passAll()
  expect(rehearsal.now).toBeLessThanOrEqual(startsAt + 2 * dayMs)
  expect(rehearsal.countersAt(rehearsal.now).steps.some(({ here }) => here === 500)).toBe(true)
})

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
