// What checks and card lines may know of the world (segments, connections, partners), for everything drawn on this page.
// It changes only when one of those facts does.
import { createContext, type ReactNode, useContext } from 'react'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'

const FactsContext = createContext<CanvasFacts | null>(null)

export function CanvasFactsProvider({ facts, children }: { facts: CanvasFacts; children: ReactNode }) {
  return <FactsContext value={facts}>{children}</FactsContext>
}

export function useCanvasFacts(): CanvasFacts {
  const facts = useContext(FactsContext)
  if (!facts) throw new Error('no facts for the open canvas')
  return facts
}
