// Arranges syncs in a running app that takes a sandbox elsewhere for the live partner: developer app, sign-in, audience, canvas.

import type { BackendDoor } from '#e2e/world/backend-door.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import type { Connection } from '#shared/partners/connection.ts'
import { connectionIdOf } from '#shared/partners/connection.ts'
import type { MatchField } from '#shared/partners/match-field.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'

export interface PartnerEnd {
  readonly partnerId: PartnerId
  readonly app: { readonly appId: string; readonly appSecret: string }
  readonly addresses: { readonly apiBase: string; readonly authorizeBase: string }
  readonly requestsPerSecond: number
  readonly recordsPerRequest: number
  approve(authorizeUrl: string): string | Promise<string>
}

export interface LiveSync {
  readonly canvasId: CanvasId
  readonly stepId: StepId
  readonly partnerId: PartnerId
  readonly audienceId: string
}

export async function connectLive(door: BackendDoor, end: PartnerEnd): Promise<Connection> {
  await signIn(door, end)
  const connection = await findLive(door, end.partnerId)
  const accountIds = connection.accounts.filter((account) => account.usable).map((account) => account.id)
  return door.ask('connections.chooseAccounts', { connectionId: connection.id, accountIds })
}

/** As the person does, also again after a restart without a keychain: the developer app first, then the browser. */
export async function signIn(door: BackendDoor, end: PartnerEnd): Promise<void> {
  const { partnerId } = end
  await door.ask('partners.setLiveApp', {
    partnerId,
    ...end.app,
    ...end.addresses,
    requests: end.requestsPerSecond,
    windowMs: 1_000,
    recordsPerRequest: end.recordsPerRequest,
    phoneForm: 'e164',
  })
  const { authorizeUrl } = await door.ask('connections.begin', { partnerId, kind: 'live' })
  const landed = await fetch(await end.approve(authorizeUrl))
  if (!landed.ok) throw new Error(`the sign-in at ${partnerId} ended with ${landed.status}`)
}

export async function findLive(door: BackendDoor, partnerId: PartnerId): Promise<Connection> {
  const { connections } = await door.ask('connections.list', {})
  const connection = connections.find((one) => one.id === connectionIdOf(partnerId, 'live'))
  if (!connection) throw new Error(`${partnerId} is not connected`)
  return connection
}

/** A launched canvas that syncs a segment into a new audience. */
export async function launchSync(
  door: BackendDoor,
  connection: Connection,
  given: { readonly name: string; readonly segmentId: string; readonly fields: readonly MatchField[] },
): Promise<LiveSync> {
  const account = connection.accounts.find((one) => one.chosen)
  if (!account) throw new Error('no ad account is chosen')
  const place = { connectionId: connection.id, adAccountId: account.id }
  const { audience } = await door.ask('audiences.create', { ...place, name: given.name })
  const { id } = await door.ask('canvases.create', { from: { kind: 'template', template: 'loyal-suppression' } })
  const { document, revision: baseRevision } = await door.ask('canvases.open', { id })
  const entry = document.logic.steps.find((step) => step.kind === 'entry')
  const sync = document.logic.steps.find((step) => step.kind === 'audience-sync')
  if (!entry || !sync) throw new Error('the template lacks a step')
  entry.config = { ...entry.config, segmentId: given.segmentId }
  sync.config = {
    ...sync.config,
    partnerId: connection.partnerId,
    connectionId: connection.id,
    adAccount: { id: account.id, name: account.name },
    audience,
    action: 'add',
    fields: [...given.fields],
  }
  const { revision } = await door.ask('canvases.save', { document, baseRevision })
  await door.ask('canvases.launch', { id, revision })
  return { canvasId: id, stepId: sync.id, partnerId: connection.partnerId, audienceId: audience.id }
}

export async function countersOf(door: BackendDoor, { canvasId, stepId }: LiveSync) {
  const counters = await door.ask('canvases.counters', { id: canvasId })
  const step = counters.steps.find((one) => one.stepId === stepId)
  if (!step?.sync) throw new Error('the step has no counters')
  return { addsUp: counters.addsUp, entered: step.entered, ...step.sync }
}
