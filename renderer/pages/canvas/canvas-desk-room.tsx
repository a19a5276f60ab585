// The room of one opened canvas: its session, boards and facts, kept as new as the backend's events, and the page drawn in it.
import { useEffect, useMemo, useState } from 'react'
import { canvasActions } from '#renderer/canvas/canvas-actions.ts'
import { type CanvasDesk, CanvasDeskProvider } from '#renderer/canvas/canvas-desk.tsx'
import { openCanvasSession } from '#renderer/canvas/canvas-store.ts'
import { newCountBoard } from '#renderer/canvas/count-board.ts'
import { layOutAside } from '#renderer/canvas/lay-out.ts'
import { newProblemBoard } from '#renderer/canvas/problem-board.ts'
import { CanvasFactsProvider } from '#renderer/canvas/use-canvas-facts.tsx'
import { useLink } from '#renderer/data/link-provider.tsx'
import { browserClock } from '#renderer/link/browser-clock.ts'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { CanvasDraft } from '#shared/canvas/canvas-draft.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import type { KeptHistory } from '#shared/contract/history-schema.ts'
import { CanvasLayout, type CanvasView } from './canvas-layout.tsx'
import { RoomCounts } from './room-counts.tsx'
import { useBroughtBackTyping } from './use-brought-back-typing.ts'
import { useRoomFacts } from './use-room-facts.ts'
import { useRoomNews } from './use-room-news.ts'

export interface CanvasDeskRoomProps {
  readonly opened: OpenCanvas
  readonly view: CanvasView
  /** What undo remembered when it was last saved. */
  readonly kept: KeptHistory | null
  /** What was typed and not saved when the window or the app ended. */
  readonly draft: CanvasDraft | null
  /** True when another version of it was on screen a moment ago. */
  readonly isReloaded: boolean
  /** Without a canvas it is opened anew. */
  onReload(canvas?: OpenCanvas): void
}

export function CanvasDeskRoom({ opened, view, kept, draft, isReloaded, onReload }: CanvasDeskRoomProps) {
  const say = useSay()
  const speak = useSpeak()
  const { client } = useLink()
  const [room] = useState(() => ({
    problems: newProblemBoard(),
    counts: newCountBoard(),
    session: openCanvasSession(
      opened,
      {
        clock: browserClock,
        save: (document, baseRevision) => client.call('canvases.save', { document, baseRevision }),
        // Undo over a restart is a comfort: a full disk that refuses it is told by saving itself.
        keep: (history) =>
          void client.call('canvases.keepHistory', { id: opened.document.id, history }).catch(() => {}),
        keepDraft: (typed) => client.call('canvases.keepDraft', { id: opened.document.id, draft: typed }),
      },
      kept,
    ),
  }))
  const { session } = room
  const typing = useBroughtBackTyping({ session, opened, draft })
  const canvasId = opened.document.id

  const desk = useMemo<CanvasDesk>(
    () => ({
      ...room,
      canvasId,
      actions: canvasActions(room.session.store, say, speak, layOutAside),
      goToPartner: (partnerId) => goTo(routes.partner(partnerId)),
      goToActivity: () => goTo(routes.inbox),
      goToSegments: () => goTo(routes.segments),
      goToCanvases: () => goTo(routes.canvases),
    }),
    [room, canvasId, say, speak],
  )
  const facts = useRoomFacts(desk)
  const life = useRoomNews({ opened, session, onReload })

  useEffect(() => {
    const flush = () => void session.flush()
    const onLeave = (event: BeforeUnloadEvent) => {
      flush()
      if (session.hasUnsaved() && !session.isKept()) event.preventDefault()
    }
    window.addEventListener('blur', flush)
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      window.removeEventListener('blur', flush)
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('beforeunload', onLeave)
      flush()
    }
  }, [session])

  return (
    <CanvasDeskProvider desk={desk}>
      <CanvasFactsProvider facts={facts}>
        {life.version !== null && <RoomCounts />}
        <CanvasLayout {...{ view, life, typing, isReloaded, onReload }} />
      </CanvasFactsProvider>
    </CanvasDeskProvider>
  )
}
