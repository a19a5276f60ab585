// Sends what webhooks wait for: a few people of a block at a time, each with their own words in it. Write first, then act: a request
// may be repeated after a crash, never lost, and carries a key by which the receiver knows it again.
import { type Clock, hourMs, type Instant, minuteMs, secondMs } from '#shared/core/clock.ts'
import { fieldsIn, filledText, wordFrom } from '#shared/steps/message/message-text.ts'
import { type WebhookRequest, webhookRequestSchema } from '#shared/steps/webhook/webhook-config.ts'
import type { WebhookDoor } from '../http/webhook-door.ts'
import type { Log } from '../log/log.ts'
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { JourneyPeople } from './block-mover.ts'
import { entryWords, wordsOf } from './entry-words.ts'

const atOnce = 20
const blocksAtOnce = 4
/** After each failed try of a block; when they are used up, its people count as failed. */
const pausesMs = [10 * secondMs, minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs] as const

type Outcome = 'sent' | 'failed' | 'again'

export class WebhookSender {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly log: Log
    readonly people: JourneyPeople
    readonly door: WebhookDoor
    /** A group is over: look again. */
    readonly nudge: () => void
  }
  private readonly busy = new Set<number>()

  constructor(parts: WebhookSender['parts']) {
    this.parts = parts
  }

  nextAt(): Instant | null {
    const busy = JSON.stringify([...this.busy])
    const row = this.parts.database.get(
      'select min(next_at) as next from webhook_blocks where next_at is not null and id not in (select value from json_each(?))',
      busy,
    )
    return typeof row?.next === 'number' && this.busy.size < blocksAtOnce ? row.next : null
  }

  pump(): void {
    const { database, clock, log } = this.parts
    const rows = database.all(
      `select id, request, entries, people, done, count, tries, step_key from webhook_blocks
       where next_at <= ? and id not in (select value from json_each(?)) order by next_at, id limit ?`,
      clock.now(),
      JSON.stringify([...this.busy]),
      blocksAtOnce - this.busy.size,
    )
    for (const row of rows) {
      const id = Number(row.id)
      this.busy.add(id)
      this.sendSome(row)
        .catch((failure: unknown) => {
          log.error('a group of webhooks could not be sent or written down; it is tried again', { failure })
          this.postpone(id)
        })
        .finally(() => {
          this.busy.delete(id)
          this.parts.nudge()
        })
    }
  }

  /** Not at once again: what failed for a reason of ours would fail in a circle. */
  private postpone(id: number): void {
    const { database, clock } = this.parts
    if (database.open) database.run('update webhook_blocks set next_at = ? where id = ?', clock.now() + minuteMs, id)
  }

  private async sendSome(row: Row): Promise<void> {
    const done = Number(row.done)
    const request = webhookRequestSchema.parse(JSON.parse(String(row.request)))
    const people = [...unpackIds(row.people).subarray(done, done + atOnce)]
    const entries = [...unpackIds(row.entries).subarray(done, done + atOnce)]
    const present = this.parts.people.matching({ kind: 'group', join: 'and', exclude: false, filters: [] }, people)
    const requests = this.personal(request, people, entries)
    const outcomes = await Promise.all(
      requests.map(async (one, place): Promise<Outcome> => {
        const person = people[place]
        // Erased since: their words are gone, and nothing may be said of them.
        if (person === undefined || !present.has(person)) return 'failed'
        return outcomeOf(await this.parts.door.send(one, `${Number(row.step_key)}-${entries[place]}`))
      }),
    )
    this.keep(row, outcomes, people, entries)
  }

  private keep(row: Row, outcomes: readonly Outcome[], people: readonly number[], entries: readonly number[]): void {
    const { database, clock } = this.parts
    const again = outcomes.flatMap((outcome, place) => (outcome === 'again' ? [place] : []))
    const pause = pausesMs[Number(row.tries)]
    const over = Number(row.done) + outcomes.length
    const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
    database.transaction(() => {
      database.run(
        'update webhook_blocks set done = ?, sent = sent + ?, failed = failed + ?, next_at = ? where id = ?',
        over,
        count('sent'),
        count('failed') + (pause === undefined ? again.length : 0),
        over >= Number(row.count) ? null : clock.now(),
        Number(row.id),
      )
      if (again.length === 0 || pause === undefined) return
      database.run(
        `insert into webhook_blocks (step_key, request, arrived_at, count, entries, people, tries, next_at)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
        Number(row.step_key),
        String(row.request),
        clock.now(),
        again.length,
        packIds(again.map((place) => entries[place] ?? 0)),
        packIds(again.map((place) => people[place] ?? 0)),
        Number(row.tries) + 1,
        clock.now() + pause,
      )
    })
  }

  /** The request as each person gets it. */
  private personal(request: WebhookRequest, people: readonly number[], entries: readonly number[]): WebhookRequest[] {
    const names = [request.body, ...request.headers.map(({ value }) => value)].flatMap((text) =>
      fieldsIn(text).map(({ name }) => name),
    )
    const words = wordsOf(new Set(names), people, this.parts.people)
    const contexts = entryWords(this.parts.database, entries)
    const isJson = request.headers.some(
      ({ name, value }) => name.toLowerCase() === 'content-type' && value.toLowerCase().includes('json'),
    )
    return people.map((person, place) => {
      const wordOf = (name: string) => words.get(name)?.get(person) ?? contexts.get(entries[place] ?? 0)?.(name)
      const inBody = (name: string) => (isJson ? insideJson(wordOf(name)) : wordOf(name))
      return {
        ...request,
        headers: request.headers.map(({ name, value }) => ({
          name,
          value: filledText(value, wordOf).replaceAll(/[\r\n\0]+/g, ' '),
        })),
        body: filledText(request.body, inBody),
      }
    })
  }
}

/** A quotation mark in a name or a list must not end the string it stands in. */
function insideJson(word: unknown): unknown {
  const isText = typeof word === 'string' || (typeof word === 'object' && word !== null)
  return isText ? JSON.stringify(wordFrom(word)).slice(1, -1) : word
}

function outcomeOf(status: number | null): Outcome {
  if (status === null || status === 408 || status === 429 || status >= 500) return 'again'
  return status >= 200 && status < 300 ? 'sent' : 'failed'
}
