// The open canvas but for where its steps stand. Under a hand that drags, places change sixty times a second, and each time everything that
// stands on hundreds of cards and links would be asked whether it is another.
import type { StoreApi } from 'zustand'
import { shallow } from 'zustand/shallow'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { CanvasState, CanvasStoreApi } from './canvas-store.ts'

export interface CanvasBesidesPlaces extends Omit<CanvasState, 'document' | 'history'> {
  readonly document: Pick<CanvasDocument, 'logic' | 'wording' | 'notes' | 'groups'>
}
type BesidesPlaces = Pick<StoreApi<CanvasBesidesPlaces>, 'getState' | 'getInitialState' | 'subscribe'>

const known = new WeakMap<CanvasStoreApi, BesidesPlaces>()

/** The same store for whoever reads no places: it tells of every change but those of places and of what undo remembers. */
export function besidesPlaces(store: CanvasStoreApi): BesidesPlaces {
  const before = known.get(store)
  if (before) return before
  const listeners = new Set<Parameters<BesidesPlaces['subscribe']>[0]>()
  store.subscribe((now, then) => {
    if (!isSame(now, then)) for (const tell of listeners) tell(now, then)
  })
  const besides: BesidesPlaces = {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  known.set(store, besides)
  return besides
}

function isSame(now: CanvasState, then: CanvasState): boolean {
  const [state, document] = parts(now)
  const [stateThen, documentThen] = parts(then)
  return shallow(document, documentThen) && shallow(state, stateThen)
}

function parts({ document: { layout: _layout, ...document }, history: _history, ...state }: CanvasState) {
  return [state, document] as const
}
