// What a bundle would bring into this workspace, and what it would meet there: names that are taken, accounts and audiences that are not
// here. Reads only; the choices it suggests lose nothing.
import type { CanvasBundle } from '#shared/bundle/canvas-bundle.ts'
import { type SyncPlace, syncsOf } from '#shared/bundle/settle-bundle.ts'
import type { BundlePlan } from '#shared/contract/bundle-calls.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { AudienceCache } from '../partners/audience-cache.ts'
import type { ConnectionBook } from '../partners/connection-book.ts'
import type { SegmentStore } from '../people/segment-store.ts'
import type { CanvasLibrary } from './canvas-library.ts'

export interface BundleWorld {
  readonly library: CanvasLibrary
  readonly segments: SegmentStore
  readonly book: ConnectionBook
  readonly cache: AudienceCache
}

const stepsNamed = 3

export function planBundle(bundle: CanvasBundle, world: BundleWorld): BundlePlan {
  const { library, segments, book } = world
  const { wording, steps } = bundle.canvas
  const nameOf = (id: string) => wording.steps?.[id] ?? ''
  const clash = library.findByName(wording.name)
  return {
    name: wording.name,
    steps: steps.length,
    scenarios: bundle.scenarios.map(({ name }) => name),
    clash: clash === undefined ? null : { id: clash.id, isRunning: clash.state === 'active' },
    freeName: library.freeName(wording.name),
    segments: bundle.segments.map((segment) => standingOf(segment, segments)),
    mySegments: segments.stored().map((one) => ({ id: one.id, name: segments.nameOf(one) })),
    syncs: syncsOf(bundle).map(({ key, partnerId, place, steps: ids }) => ({
      ...{ key, partnerId, was: place },
      steps: ids.map(nameOf).filter(Boolean).slice(0, stepsNamed),
      ...placeHere(partnerId, place, world),
    })),
    connections: book.list().flatMap((one) => {
      const accounts = accountsOf(one)
      return accounts.length === 0 ? [] : [{ id: one.id, partnerId: one.partnerId, kind: one.kind, accounts }]
    }),
    leftOut: kindsLeftOut(bundle, nameOf),
  }
}

function standingOf(
  { id, name, filter }: CanvasBundle['segments'][number],
  segments: SegmentStore,
): BundlePlan['segments'][number] {
  const mine = segments.find(id) ?? segments.findByName(name)
  const isSame = mine !== undefined && JSON.stringify(mine.filter) === JSON.stringify(filter)
  // What people of a file the bundle means is known where the file is; a segment of the same id is that one.
  const isThatOne = filter === null && mine?.id === id
  const users = mine ? segments.users(mine.id) : { canvases: [], segments: [] }
  return {
    ...{ id, name },
    standing: isSame || isThatOne ? 'same' : filter === null ? 'missing' : mine ? 'differs' : 'new',
    mine: mine ? { id: mine.id, name: segments.nameOf(mine) } : null,
    canReplace: mine !== undefined && mine.origin !== 'everyone' && mine.origin !== 'import' && filter !== null,
    usedBy: [...users.canvases, ...users.segments],
    freeName: segments.freeName(name),
  }
}

/** The same place where it is here; else the same account of another sign-in; else what is left is open. */
function placeHere(partnerId: PartnerId, was: SyncPlace, { book, cache }: BundleWorld) {
  const mine = book.list().filter((one) => one.partnerId === partnerId && accountsOf(one).length > 0)
  const same = mine.find((one) => one.id === was.connectionId)
  const connection = same ?? mine[0]
  const accounts = connection ? accountsOf(connection) : []
  const account = accounts.find((one) => one.id === was.adAccount?.id)
  const suggested = account ?? (accounts.length === 1 ? accounts[0] : undefined)
  const key = connection && suggested && { connectionId: connection.id, adAccountId: suggested.id }
  const known = key && was.audience ? cache.find(key, was.audience.id) : undefined
  // An audience made here as a draft is known by its own id until the partner has it.
  const isDraft = was.audience !== null && cache.madeById(was.audience.id) !== undefined
  const found = known?.state === 'missing' ? undefined : known
  const alike = key && was.audience ? cache.findByName(key, was.audience.name) : undefined
  const ref = found ?? (alike?.usable ? alike : undefined)
  const isHere = found !== undefined || isDraft
  return {
    has: {
      connection: same !== undefined,
      account: was.adAccount === null || account !== undefined,
      audience: was.audience === null || isHere,
    },
    suggested: {
      connectionId: connection?.id ?? was.connectionId,
      adAccount: suggested ? { id: suggested.id, name: suggested.name } : null,
      audience: isDraft ? was.audience : ref ? { id: ref.id, name: ref.name, target: ref.target } : null,
    },
  }
}

function accountsOf({ accounts, state }: Connection) {
  if (state === 'choosing') return []
  return accounts.filter(({ chosen, usable }) => chosen && usable).map(({ id, name }) => ({ id, name }))
}

function kindsLeftOut({ leftOut }: CanvasBundle, nameOf: (id: string) => string): BundlePlan['leftOut'] {
  const kinds = [...new Set(leftOut.map(({ what }) => what))]
  return kinds.map((what) => {
    const found = leftOut.filter((one) => one.what === what)
    const steps = found.map(({ stepId }) => (stepId === null ? '' : nameOf(stepId))).filter(Boolean)
    return { what, steps: steps.slice(0, stepsNamed), count: found.length }
  })
}
