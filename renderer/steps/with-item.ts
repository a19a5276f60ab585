// Lists changed at one place, as new lists.

/** The same list with one item changed. */
export function withItem<Item>(items: readonly Item[], place: number, item: Item): Item[] {
  return items.map((one, index) => (index === place ? item : one))
}

/** A list with one of its items a place further up. */
export function movedUp<Item>(items: readonly Item[], place: number): Item[] {
  const moved = [...items]
  const [item] = moved.splice(place, 1)
  if (item !== undefined) moved.splice(place - 1, 0, item)
  return moved
}
