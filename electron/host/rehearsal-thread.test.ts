// Rehearsals on their own thread, as both hosts run them: the same replay comes to the same log as here, and refusals keep their code.
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import type { RehearsalRoom } from '#shared/contract/rehearsal-room.ts'
import { hourMs } from '#shared/core/clock.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { newScenario, type Scenario } from '#shared/rehearsal/scenario.ts'
import { sayIn } from '#shared/words/say.ts'
import { realClock } from '../backend/system/real-clock.ts'
import { RehearsalDesk } from '../rehearsal/rehearsal-desk.ts'
import { trialFolder } from '../testing/trial-folder.ts'
import { startRehearsalThread } from './rehearsal-thread.ts'

const startsAt = Date.UTC(2026, 10, 22, 9)
const draft = {
  document: canvasTemplates['abandoned-cart'](canvasIdSchema.parse('canvas-both'), sayIn('en')),
  rules: usualRules,
  language: 'en',
} as const
const scenario: Scenario = {
  ...newScenario(startsAt),
  events: [
    {
      kind: 'fault',
      afterMs: 0,
      partnerId: 'tiktok',
      fault: { kind: 'too-many-requests', seconds: 7_200, retryAfter: true },
    },
    { kind: 'fault', afterMs: 3 * hourMs, partnerId: 'tiktok', fault: { kind: 'revoke-sign-in' } },
  ],
}
const rooms: RehearsalRoom[] = []
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.stop()
})

async function play(room: RehearsalRoom): Promise<string> {
  rooms.push(room)
  const { id } = await room.open(draft, scenario, null)
  const over = await room.steer(id, { kind: 'end' })
  expect(over).toMatchObject({ isOver: true, addsUp: true })
  expect(over.logLines).toBeGreaterThan(10)
  return over.logHash
}

it('comes to the same log on a thread of its own as here', async () => {
  const workspaceFile = join(trialFolder(new VirtualClock(startsAt), 400), 'workspace.db')
  const thread = startRehearsalThread({ workspaceFile, buildId: 'test' }, (failure) => {
    throw failure
  })
  const here = new RehearsalDesk({ workspaceFile, buildId: 'test', clock: realClock })
  expect(await play(thread)).toBe(await play(here))
  await expect(thread.get('rehearsal-nowhere')).rejects.toMatchObject({ code: 'rehearsal-over' })
})
