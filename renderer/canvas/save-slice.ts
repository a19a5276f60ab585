// Where the file stands: its revision, when it was saved, whether it differs from what runs. Written by autosave and the backend only.
import type { StateCreator } from 'zustand'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import type { SaveStatus } from './autosave.ts'
import type { CanvasState } from './canvas-store.ts'

export interface SaveSlice {
  readonly status: SaveStatus
  readonly revision: string
  readonly changedSinceLaunch: boolean
  setSave(change: Partial<Pick<SaveSlice, 'status' | 'revision' | 'changedSinceLaunch'>>): void
}

export function saveSlice(opened: OpenCanvas): StateCreator<CanvasState, [], [], SaveSlice> {
  return (set) => ({
    status: { state: 'saved', at: opened.savedAt },
    revision: opened.revision,
    changedSinceLaunch: opened.changedSinceLaunch,
    setSave: (change) => set(change),
  })
}
