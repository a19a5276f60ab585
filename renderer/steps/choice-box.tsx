// A field that opens a searchable list: one thing chosen among many, each with its second line and why it cannot be taken.
// Typing searches; composed text searches too, but Enter and arrows wait until the composition ends (ux.md 5.2).
import { isComposing } from '#renderer/ui/composing.ts'
import './choice-box.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { fitsQuery } from '#shared/core/search-form.ts'

export interface Choice {
  readonly id: string
  readonly name: string
  readonly note?: string
  readonly unusable?: string | null
  /** Set apart from the rest: "Create …". */
  readonly isNew?: boolean
}

export interface ChoiceBoxProps {
  readonly label: string
  readonly placeholder: string
  /** What the closed field shows. */
  readonly chosen: string | null
  readonly items: readonly Choice[]
  readonly none: string
  readonly isDisabled?: boolean
  onChoose(id: string): void
  /** Given when the rows come already searched from elsewhere; then nothing is filtered here. */
  onSearch?(text: string): void
  /** Below the list: how many there are, as of when. */
  readonly foot?: ReactNode
  /** At the right of the closed field: a state or size. */
  readonly beside?: ReactNode
}

export function ChoiceBox(props: ChoiceBoxProps) {
  const { label, placeholder, chosen, items, none, isDisabled = false, onChoose, onSearch, foot, beside } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  /** Null until an arrow moved: then the first row that can be taken. */
  const [at, setAt] = useState<number | null>(null)
  const shown = onSearch ? items : items.filter((item) => fitsQuery(`${item.name} ${item.note ?? ''}`, text))
  const first = Math.max(
    0,
    shown.findIndex((item) => !item.unusable),
  )
  const place = Math.min(at ?? first, shown.length - 1)
  const current = isOpen ? shown[place] : undefined

  useEffect(() => {
    if (current) box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const search = (next: string) => {
    setText(next)
    setAt(null)
    onSearch?.(next)
  }
  const open = () => {
    if (isDisabled || isOpen) return
    search('')
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    setText('')
  }
  const take = (item: Choice | undefined) => {
    if (!item || item.unusable) return
    close()
    onChoose(item.id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) {
      event.preventDefault()
      if (!isOpen) open()
      else if (shown.length > 0) setAt((place + by + shown.length) % shown.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (isOpen) take(current)
      else open()
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return (
    <div className="choice-box" ref={box}>
      <div className={isDisabled ? 'choice-field is-disabled' : 'choice-field'}>
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={isOpen && shown.length > 0}
          aria-controls={isOpen && shown.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          disabled={isDisabled}
          placeholder={chosen ?? placeholder}
          className={chosen !== null && !isOpen ? 'has-choice' : undefined}
          value={isOpen ? text : (chosen ?? '')}
          onChange={(event) => {
            if (!isOpen) setOpen(true)
            search(event.target.value)
          }}
          onClick={open}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (!box.current?.contains(event.relatedTarget)) close()
          }}
        />
        {!isOpen && beside}
        <Icon name="chevron-down" />
      </div>
      {isOpen && (
        <div className="choice-popup">
          {shown.length > 0 ? (
            <div className="choice-list" id={`${id}-list`} role="listbox" aria-label={label}>
              {shown.map((item) => (
                <ChoiceRow
                  key={item.id}
                  id={`${id}-${item.id}`}
                  item={item}
                  isCurrent={item === current}
                  onTake={() => take(item)}
                />
              ))}
            </div>
          ) : (
            <p className="choice-none" role="status">
              {none}
            </p>
          )}
          {foot && <div className="choice-foot">{foot}</div>}
        </div>
      )}
    </div>
  )
}

function ChoiceRow(props: { id: string; item: Choice; isCurrent: boolean; onTake(): void }) {
  const { id, item, isCurrent, onTake } = props
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-disabled={item.unusable ? true : undefined}
      className={item.isNew ? 'choice-row is-new' : 'choice-row'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onTake()
      }}
    >
      <span className="choice-name">{item.name}</span>
      {(item.unusable ?? item.note) && <span className="choice-note">{item.unusable ?? item.note}</span>}
    </div>
  )
}
