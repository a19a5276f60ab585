// The status bar says “healthy” only when nothing needs a person, and counts a cause once.
import { expect, it } from 'vitest'
import { syncHealth } from './sync-health.ts'

const connected = { state: 'connected' } as const
const revoked = { state: 'needs-sign-in' } as const
const calm = { needsAttention: false }
const stuck = { needsAttention: true }

it.each([
  ['nothing connected', [], [calm], { tone: 'none', attention: 0, canvasesNeedYou: false }],
  ['all well', [connected], [calm], { tone: 'ok', attention: 0, canvasesNeedYou: false }],
  [
    'a lost sign-in and the canvases it holds up',
    [connected, revoked],
    [stuck, stuck, calm],
    { tone: 'bad', attention: 1, canvasesNeedYou: false },
  ],
  [
    'a permission lost',
    [{ state: 'needs-permission' } as const],
    [],
    { tone: 'bad', attention: 1, canvasesNeedYou: false },
  ],
  ['a canvas stuck for another reason', [connected], [stuck], { tone: 'bad', attention: 1, canvasesNeedYou: true }],
  ['a canvas whose partner was disconnected', [], [stuck], { tone: 'bad', attention: 1, canvasesNeedYou: true }],
])('%s', (_name, connections, canvases, health) => {
  expect(syncHealth(connections, canvases)).toEqual(health)
})
