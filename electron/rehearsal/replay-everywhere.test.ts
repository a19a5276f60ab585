// A replay file plays alike everywhere: in this process, on the rehearsals' thread, and by the command line, wherever the machine stands,
// whatever it speaks and whatever the workspace around it has chosen.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { at, syncConfig, TemplateBuilder } from '#shared/canvas/template-builder.ts'
import { dayMs, hourMs } from '#shared/core/clock.ts'
import { canvasIdSchema, segmentIdSchema } from '#shared/core/ids.ts'
import { everyone } from '#shared/people/segment-filter.ts'
import { type RehearsedRules, usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { newScenario, type ReplayFile, replayFileSchema, type Scenario } from '#shared/rehearsal/scenario.ts'
import { realClock } from '../backend/system/real-clock.ts'
import { RehearsalDesk } from './rehearsal-desk.ts'

const startsAt = Date.UTC(2026, 10, 1, 3)
const seoul: RehearsedRules = {
  ...usualRules,
  timeZone: 'Asia/Seoul',
  defaultRegion: 'KR',
  retryWindowMs: 3 * hourMs,
  segments: [
    {
      id: segmentIdSchema.parse('segment-of-theirs'),
      name: 'Of theirs',
      filter: {
        kind: 'group',
        join: 'and',
        exclude: false,
        filters: [{ kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value: 'KR' }],
      },
    },
  ],
}
const scenario: Scenario = {
  ...newScenario(startsAt),
  people: { kind: 'invented', count: 400 },
  events: [
    { kind: 'fault', afterMs: 0, partnerId: 'tiktok', fault: { kind: 'server-errors', seconds: 5 * 3_600 } },
    { kind: 'fault', afterMs: dayMs, partnerId: 'pinterest', fault: { kind: 'revoke-sign-in' } },
  ],
}

/** Waits for an hour of the clock on the wall, in the workspace's zone and in each person's own, and asks for a segment. */
function document(): CanvasDocument {
  const canvas = new TemplateBuilder(canvasIdSchema.parse('canvas-replayed'), 'Replayed')
  const theirs = { kind: 'segment', segmentId: 'segment-of-theirs', member: true }
  const entry = canvas.step('entry', at(0, 0), { schedule: 'at-launch', segmentId: 'segment-everyone' })
  const weekday = canvas.step('delay', at(0, 1), {
    mode: 'weekday',
    weekdays: [1, 3],
    time: '09:00',
    zone: 'workspace',
  })
  const split = canvas.step('decision-split', at(0, 2), {
    filter: { kind: 'group', join: 'and', exclude: false, filters: [theirs] },
  })
  const tiktok = canvas.step('audience-sync', at(0, 3), syncConfig('tiktok', ['email', 'phone']))
  const wait = { mode: 'for', amount: 2, unit: 'days', time: '10:00', zone: 'person' }
  const personal = canvas.step('delay', at(1, 3), wait)
  const pinterest = canvas.step('audience-sync', at(1, 4), syncConfig('pinterest', ['email']))
  return canvas
    .link(entry, weekday)
    .link(weekday, split)
    .link(split, tiktok, 'yes')
    .link(split, personal, 'no')
    .link(personal, pinterest).document
}

const folders: string[] = []
const desks: RehearsalDesk[] = []
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

async function played(rules: RehearsedRules): Promise<ReplayFile> {
  const desk = new RehearsalDesk({ clock: realClock, workspaceFile: '', buildId: 'test' })
  desks.push(desk)
  const { id } = await desk.open({ document: document(), rules, language: 'en' }, scenario, null)
  await desk.steer(id, { kind: 'end' })
  return replayFileSchema.parse(JSON.parse((await desk.replayFile(id)).text))
}

const run = promisify(execFile)

it.each([
  ['Asia/Seoul', 'ko_KR.UTF-8'],
  ['America/New_York', 'en_US.UTF-8'],
  ['Pacific/Auckland', 'ja_JP.UTF-8'],
])('comes to the same log by the command line in %s', async (timeZone, spoken) => {
  const replay = await played(seoul)
  expect(replay.rules).toEqual(seoul)
  expect(replay.logHash).toMatch(/^[0-9a-f]{64}$/)
  const folder = mkdtempSync(join(tmpdir(), 'replayed-'))
  folders.push(folder)
  const file = join(folder, 'night.rehearsal.json')
  writeFileSync(file, JSON.stringify(replay))
  const env = { ...process.env, TZ: timeZone, LC_ALL: spoken, AUDIENCE_CANVAS_BUILD_ID: 'test' }
  const { stdout } = await run(process.execPath, [resolve('electron/cli.ts'), 'simulate', file, '--json'], { env })
  expect(JSON.parse(stdout)).toMatchObject({ logHash: replay.logHash, addsUp: true })
})

it('comes to another log by other rules, each of which therefore belongs into the file', async () => {
  const { logHash } = await played(seoul)
  for (const change of [
    { timeZone: 'America/New_York' },
    { retryWindowMs: 13 * hourMs },
    { segments: seoul.segments.map((segment) => ({ ...segment, filter: everyone })) },
    { partners: { ...seoul.partners, tiktok: { consentsNeeded: ['tiktok'], connection: null } } },
  ] satisfies Partial<RehearsedRules>[]) {
    expect((await played({ ...seoul, ...change })).logHash, Object.keys(change).join()).not.toBe(logHash)
  }
})
