// Every endpoint of the local REST server: what a key must be allowed to call it, and how often it may be called (reference §5–§6).
// No logic; a new endpoint is a line here and its work in ingest-work.ts.

import { type KeyPermission, keyPermissions } from '#shared/contract/ingest-calls.ts'

export const permissions = keyPermissions
export type Permission = KeyPermission

export interface RateRule {
  /** Endpoints with the same name share one window. */
  readonly window: string
  readonly requests: number
  readonly perMs: number
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

const shared: RateRule = { window: 'shared', requests: 250_000, perMs: hour }
const names: RateRule = { window: 'names', requests: 20_000, perMs: minute }
const cohorts: RateRule = { window: 'cohorts', requests: 250_000, perMs: hour }

export const endpoints = {
  track: { method: 'POST', path: '/users/track', permission: 'users.track', rate: rule('track', 3_000, 3 * second) },
  trackBulk: {
    method: 'POST',
    path: '/users/track/bulk',
    permission: 'users.track.bulk',
    rate: rule('track', 3_000, 3 * second),
  },
  exportIds: {
    method: 'POST',
    path: '/users/export/ids',
    permission: 'users.export.ids',
    rate: rule('export', 250, minute),
  },
  deletePeople: { method: 'POST', path: '/users/delete', permission: 'users.delete', rate: names },
  newAliases: { method: 'POST', path: '/users/alias/new', permission: 'users.alias.new', rate: names },
  identify: { method: 'POST', path: '/users/identify', permission: 'users.identify', rate: names },
  triggerCanvas: { method: 'POST', path: '/canvas/trigger/send', permission: 'canvas.trigger.send', rate: shared },
  listSegments: { method: 'GET', path: '/segments/list', permission: 'segments.list', rate: shared },
  listCanvases: { method: 'GET', path: '/canvas/list', permission: 'canvas.list', rate: shared },
  nameCohort: { method: 'POST', path: '/partners/:partner/cohorts', permission: null, rate: cohorts },
  changeCohort: { method: 'POST', path: '/partners/:partner/cohorts/users', permission: null, rate: cohorts },
} as const satisfies Record<string, EndpointFacts>

export interface EndpointFacts {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Null: opened by a data import key in the body. */
  readonly permission: Permission | null
  readonly rate: RateRule
}
export type EndpointName = keyof typeof endpoints

/** A broadcast of `/canvas/trigger/send` has a tighter window of its own. */
export const broadcastRate: RateRule = rule('broadcast', 250, minute)

/** Bodies end here; what is longer gets 413. */
export const longestBodyBytes = 4 * 1024 * 1024

function rule(window: string, requests: number, perMs: number): RateRule {
  return { window, requests, perMs }
}
