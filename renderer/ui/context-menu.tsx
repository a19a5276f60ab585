// A menu that opens at a point of the page: where the pointer is, or at the thing the keyboard is on. Escape gives the focus back.
import './popover.css'
import { useCallback, useRef, useState } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Popover,
} from 'react-aria-components'
import { keyLabel } from './key-labels.ts'

export interface ContextMenuItem {
  readonly id: string
  readonly label: string
  readonly keys?: string
  readonly isDanger?: boolean
}

export interface ContextMenuProps {
  readonly label: string
  /** In the window. */
  readonly at: { readonly x: number; readonly y: number }
  /** Each a part of its own, with a line between. */
  readonly parts: readonly (readonly ContextMenuItem[])[]
  onAction(id: string): void
  onClose(): void
}

/** What is left free above and below, and the menu's own rim. */
const edge = 16

export function ContextMenu({ label, at, parts, onAction, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  /** How far above the point it stands, so that all of it is seen; known once its choices are there. */
  const [raised, setRaised] = useState(0)
  const watchHeight = useCallback(
    (list: HTMLElement | null) => {
      if (!list) return
      const observer = new ResizeObserver(() => {
        const beyond = at.y + list.scrollHeight + edge - innerHeight
        setRaised(Math.min(Math.max(0, beyond), Math.max(0, at.y - edge)))
      })
      observer.observe(list)
      return () => observer.disconnect()
    },
    [at.y],
  )
  const isClosed = useRef(false)
  // The menu says twice that it closes, the second time after the choice was carried out: a dialog it opened would be closed with it.
  const close = () => {
    if (isClosed.current) return
    isClosed.current = true
    onClose()
  }
  return (
    <>
      <span ref={anchor} className="context-menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={2 - raised}
        shouldFlip={false}
        onOpenChange={(isOpen) => {
          if (!isOpen) close()
        }}
      >
        <AriaMenu
          ref={watchHeight}
          className="popover-list"
          aria-label={label}
          autoFocus="first"
          onClose={close}
          onAction={(key) => {
            close()
            onAction(String(key))
          }}
        >
          {parts
            .filter((items) => items.length > 0)
            .map((items) => (
              <AriaMenuSection key={items[0]?.id} className="popover-part" aria-label={label}>
                {items.map((item) => (
                  <AriaMenuItem
                    key={item.id}
                    id={item.id}
                    textValue={item.label}
                    className={item.isDanger ? 'popover-item is-danger' : 'popover-item'}
                  >
                    <span className="popover-item-words">{item.label}</span>
                    {item.keys && <kbd className="popover-item-about">{keyLabel(item.keys)}</kbd>}
                  </AriaMenuItem>
                ))}
              </AriaMenuSection>
            ))}
        </AriaMenu>
      </Popover>
    </>
  )
}
