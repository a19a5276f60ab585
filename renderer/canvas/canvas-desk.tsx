// The open canvas as handed to everything drawn for it: its store, what hands may do, its boards, and the ways out of the page.
// Its value never changes while a canvas is open; what changes is read from the stores, piece by piece.
import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { CanvasId } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { besidesPlaces, type CanvasBesidesPlaces } from './besides-places.ts'
import type { CanvasActions } from './canvas-actions.ts'
import type { CanvasSession, CanvasState } from './canvas-store.ts'
import type { CountBoard, CountBoardApi } from './count-board.ts'
import type { ProblemBoard, ProblemBoardApi } from './problem-board.ts'

export interface CanvasDesk {
  readonly canvasId: CanvasId
  readonly session: CanvasSession
  readonly actions: CanvasActions
  readonly problems: ProblemBoardApi
  readonly counts: CountBoardApi
  /** The counters are a rehearsal's: it is the time they tell, not the wall's. */
  readonly isRehearsal?: boolean
  /** Where a fix leads that is not on this page. */
  goToPartner(partnerId: PartnerId): void
  goToActivity(): void
  goToSegments(): void
  goToCanvases(): void
}

const DeskContext = createContext<CanvasDesk | null>(null)

export function CanvasDeskProvider({ desk, children }: { desk: CanvasDesk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>
}

export function useCanvasDesk(): CanvasDesk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no canvas is open here')
  return desk
}

/** A piece of the open canvas; the caller is drawn again only when that piece is another. */
export function useCanvas<Piece>(pick: (state: CanvasState) => Piece): Piece {
  return useStore(useCanvasDesk().session.store, pick)
}

/** As `useCanvas`, for what stands on each card and link: not asked while steps are only moved. */
export function useCanvasBesidesPlaces<Piece>(pick: (state: CanvasBesidesPlaces) => Piece): Piece {
  return useStore(besidesPlaces(useCanvasDesk().session.store), pick)
}

export function useProblemBoard<Piece>(pick: (board: ProblemBoard) => Piece): Piece {
  return useStore(useCanvasDesk().problems, pick)
}

export function useCountBoard<Piece>(pick: (board: CountBoard) => Piece): Piece {
  return useStore(useCanvasDesk().counts, pick)
}
