// Where what is dragged lines up with its neighbours: edges, middles and equal gaps. It snaps to the nearest, and lines show to whom.
// Pure: boxes in, a shift and lines out.
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Guide {
  readonly axis: 'across' | 'down'
  /** Where the line stands on its axis, and from where to where it runs on the other. */
  readonly at: number
  readonly from: number
  readonly to: number
  /** A gap like another one, rather than an edge or a middle in line. */
  readonly isGap?: true
}

export interface Snapped {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

/** Neighbours further away than this many are not looked at: nobody lines up with what is out of sight. */
const mostNeighbours = 60

interface Span {
  readonly start: number
  readonly end: number
}
/** `reach` is how near, in canvas units, something must come to be caught. */
export function snapToNeighbours(moved: Box, others: readonly Box[], reach: number): Snapped {
  const near = [...others].sort((one, other) => distance(one, moved) - distance(other, moved)).slice(0, mostNeighbours)
  const across = snapOn('across', moved, near, reach)
  const shifted = { ...moved, x: moved.x + (across?.by ?? 0) }
  const down = snapOn('down', shifted, near, reach)
  const final = { ...shifted, y: shifted.y + (down?.by ?? 0) }
  return {
    dx: across?.by ?? 0,
    dy: down?.by ?? 0,
    guides: [...(across ? linesOf('across', final, near) : []), ...(down ? linesOf('down', final, near) : [])],
  }
}

/** Whether two boxes share an edge or a middle, seen from above or from the side. */
export function isInLine(one: Box, other: Box): boolean {
  return (['across', 'down'] as const).some((axis) => {
    const marks = marksOf(spanOf(axis, other))
    return marksOf(spanOf(axis, one)).some((mark, place) => Math.abs((marks[place] ?? Infinity) - mark) < 0.5)
  })
}

/** The lines on which a box stands exactly with its neighbours. */
function linesOf(axis: Guide['axis'], box: Box, near: readonly Box[]): readonly Guide[] {
  return [...alignedLines(axis, box, near), ...gapLines(axis, box, near)]
}

function snapOn(axis: Guide['axis'], moved: Box, near: readonly Box[], reach: number): { by: number } | null {
  const own = spanOf(axis, moved)
  let best: number | null = null
  const offer = (by: number) => {
    if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best))) best = by
  }
  for (const other of near) {
    for (const target of marksOf(spanOf(axis, other))) for (const mark of marksOf(own)) offer(target - mark)
  }
  for (const start of equalStarts(axis, moved, near)) offer(start - own.start)
  return best === null ? null : { by: best }
}

/** Starts at which the gap to a neighbour equals the gap between that neighbour and the next one, or both gaps are equal. */
function equalStarts(axis: Guide['axis'], moved: Box, near: readonly Box[]): number[] {
  const own = spanOf(axis, moved)
  const length = own.end - own.start
  const row = inRow(axis, moved, near)
  const starts: number[] = []
  for (const [index, one] of row.entries()) {
    const next = row[index + 1]
    if (!next) continue
    const gap = next.start - one.end
    if (gap <= 0) continue
    starts.push(next.end + gap, one.start - gap - length)
    if (gap > length) starts.push(one.end + (gap - length) / 2)
  }
  return starts
}

/** Neighbours that stand in one row or column with what moves, in order. */
function inRow(axis: Guide['axis'], moved: Box, near: readonly Box[]): Span[] {
  const side = spanOf(otherAxis(axis), moved)
  return near
    .filter((other) => {
      const theirs = spanOf(otherAxis(axis), other)
      return theirs.start < side.end && side.start < theirs.end
    })
    .map((other) => spanOf(axis, other))
    .sort((one, other) => one.start - other.start)
}

function alignedLines(axis: Guide['axis'], box: Box, near: readonly Box[]): Guide[] {
  const own = spanOf(axis, box)
  const lines = new Map<number, { from: number; to: number }>()
  for (const other of near) {
    const marks = marksOf(spanOf(axis, other))
    for (const at of marksOf(own)) {
      if (!marks.some((mark) => Math.abs(mark - at) < 0.5)) continue
      const [mine, theirs] = [spanOf(otherAxis(axis), box), spanOf(otherAxis(axis), other)]
      const known = lines.get(at) ?? { from: mine.start, to: mine.end }
      lines.set(at, { from: Math.min(known.from, theirs.start), to: Math.max(known.to, theirs.end) })
    }
  }
  return [...lines].map(([at, { from, to }]) => ({ axis, at, from, to }))
}

function gapLines(axis: Guide['axis'], box: Box, near: readonly Box[]): Guide[] {
  const own = spanOf(axis, box)
  const row = [...inRow(axis, box, near), own].sort((one, other) => one.start - other.start)
  const place = row.indexOf(own)
  const gaps = row.slice(1).map((next, index) => ({ from: row[index]?.end ?? 0, to: next.start }))
  const beside = [gaps[place - 1], gaps[place]].filter((gap) => gap !== undefined)
  const side = spanOf(otherAxis(axis), box)
  const at = (side.start + side.end) / 2
  return beside.flatMap((gap) => {
    const same = gaps.filter((other) => other !== gap && Math.abs(other.to - other.from - (gap.to - gap.from)) < 0.5)
    if (gap.to <= gap.from || same.length === 0) return []
    return [gap, ...same].map(({ from, to }): Guide => ({ axis: otherAxis(axis), at, from, to, isGap: true }))
  })
}

function spanOf(axis: Guide['axis'], box: Box): Span {
  return axis === 'across' ? { start: box.x, end: box.x + box.width } : { start: box.y, end: box.y + box.height }
}

function marksOf({ start, end }: Span): readonly number[] {
  return [start, (start + end) / 2, end]
}

function otherAxis(axis: Guide['axis']): Guide['axis'] {
  return axis === 'across' ? 'down' : 'across'
}

function distance(one: Box, other: Box): number {
  return Math.hypot(
    one.x + one.width / 2 - other.x - other.width / 2,
    one.y + one.height / 2 - other.y - other.height / 2,
  )
}
