// Dates, numbers and durations in the window's language: 2026. 11. 22. / 2026年11月22日, 24 hours, the zone printed with times.
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { useSpokenLanguage } from './language-provider.tsx'

export interface Format {
  number(value: number): string
  /** A share between 0 and 1. Never rounds something to nothing, nor not quite all to all. */
  percent(share: number): string
  /** To a tenth of a per cent: for figures that are compared. */
  exactPercent(share: number): string
  date(at: number): string
  /** 09:12 */
  time(at: number): string
  /** Day, time and zone. */
  dateTime(at: number): string
  /** Day, time to the second, and zone: for what happens several times a minute. */
  exactTime(at: number): string
  /** "11 h 42 m", "04:10" style lengths in words: the two largest units. */
  duration(ms: number): string
  bytes(count: number): string
  list(items: readonly string[]): string
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR', ja: 'ja-JP' }

/** Making one takes a millisecond, and every card on a canvas asks for one. */
const made = new Map<Language, Format>()

export function formatIn(language: Language): Format {
  const format = made.get(language) ?? makeFormat(language)
  made.set(language, format)
  return format
}

function makeFormat(language: Language): Format {
  const locale = locales[language]
  const say = sayIn(language)
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const tenths = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const alike = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const dates = new Intl.DateTimeFormat(locale, {
    dateStyle: language === 'en' ? 'medium' : language === 'ko' ? 'medium' : 'long',
  })
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const times = new Intl.DateTimeFormat(locale, clock)
  const zones = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' })
  const zoneAt = (at: number) => zones.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const seconds = new Intl.DateTimeFormat(locale, { ...clock, second: '2-digit' })
  // Asked for all at once, Korean spells the seconds out and Japanese writes the day with slashes.
  const moment = (at: number, time: Intl.DateTimeFormat) => `${dates.format(at)} ${time.format(at)} ${zoneAt(at)}`
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    number: (value) => numbers.format(value),
    percent(share) {
      const isExtreme = (share > 0 && share < 0.01) || (share > 0.99 && share < 1)
      return (isExtreme ? tenths : percents).format(share)
    },
    exactPercent: (share) => alike.format(share),
    date: (at) => dates.format(at),
    time: (at) => times.format(at),
    dateTime: (at) => moment(at, times),
    exactTime: (at) => moment(at, seconds),
    duration(ms) {
      if (ms < minuteMs) return say('duration.seconds', { seconds: Math.max(0, Math.round(ms / secondMs)) })
      if (ms < hourMs) {
        const seconds = Math.floor((ms % minuteMs) / secondMs)
        return say('duration.minutes', { minutes: Math.floor(ms / minuteMs), seconds })
      }
      return say('duration.hours', { hours: Math.floor(ms / hourMs), minutes: Math.floor((ms % hourMs) / minuteMs) })
    },
    bytes(count) {
      const unit = count < 1_000_000 ? 'kilobyte' : 'megabyte'
      const amount = unit === 'kilobyte' ? count / 1_000 : count / 1_000_000
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount)
    },
    list: (items) => lists.format(items),
  }
}

export function useFormat(): Format {
  return formatIn(useSpokenLanguage())
}
