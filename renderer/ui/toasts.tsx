// Short notes on finished or undoable things: bottom left, at most three, announced politely. Never the only place of an error.
import './toasts.css'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { browserClock } from '#renderer/link/browser-clock.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useAnnounce } from './live-region.tsx'
import { keptToasts, type Toast, type ToastNote } from './toast-list.ts'
import { useSay } from './use-say.ts'

export interface Toasts {
  add(note: ToastNote): void
}

const ToastContext = createContext<Toasts>({ add() {} })

/** 5–8 s (ux.md 4.5); one with a button stays longest. */
const shownMs = 6_000
const shownWithActionMs = 8_000

export function ToastProvider({ children }: { children: ReactNode }) {
  const say = useSay()
  const announce = useAnnounce()
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const [isHeld, setIsHeld] = useState(false)
  const door = useMemo<Toasts>(
    () => ({
      add(note) {
        setToasts((before) => keptToasts(before, note))
        announce(note.text)
      },
    }),
    [announce],
  )
  const remove = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), [])
  useEffect(() => {
    // A toast that leaves under the pointer or the focus takes neither event with it.
    if (toasts.length === 0) setIsHeld(false)
  }, [toasts.length])
  return (
    <ToastContext value={door}>
      {children}
      {toasts.length > 0 && (
        <section
          className="toasts"
          aria-label={say('ui.notifications')}
          onPointerEnter={() => setIsHeld(true)}
          onPointerLeave={() => setIsHeld(false)}
          onFocus={() => setIsHeld(true)}
          onBlur={() => setIsHeld(false)}
        >
          <ol>
            {toasts.map((toast) => (
              <ToastRow key={toast.id} toast={toast} isHeld={isHeld} onGone={remove} />
            ))}
          </ol>
        </section>
      )}
    </ToastContext>
  )
}

export function useToasts(): Toasts {
  return useContext(ToastContext)
}

function ToastRow({ toast, isHeld, onGone }: { toast: Toast; isHeld: boolean; onGone(id: number): void }) {
  const say = useSay()
  const { id, text, action } = toast
  const lifeMs = action ? shownWithActionMs : shownMs
  useEffect(() => {
    if (isHeld) return
    return browserClock.after(lifeMs, () => onGone(id))
  }, [id, isHeld, lifeMs, onGone])
  return (
    <li className="toast">
      <Icon name="done" />
      <span className="toast-text">{text}</span>
      {action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            onGone(id)
            action.onPress()
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon="close" label={say('ui.dismiss')} onPress={() => onGone(id)} />
    </li>
  )
}
