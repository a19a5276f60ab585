// Reads dates as programs write them: ISO-8601, or `2026-11-22 09:00:00:000Z` as older clients do. No zone means UTC.

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.:](\d{1,9}))?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/

/** An instant, or undefined for a text that is no date or a day that never was. */
export function readDate(text: string): number | undefined {
  const parts = pattern.exec(text)
  if (!parts) return undefined
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  const millisecond = Number((parts[7] ?? '0').padEnd(3, '0').slice(0, 3))
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  const read = new Date(utc)
  const isReal =
    read.getUTCMonth() === month - 1 && read.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  return isReal ? utc - offsetMs(parts[8] ?? 'Z') : undefined
}

function offsetMs(zone: string): number {
  if (zone === 'Z') return 0
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
