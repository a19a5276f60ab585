// A list of rows that may be thousands: only those in sight are in the page. Arrows go through it, Enter opens a row.
import './long-list.css'
import type { ReactNode } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'

export interface LongListProps<Item extends { readonly id: number }> {
  readonly label: string
  /** Places the cells of head and rows: a class with `grid-template-columns`. */
  readonly columns: string
  readonly head: readonly { readonly name: string; readonly isNumber?: boolean }[]
  readonly items: readonly Item[]
  /** What a screen reader says of a row. */
  readonly nameOf: (item: Item) => string
  readonly onOpen: (item: Item) => void
  /** The cells of a row, each an element. */
  readonly children: (item: Item) => ReactNode
}

const rowHeight = 40

export function LongList<Item extends { readonly id: number }>(props: LongListProps<Item>) {
  const { label, columns, head, items, nameOf, onOpen, children } = props
  return (
    <div className="long-list">
      <div className={`long-list-head ${columns}`} aria-hidden>
        {head.map(({ name, isNumber = false }) => (
          <span key={name} {...(isNumber ? { className: 'is-number' } : {})}>
            {name}
          </span>
        ))}
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <GridList
          className="long-list-rows"
          aria-label={label}
          items={items}
          selectionMode="none"
          style={{ height: Math.min(items.length, 14) * rowHeight }}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key)
            if (item) onOpen(item)
          }}
        >
          {(item) => (
            <GridListItem
              id={item.id}
              textValue={nameOf(item)}
              className={`long-list-row ${columns}`}
              data-row-id={item.id}
            >
              {children(item)}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}
