// A search field over a short list: type to narrow, arrows to move, Enter to take. Used to add, connect and find steps.
// The field keeps focus; the list follows by aria-activedescendant. Nothing happens while a text is being composed.
import { isComposing } from '#renderer/ui/composing.ts'
import './pick-list.css'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon, type IconName } from '#renderer/ui/icon.tsx'
import { keyLabel } from '#renderer/ui/key-labels.ts'
import { fitsQuery } from '#shared/core/search-form.ts'

export interface PickItem {
  readonly id: string
  readonly name: string
  readonly note?: string
  /** A shortcut, shown at the end. */
  readonly keys?: string
  readonly group?: string
  readonly icon?: IconName
  /** A class that colours the icon. */
  readonly tone?: string
  /** Why it cannot be taken; it is listed nevertheless. */
  readonly unusable?: string | null
}

export interface PickListProps {
  readonly label: string
  readonly placeholder: string
  readonly items: readonly PickItem[]
  onPick(id: string): void
  none(query: string): string
  readonly takesFocus?: boolean
  /** What is said of how many fit, below the field. */
  about?(count: number): string
  onQuery?(query: string): void
  /** Lets rows be dragged, for the palette. */
  onDragStart?(id: string, data: DataTransfer): void
}

/** More rows than anybody reads; typing narrows them. */
const mostRows = 200

export function PickList(props: PickListProps) {
  const { label, placeholder, items, onPick, none, about, onQuery, takesFocus = false, onDragStart } = props
  const [query, setQuery] = useState('')
  /** Null until an arrow moved: then the first row that can be taken. */
  const [at, setAt] = useState<number | null>(null)
  const [isActive, setActive] = useState(takesFocus)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const fitting = items.filter((item) => fitsQuery(`${item.name} ${item.note ?? ''} ${item.group ?? ''}`, query))
  const shown = fitting.slice(0, mostRows)
  const first = Math.max(
    0,
    shown.findIndex((item) => !item.unusable),
  )
  const place = Math.min(at ?? first, shown.length - 1)
  const current = isActive ? shown[place] : undefined

  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  useEffect(() => {
    if (current) list.current?.querySelector(`[data-pick="${current.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const take = (item: PickItem | undefined) => {
    if (item && !item.unusable) onPick(item.id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && shown.length > 0) {
      event.preventDefault()
      setAt((place + by + shown.length) % shown.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      take(current)
    }
  }

  return (
    <div className="pick-list">
      <div className="pick-list-search">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={shown.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onFocus={() => setActive(true)}
          onBlur={() => setActive(takesFocus)}
          onChange={(event) => {
            setQuery(event.target.value)
            onQuery?.(event.target.value)
            setAt(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {about && (
        <p className="pick-list-about" role="status">
          {about(fitting.length)}
        </p>
      )}
      {shown.length > 0 && (
        <div className="pick-list-items" id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
          {shown.map((item, index) => (
            <PickRow
              key={item.id}
              id={`${id}-${item.id}`}
              item={item}
              startsGroup={item.group !== undefined && item.group !== shown[index - 1]?.group}
              isCurrent={item === current}
              onTake={() => take(item)}
              onDragStart={onDragStart}
            />
          ))}
        </div>
      )}
      {shown.length === 0 && (
        <p className="pick-list-none" role="status">
          {none(query)}
        </p>
      )}
    </div>
  )
}

function PickRow(props: {
  id: string
  item: PickItem
  startsGroup: boolean
  isCurrent: boolean
  onTake(): void
  onDragStart: PickListProps['onDragStart']
}) {
  const { id, item, startsGroup, isCurrent, onTake, onDragStart } = props
  const mayDrag = onDragStart !== undefined && !item.unusable
  return (
    <>
      {startsGroup && (
        <div className="pick-list-group" role="presentation">
          {item.group}
        </div>
      )}
      {/* The field above has the keyboard: rows are reached by its arrows, so they take no key themselves. */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isCurrent}
        aria-disabled={item.unusable ? true : undefined}
        className="pick-row"
        data-pick={item.id}
        draggable={mayDrag}
        onMouseDown={(event) => {
          if (!mayDrag) event.preventDefault()
        }}
        onClick={onTake}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onTake()
        }}
        onDragStart={(event) => onDragStart?.(item.id, event.dataTransfer)}
      >
        {item.icon && (
          <span className={`pick-row-icon ${item.tone ?? ''}`}>
            <Icon name={item.icon} />
          </span>
        )}
        <span className="pick-row-words">
          <span className="pick-row-name">{item.name}</span>
          {(item.unusable ?? item.note) && <span className="pick-row-note">{item.unusable ?? item.note}</span>}
        </span>
        {item.keys && <kbd className="pick-row-keys">{keyLabel(item.keys)}</kbd>}
      </div>
    </>
  )
}
