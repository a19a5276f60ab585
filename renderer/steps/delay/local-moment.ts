// An instant as a date-and-time field shows it, in this computer's zone, and back. Pure but for the zone.
import type { Instant } from '#shared/core/clock.ts'

export function toLocalText(at: Instant | null): string {
  if (at === null) return ''
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

export function fromLocalText(text: string): Instant | null {
  const at = new Date(text).getTime()
  return Number.isFinite(at) ? at : null
}

export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
