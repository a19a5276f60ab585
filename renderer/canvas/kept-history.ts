// The history of an open canvas as it is kept over a restart, and back. Bounded: the newest entries that fit. Pure.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { KeptHistory } from '#shared/contract/history-schema.ts'
import { type Historied, type History, type HistoryEntry, noHistory } from './history.ts'

/** Some hundred deeds of a hand; a paste of thousands of steps is undone until the window closes. */
const keptText = 1_000_000

export function keptHistory({ document, history }: Historied, revision: string): KeptHistory {
  let left = keptText
  const fitting = (entries: readonly HistoryEntry[]) => {
    const kept: KeptHistory['past'] = []
    for (const { label, forward, backward, at } of entries) {
      const entry = { label, forward: [...forward], backward: [...backward], at }
      left -= JSON.stringify(entry).length
      if (left < 0) break
      kept.push(entry)
    }
    return kept
  }
  const past = fitting([...history.past].reverse()).reverse()
  return {
    revision,
    steps: document.logic.steps.map(({ id }) => id),
    links: document.logic.links.map(({ id }) => id),
    past,
    future: fitting(history.future),
  }
}

/** The canvas as it was left, with its history; the file as it is, without one, when they do not belong together. */
export function withKeptHistory(document: CanvasDocument, revision: string, kept: KeptHistory | null): Historied {
  const steps = kept && inOrder(document.logic.steps, kept.steps)
  const links = kept && inOrder(document.logic.links, kept.links)
  if (!kept || kept.revision !== revision || !steps || !links) return { document, history: noHistory }
  const entries = (list: KeptHistory['past']): History['past'] =>
    list.map(({ label, forward, backward, at }) => ({
      label,
      forward: forward.map(withValue),
      backward: backward.map(withValue),
      at,
      gesture: null,
      visit: null,
      known: null,
    }))
  return {
    document: { ...document, logic: { ...document.logic, steps, links } },
    history: { past: entries(kept.past), future: entries(kept.future) },
  }
}

function withValue({ op, path, value }: KeptHistory['past'][number]['forward'][number]) {
  return { op, path, ...(value === undefined ? {} : { value }) }
}

/** Null when they are not the same things. */
function inOrder<Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]): Item[] | null {
  const byId = new Map(items.map((item) => [item.id, item]))
  const found = ids.flatMap((id) => byId.get(id) ?? [])
  return found.length === items.length && found.length === ids.length ? found : null
}
