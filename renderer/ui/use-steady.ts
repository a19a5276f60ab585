// A handler that stays the same function while what it does follows the newest drawing: for children who are drawn anew, or told anew,
// whenever a handler is another. React Flow is one: it tells every card of each handler that changed.
import { useCallback, useLayoutEffect, useRef } from 'react'

export function useSteady<Given extends readonly unknown[], Back>(
  work: (...given: Given) => Back,
): (...given: Given) => Back {
  const newest = useRef(work)
  useLayoutEffect(() => {
    newest.current = work
  })
  return useCallback((...given: Given) => newest.current(...given), [])
}
