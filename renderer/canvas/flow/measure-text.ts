// How wide a text is in a typeface of the page, remembered: a text is asked for again and again while its lines are broken.
import type { Measure } from './wrap-text.ts'

const mostKnown = 20_000

export function measureWith(fontFamily: string): Measure {
  const pen = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, { size, weight }) => {
    const key = `${size} ${weight} ${text}`
    const before = known.get(key)
    if (before !== undefined || !pen) return before ?? 0
    pen.font = `${weight} ${size}px ${fontFamily}`
    const { width } = pen.measureText(text)
    if (known.size >= mostKnown) known.clear()
    known.set(key, width)
    return width
  }
}
