// A rehearsal as laid out: frame and title, clock, the canvas's own drawing with the rehearsal's numbers, what plays beside it, and the
// scrubber below. The drawing cannot be changed here.
import { useEffect, useMemo, useState } from 'react'
import { canvasActions } from '#renderer/canvas/canvas-actions.ts'
import { type CanvasDesk, CanvasDeskProvider } from '#renderer/canvas/canvas-desk.tsx'
import { openCanvasSession } from '#renderer/canvas/canvas-store.ts'
import { newCountBoard } from '#renderer/canvas/count-board.ts'
import { CanvasStage } from '#renderer/canvas/flow/canvas-stage.tsx'
import { newProblemBoard } from '#renderer/canvas/problem-board.ts'
import { CanvasFactsProvider } from '#renderer/canvas/use-canvas-facts.tsx'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { browserClock } from '#renderer/link/browser-clock.ts'
import { useRoomFacts } from '#renderer/pages/canvas/use-room-facts.ts'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import type { RehearsalState } from '#shared/contract/rehearsal-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { phrase } from '#shared/words/say.ts'
import type { Play } from './play.ts'
import { RehearsalBar } from './rehearsal-bar.tsx'
import { RehearsalClock } from './rehearsal-clock.tsx'
import { RehearsalSide } from './rehearsal-side.tsx'
import { TimeScrubber } from './time-scrubber.tsx'
import { useRehearsal } from './use-rehearsal.ts'

export interface RehearsalRoomProps {
  /** The saved canvas the rehearsal was opened from; a replay may show another. */
  readonly canvasId: CanvasId
  readonly canvas: OpenCanvas
  readonly state: RehearsalState
  readonly play: Play
  /** Plays from the beginning. */
  onStart(play: Play): void
}

export function RehearsalRoom({ canvasId, canvas, state: first, play, onStart }: RehearsalRoomProps) {
  const say = useSay()
  const speak = useSpeak()
  const singleKeys = useWorkspace().data?.settings.singleKeyShortcuts ?? true
  const [room] = useState(() => ({
    problems: newProblemBoard(),
    counts: newCountBoard(),
    session: openCanvasSession(
      { ...canvas, readOnly: phrase('rehearsal.readOnly') },
      { clock: browserClock, save: () => Promise.reject(new AppError('rehearsal-over')) },
    ),
  }))
  useEffect(() => () => room.session.stop(), [room])
  const rehearsal = useRehearsal(first, room.counts)
  const { act } = rehearsal
  const desk = useMemo<CanvasDesk>(
    () => ({
      ...room,
      canvasId,
      isRehearsal: true,
      actions: canvasActions(room.session.store, say, speak),
      // What helps at a partner's page is signing in again: here it is done on the spot.
      goToPartner: (partnerId) => act({ kind: 'reconnect', afterMs: 0, partnerId }),
      goToActivity: () => goTo(routes.inbox),
      goToSegments: () => goTo(routes.segments),
      goToCanvases: () => goTo(routes.canvas(canvasId)),
    }),
    [room, canvasId, act, say, speak],
  )
  // Audiences and accounts have stand-ins here: what the draft still lacks for a launch is said on the canvas itself.
  const [unshown] = useState(newProblemBoard)
  const facts = useRoomFacts({ ...desk, problems: unshown })
  return (
    <CanvasDeskProvider desk={desk}>
      <CanvasFactsProvider facts={facts}>
        <div className="rehearsal">
          <RehearsalBar
            name={canvas.document.wording.name}
            canvasId={canvasId}
            rehearsal={rehearsal}
            onStart={onStart}
          />
          <RehearsalClock document={canvas.document} rehearsal={rehearsal} />
          <TroubleBanner trouble={rehearsal.trouble} />
          <div className="rehearsal-middle">
            <CanvasStage singleKeys={singleKeys} />
            <RehearsalSide
              canvasId={canvasId}
              document={canvas.document}
              rehearsal={rehearsal}
              play={play}
              onStart={onStart}
            />
          </div>
          <TimeScrubber rehearsal={rehearsal} />
        </div>
      </CanvasFactsProvider>
    </CanvasDeskProvider>
  )
}
