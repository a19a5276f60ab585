// Finds the name that was probably meant: “outgrow_quiz_scor” → “outgrow_quiz_score”. Pure.

/** The known name nearest to `name`, if it is near enough to be a slip; undefined when `name` is known itself. */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return undefined
  const bare = bareName(name)
  let best: { name: string; distance: number } | undefined
  for (const candidate of known) {
    const distance = bare === bareName(candidate) ? 0 : editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance <= allowedSlips(candidate) && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name: candidate, distance }
  }
  return best?.name
}

/** Without case and separators: `OutgrowQuizScore` is `outgrow_quiz_score`. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function allowedSlips(name: string): number {
  return name.length < 6 ? 1 : name.length < 12 ? 2 : 3
}

/** Insertions, deletions, replacements and neighbours swapped each count one. */
function editDistance(from: string, to: string): number {
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let row = 1; row <= from.length; row++) {
    const here = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      here.push(cost)
    }
    before = above
    above = here
  }
  return above[to.length] ?? 0
}
