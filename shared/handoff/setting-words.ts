// How single values of a setting read in a document: lengths of time, moments, what people do, whom a filter holds. Pure.
import type { GroupFilter } from '../people/segment-filter.ts'
import { type SegmentNames, segmentSentence } from '../people/segment-sentence.ts'
import type { ActionTrigger } from '../steps/person-action.ts'
import type { CanvasFacts } from '../steps/step-definition.ts'
import type { TimeSpan } from '../steps/time-span.ts'
import { type Phrase, type Say, sayIn, speak } from '../words/say.ts'
import type { Language } from '../words/word-table.ts'

const gap = '…'
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR', ja: 'ja-JP' }
const lengths = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const
const unitNames = { seconds: 'second', minutes: 'minute', hours: 'hour', days: 'day', weeks: 'week' } as const

export class SettingWords {
  readonly language: Language
  readonly say: Say
  readonly facts: CanvasFacts
  private readonly names: SegmentNames

  constructor(language: Language, facts: CanvasFacts) {
    this.language = language
    this.say = sayIn(language)
    this.facts = facts
    // A bundle holds no import and no cohort's name: which file people came from is nobody else's business.
    this.names = { segmentName: (id) => facts.segmentName(id), importName: () => gap }
  }

  speak = (phrase: Phrase): string => speak(this.language, phrase)

  number(value: number): string {
    return new Intl.NumberFormat(locales[this.language]).format(value)
  }

  /** Day, time and zone, as the workspace's clocks show it. */
  moment(at: number): string {
    const { timeZone } = this.facts
    const shown = new Intl.DateTimeFormat(locales[this.language], { dateStyle: 'long', timeStyle: 'short', timeZone })
    return `${shown.format(at)} (${timeZone})`
  }

  span({ amount, unit }: TimeSpan): string {
    return amount === null ? gap : this.unit(amount, unitNames[unit])
  }

  /** The two largest units. */
  duration = (ms: number): string => {
    let left = Math.max(0, ms)
    const parts: string[] = []
    for (const [unit, size] of lengths) {
      const count = Math.floor(left / size)
      left -= count * size
      if (count > 0 && parts.length < 2) parts.push(this.unit(count, unit))
    }
    return parts.length === 0 ? this.unit(0, 'second') : parts.join(' ')
  }

  filter(filter: GroupFilter): string {
    return filter.filters.length === 0 ? gap : segmentSentence(filter, this.say, this.names)
  }

  /** Any of these lets somebody through. */
  triggers(triggers: readonly ActionTrigger[]): string {
    const sentences = triggers.map((trigger) => this.trigger(trigger))
    return sentences.length === 0 ? gap : sentences.reduce((left, right) => this.say('segment.or', { left, right }))
  }

  weekdays(days: readonly number[]): string {
    const named = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => days.includes(day))
    return named.length === 0 ? gap : this.list(named.map((day) => this.say(`weekday.${day}`)))
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(locales[this.language], { type: 'conjunction' }).format(items)
  }

  private trigger({ kind, name, where }: ActionTrigger): string {
    const { say } = this
    const deed =
      kind === 'purchase' && name.trim() === ''
        ? say('segment.boughtAnything')
        : say(kind === 'purchase' ? 'segment.bought' : 'segment.did', { name: name || gap })
    return where.reduce((left, { property, operator, value }) => {
      const parameters = { attribute: property || gap, value: value ?? gap }
      const right = this.speak({ key: `segment.op.${operator}`, parameters })
      return say('segment.and', { left, right })
    }, deed)
  }

  private unit(amount: number, unit: (typeof unitNames)[keyof typeof unitNames]): string {
    return new Intl.NumberFormat(locales[this.language], { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
  }
}
