// Which lines of a text went and which came, for a file that cannot be read as a canvas. Pure.

/** Beyond this much to compare, everything between the first and last difference is shown as changed. */
const mostCompared = 4_000_000

/** Lines that went begin with "−", lines that came with "+"; what is the same is left out. */
export function lineDifference(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop()
    now.pop()
  }
  let same = 0
  while (same < Math.min(old.length, now.length) && old[same] === now[same]) same++
  const [gone, come] = [old.slice(same), now.slice(same)]
  if (gone.length * come.length > mostCompared) return [...gone.map(minus), ...come.map(plus)]
  return longestCommon(gone, come)
}

function longestCommon(old: readonly string[], now: readonly string[]): string[] {
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const lines: string[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < now.length) {
    const [gone, come] = [old[row], now[column]]
    if (gone !== undefined && gone === come) {
      row++
      column++
    } else if (come === undefined || (gone !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      lines.push(minus(gone ?? ''))
      row++
    } else {
      lines.push(plus(come))
      column++
    }
  }
  return lines
}

const minus = (line: string) => `− ${line}`
const plus = (line: string) => `+ ${line}`
