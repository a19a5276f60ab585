// Where a tidied canvas's steps stand, worked out beside the page when there are many, so that nobody waits for it with a still window.
import type { CanvasDocument, Position } from '#shared/canvas/canvas-document.ts'
import { type StepSize, type TidyDirection, tidyGroups } from '#shared/canvas/tidy-layout.ts'
import type { StepId } from '#shared/core/ids.ts'

/** What of a canvas decides where its steps stand. */
export type Laid = Pick<CanvasDocument, 'logic' | 'groups' | 'notes'>

export type LayOut = (
  document: Laid,
  sizes: ReadonlyMap<StepId, StepSize>,
  direction: TidyDirection,
) => Promise<ReadonlyMap<StepId, Position>>

/** What goes to the worker, and comes back as the map it asks for. */
export interface LayOutQuestion {
  readonly document: Laid
  readonly sizes: ReadonlyMap<StepId, StepSize>
  readonly direction: TidyDirection
}

/** This many take less than a frame or two. */
const fewSteps = 60

export const layOutHere: LayOut = async (document, sizes, direction) =>
  tidyGroups(document, (id) => sizes.get(id), direction)

export const layOutAside: LayOut = (document, sizes, direction) => {
  if (document.logic.steps.length <= fewSteps) return layOutHere(document, sizes, direction)
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./lay-out-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ReadonlyMap<StepId, Position>>) => {
      worker.terminate()
      resolve(data)
    }
    worker.onerror = ({ message }) => {
      worker.terminate()
      reject(new Error(message))
    }
    const question: LayOutQuestion = { document, sizes, direction }
    worker.postMessage(question)
  })
}
