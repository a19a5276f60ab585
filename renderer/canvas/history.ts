// What undo and redo take back and give again: recorded patches with a label. Pure; it holds no document of its own.
// A gesture (a drag, a burst of typing) is one entry; steps of other programs, partner calls and views never come here.
import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer'
import type { CanvasCommand } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { Instant } from '#shared/core/clock.ts'
import type { Phrase } from '#shared/words/say.ts'

enablePatches()

/** design.md §5 asks for 200 at least. */
export const historyLimit = 500
/** A pause in typing longer than this starts a new entry. */
export const gestureGapMs = 2_000

export interface HistoryEntry {
  readonly label: Phrase
  readonly forward: readonly Patch[]
  readonly backward: readonly Patch[]
  readonly gesture: string | null
  /** The visit of a step editor it was made in; Cancel takes back the entries of its visit. */
  readonly visit: string | null
  readonly at: Instant
  /** The documents before and after, while they are at hand: going back to one that is known costs nothing. */
  readonly known: { readonly before: CanvasDocument; readonly after: CanvasDocument } | null
}
export interface History {
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
}
export interface Historied {
  readonly document: CanvasDocument
  readonly history: History
}
export const noHistory: History = { past: [], future: [] }

/** Carries out a command and records it. A command that changes nothing leaves both as they are. */
export function record(
  { document, history }: Historied,
  command: CanvasCommand,
  now: Instant,
  visit: string | null = null,
): Historied {
  const [changed, forward, backward] = produceWithPatches(document, command.recipe)
  if (forward.length === 0) return { document, history }
  const entry = {
    label: command.label,
    forward,
    backward,
    gesture: command.gesture ?? null,
    visit,
    at: now,
    known: { before: document, after: changed },
  }
  const last = history.past.at(-1)
  const joins = last !== undefined && entry.gesture !== null && joinable(last, entry) && history.future.length === 0
  const past = joins
    ? [...history.past.slice(0, -1), joined(last, entry)]
    : [...history.past, entry].slice(-historyLimit)
  return { document: changed, history: { past, future: [] } }
}

export function undone({ document, history }: Historied): Historied {
  const entry = history.past.at(-1)
  if (!entry) return { document, history }
  return {
    document: entry.known?.after === document ? entry.known.before : applyPatches(document, [...entry.backward]),
    history: { past: history.past.slice(0, -1), future: [entry, ...history.future] },
  }
}

export function redone({ document, history }: Historied): Historied {
  const [entry, ...future] = history.future
  if (!entry) return { document, history }
  return {
    document: entry.known?.before === document ? entry.known.after : applyPatches(document, [...entry.forward]),
    history: { past: [...history.past, closed(entry)], future },
  }
}

/**
 * Takes back what a visit of an editor did, leaving no trace: neither an entry nor a redo of it, and the redos of before are back.
 * Null when something else was done in between; then only a command of its own can restore.
 */
export function leftVisit(
  { document, history }: Historied,
  visit: string,
  futureBefore: readonly HistoryEntry[],
): Historied | null {
  const first = history.past.findIndex((entry) => entry.visit === visit)
  if (first < 0) return { document, history }
  const mine = history.past.slice(first)
  if (mine.some((entry) => entry.visit !== visit)) return null
  const restored = mine.reduceRight((current, entry) => applyPatches(current, [...entry.backward]), document)
  return { document: restored, history: { past: history.past.slice(0, first), future: futureBefore } }
}

/** The gesture is over: what follows is an entry of its own. */
export function gestureEnded(history: History): History {
  const last = history.past.at(-1)
  if (!last || last.gesture === null) return history
  return { ...history, past: [...history.past.slice(0, -1), closed(last)] }
}

function closed(entry: HistoryEntry): HistoryEntry {
  return entry.gesture === null ? entry : { ...entry, gesture: null }
}

function joinable(last: HistoryEntry, next: HistoryEntry): boolean {
  return last.gesture === next.gesture && last.visit === next.visit && next.at - last.at <= gestureGapMs
}

/** A drag is hundreds of changes of the same values: only the first before and the last after are kept. */
function joined(last: HistoryEntry, next: HistoryEntry): HistoryEntry {
  const same = sameReplacements(last.forward, next.forward)
  return {
    ...next,
    known: last.known && next.known && { before: last.known.before, after: next.known.after },
    forward: same ? next.forward : [...last.forward, ...next.forward],
    backward: same ? last.backward : [...next.backward, ...last.backward],
  }
}

function sameReplacements(left: readonly Patch[], right: readonly Patch[]): boolean {
  return (
    left.length === right.length &&
    left.every((patch, index) => {
      const other = right[index]
      return (
        patch.op === 'replace' &&
        other?.op === 'replace' &&
        patch.path.length === other.path.length &&
        patch.path.every((key, depth) => key === other.path[depth])
      )
    })
  )
}
