// Waits for the view to rest: what draws or restyles every card must not happen under a moving hand.
import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { shallow } from 'zustand/shallow'

/** After this many frames without a move a hand is taken to be still. */
const stillFrames = 4

interface Flow {
  getState(): Pick<ReactFlowState, 'transform'>
}

/** Calls `work` once the view has stood still for so many frames. What it gives takes that back. */
export function whenAtRest(flow: Flow, frames: number, work: () => void): () => void {
  let { transform } = flow.getState()
  let still = 0
  let frame = requestAnimationFrame(function look() {
    const now = flow.getState().transform
    still = now === transform ? still + 1 : 0
    transform = now
    if (still >= frames) work()
    else frame = requestAnimationFrame(look)
  })
  return () => cancelAnimationFrame(frame)
}

/** What is read of the view, as it was when it rested last. */
export function useAtRest<Read extends object>(read: (state: ReactFlowState) => Read): Read {
  const flow = useStoreApi()
  const [shown, setShown] = useState(() => read(flow.getState()))
  useEffect(() => {
    let cancel: (() => void) | null = null
    const readAtRest = () => {
      cancel ??= whenAtRest(flow, stillFrames, () => {
        cancel = null
        const now = read(flow.getState())
        setShown((before) => (shallow(before, now) ? before : now))
      })
    }
    readAtRest()
    const stop = flow.subscribe(({ transform }, before) => {
      if (transform !== before.transform) readAtRest()
    })
    return () => {
      stop()
      cancel?.()
    }
  }, [flow, read])
  return shown
}
