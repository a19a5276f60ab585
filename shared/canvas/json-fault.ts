// Where a text stops being JSON: the parser's own message is English and often names no place. Pure; judges nothing but syntax.

export interface TextPlace {
  readonly line: number
  readonly column: number
}

const blanks = /[ \t\n\r]*/y
// JSON forbids the first 32 control characters only.
const string = /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y

type Expected = 'value' | 'item-or-end' | 'name' | 'name-or-end' | 'colon' | 'more-or-end'
const closing = { '{': '}', '[': ']' } as const

/** The first place that cannot be JSON (the start of the token, or the end of the text), or null for good JSON. */
export function findJsonFault(text: string): TextPlace | null {
  const open: (keyof typeof closing)[] = []
  const now: { awaited: Expected } = { awaited: 'value' }
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const taken = (letter: string): boolean => {
    if (text[at] !== letter) return false
    at++
    return true
  }
  const opened = (letter: keyof typeof closing, next: Expected): boolean => {
    if (!taken(letter)) return false
    open.push(letter)
    now.awaited = next
    return true
  }
  const step = (): boolean => {
    const around = open.at(-1)
    const mayEnd = now.awaited !== 'value' && now.awaited !== 'name' && now.awaited !== 'colon'
    if (mayEnd && around && taken(closing[around])) {
      open.pop()
      now.awaited = 'more-or-end'
      return true
    }
    if (now.awaited === 'more-or-end') {
      now.awaited = around === '{' ? 'name' : 'value'
      return around !== undefined && taken(',')
    }
    if (now.awaited === 'colon') {
      now.awaited = 'value'
      return taken(':')
    }
    if (now.awaited === 'name' || now.awaited === 'name-or-end') {
      now.awaited = 'colon'
      return take(string)
    }
    if (opened('{', 'name-or-end') || opened('[', 'item-or-end')) return true
    now.awaited = 'more-or-end'
    return take(string) || take(number) || take(word)
  }
  for (;;) {
    take(blanks)
    if (now.awaited === 'more-or-end' && open.length === 0 && at === text.length) return null
    if (!step()) return placeAt(text, at)
  }
}

function placeAt(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}
