// Regular expressions as marketers write them in filters: case does not matter, and one that could take for ever is refused.

const known = new Map<string, RegExp | null>()
const mostKnown = 200
/** A repeated group that itself repeats or offers alternatives, and back-references, can take years on 255 letters. */
const couldTakeForEver = /\((?:[^()\\]|\\.)*(?:[*+}|?])(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,)|\\[1-9]|\\k</

/** Null for what is no pattern, or no safe one. */
export function compilePattern(source: string): RegExp | null {
  const before = known.get(source)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const compiled = couldTakeForEver.test(source) ? null : asRegExp(source)
  known.set(source, compiled)
  return compiled
}

function asRegExp(source: string): RegExp | null {
  try {
    return new RegExp(source, 'iu')
  } catch {
    return null
  }
}
