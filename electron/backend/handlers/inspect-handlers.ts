// The calls of the inspector: requests, what left, the audit log, diagnostics. Adds the names that only library and steps know.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import { type AuditAction, type AuditGroup, auditActions, type RequestStep } from '#shared/contract/inspect-calls.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { fitsQuery } from '#shared/core/search-form.ts'
import type { AuditLine } from '../inspect/audit-chain.ts'
import type { CanvasLibrary } from '../journey/canvas-library.ts'
import { buildDiagnostics, type DiagnosticsNeeds } from './diagnostics-facts.ts'

type InspectCall = Extract<
  keyof Handlers<AppContract>,
  `requests.${string}` | `outbound.${string}` | `audit.${string}` | `diagnostics.${string}`
>

interface InspectHandlerParts extends DiagnosticsNeeds {
  readonly library: Pick<CanvasLibrary, 'nameOf' | 'stepNameOf'>
}

export function inspectHandlers(parts: InspectHandlerParts): Pick<Handlers<AppContract>, InspectCall> {
  const { inspect } = parts
  const { audit, list, outbound, requests } = inspect
  return {
    'requests.list': (query) => {
      const stepOf = rememberedSteps(parts)
      const { requests: kept, ...rest } = list.page(query)
      return { ...rest, requests: kept.map(({ stepKey, ...request }) => ({ ...request, step: stepOf(stepKey) })) }
    },
    'requests.get': ({ id }) => {
      const { stepKey, ...request } = list.get(id)
      return { ...request, step: rememberedSteps(parts)(stepKey) }
    },
    'requests.steps': () => {
      const stepOf = rememberedSteps(parts)
      return { steps: list.stepKeys().flatMap((key) => stepOf(key) ?? []) }
    },
    'requests.export': (query) => list.exportFrom(query),
    'requests.forget': () => ({ requests: requests.forgetAll() }),
    'outbound.view': () => outbound.view(),
    'audit.list': ({ group, text, cursor }) => {
      const wanted = (line: AuditLine) =>
        (group === null || groupOf(line.action) === group) &&
        fitsQuery(`${line.subject} ${Object.values(line.details).join(' ')}`, text)
      const { entries, nextCursor } = audit.page(wanted, cursor)
      return { entries: entries.map(shown), nextCursor, total: audit.entries }
    },
    'audit.verify': () => audit.verify(),
    'audit.export': ({ cursor }) => audit.exportFrom(cursor),
    'diagnostics.build': () => buildDiagnostics(parts),
    'diagnostics.saved': () => ({}),
  }
}

/** A step by its key, with names; each is looked up once for an answer. */
function rememberedSteps({ database, library }: InspectHandlerParts): (key: number | null) => RequestStep | null {
  const known = new Map<number, RequestStep | null>()
  const find = (key: number): RequestStep | null => {
    const row = database.get('select canvas_id, step_id from steps where key = ?', key)
    if (!row) return null
    const canvasId = canvasIdSchema.parse(row.canvas_id)
    const stepId = stepIdSchema.parse(row.step_id)
    return {
      key,
      canvasId,
      canvasName: library.nameOf(canvasId),
      stepId,
      stepName: library.stepNameOf(canvasId, stepId),
    }
  }
  return (key) => {
    if (key === null) return null
    const step = known.get(key) ?? find(key)
    known.set(key, step)
    return step
  }
}

function shown({ number, at, action, subject, details, hash }: AuditLine) {
  return { number, at: Date.parse(at), action: knownAction(action), subject, details, hash }
}

function knownAction(action: string): AuditAction | null {
  return auditActions.find((known) => known === action) ?? null
}

const groupOfWord: Readonly<Record<string, AuditGroup>> = {
  connection: 'connections',
  audience: 'connections',
  canvas: 'canvases',
  sync: 'canvases',
  people: 'data',
  requests: 'data',
  audit: 'data',
  diagnostics: 'data',
  ledger: 'data',
  keys: 'settings',
  ingest: 'settings',
  settings: 'settings',
  gate: 'alarms',
  accounting: 'alarms',
}

function groupOf(action: string): AuditGroup | undefined {
  return groupOfWord[action.split('.')[0] ?? '']
}
