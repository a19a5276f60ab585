// Says what a control means while it is hovered or focused: a title and a sentence. The card itself can be hovered, Escape closes
// it (WCAG 1.4.13). Costs one element while closed, so a canvas may hold thousands.
import './hover-card.css'
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Tooltip as AriaTooltip, TooltipTriggerStateContext } from 'react-aria-components'
import { browserClock } from '#renderer/link/browser-clock.ts'

export interface HoverCardProps {
  readonly title: string
  readonly text: ReactNode
  readonly placement?: 'top' | 'bottom'
  /** One control. */
  readonly children: ReactNode
}

const openAfterMs = 350
const closeAfterMs = 150

export function HoverCard({ title, text, placement = 'top', children }: HoverCardProps) {
  const id = useId()
  const titleId = useId()
  const control = useRef<Element | null>(null)
  const cancelTurn = useRef(() => {})
  const [isOpen, setIsOpen] = useState(false)

  const turn = useCallback((open: boolean, afterMs: number) => {
    cancelTurn.current()
    cancelTurn.current = browserClock.after(afterMs, () => setIsOpen(open))
  }, [])
  const watchControl = useCallback(
    (place: HTMLSpanElement) =>
      listen(place, {
        pointerenter(event) {
          control.current = place.firstElementChild
          if (!(event instanceof PointerEvent && event.pointerType === 'touch')) turn(true, openAfterMs)
        },
        pointerleave: () => turn(false, closeAfterMs),
        focusin(event) {
          control.current = place.firstElementChild
          if (event.target instanceof Element && event.target.matches(':focus-visible')) turn(true, 0)
        },
        focusout: () => turn(false, 0),
      }),
    [turn],
  )
  const watchCard = useCallback(
    (card: HTMLDivElement) =>
      listen(card, { pointerenter: () => turn(true, 0), pointerleave: () => turn(false, closeAfterMs) }),
    [turn],
  )
  // What a TooltipTrigger would hand down; without it an open Tooltip of react-aria-components 1.22 throws (seen 2026-11-22).
  const triggerState = useMemo(
    () => ({
      isOpen,
      shouldSkipAnimation: true,
      open() {},
      close: (atOnce?: boolean) => turn(false, atOnce ? 0 : closeAfterMs),
    }),
    [isOpen, turn],
  )
  useEffect(() => () => cancelTurn.current(), [])
  useEffect(() => {
    const described = control.current
    if (!isOpen || !described) return
    described.setAttribute('aria-describedby', id)
    const stopListening = listen(
      document,
      {
        keydown(event) {
          if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return
          // This Escape is for the card alone, not for the sheet or selection below it.
          event.stopPropagation()
          cancelTurn.current()
          setIsOpen(false)
        },
      },
      true,
    )
    return () => {
      described.removeAttribute('aria-describedby')
      stopListening()
    }
  }, [id, isOpen])

  return (
    <span className="hover-card-place" ref={watchControl}>
      {children}
      {isOpen && (
        <TooltipTriggerStateContext value={triggerState}>
          <AriaTooltip className="hover-card" triggerRef={control} placement={placement} offset={6}>
            {/* It hangs outside the page's landmarks, so it is one itself while it is open. */}
            <aside aria-labelledby={titleId}>
              <div id={id} ref={watchCard}>
                <strong id={titleId} className="hover-card-title">
                  {title}
                </strong>
                <span className="hover-card-text">{text}</span>
              </div>
            </aside>
          </AriaTooltip>
        </TooltipTriggerStateContext>
      )}
    </span>
  )
}

function listen(target: EventTarget, hearers: Readonly<Record<string, (event: Event) => void>>, capture = false) {
  for (const [name, hear] of Object.entries(hearers)) target.addEventListener(name, hear, capture)
  return () => {
    for (const [name, hear] of Object.entries(hearers)) target.removeEventListener(name, hear, capture)
  }
}
