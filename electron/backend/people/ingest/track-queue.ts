// Writes what /users/track brings. Requests that arrive together share one transaction; each is answered when it is on disk.
import type { Database } from '../../store/sqlite.ts'
import type { PeopleWriter } from '../people-writer.ts'
import type { PersonTrouble, PersonWriteResult } from '../person-update.ts'
import { externalIdTooLong, keyRequired } from './person-key.ts'
import { IngestRefusal } from './read-request.ts'
import { type InputArray, inputArrays, nothingValid, type TrackError, type TrackWork } from './track-shape.ts'

export interface TrackOutcome {
  readonly processed: Readonly<Partial<Record<InputArray, number>>>
  readonly errors: readonly TrackError[]
  readonly created: number
  /** Objects about somebody who does not exist and was not to be made. */
  readonly unknown: number
}

interface Waiting {
  readonly work: TrackWork
  readonly done: (outcome: TrackOutcome) => void
  readonly failed: (reason: unknown) => void
}

/** So many objects share a transaction at most: a commit costs as much as a thousand of them, a longer one keeps others waiting. */
const mostObjects = 3_000

export class TrackQueue {
  private readonly db: Database
  private readonly writer: PeopleWriter
  private readonly giveWay: () => Promise<void>
  private waiting: Waiting[] = []
  private isWriting = false

  constructor(db: Database, writer: PeopleWriter, giveWay: () => Promise<void>) {
    this.db = db
    this.writer = writer
    this.giveWay = giveWay
  }

  /** Refused when nothing of it can be written. */
  add(work: TrackWork): Promise<TrackOutcome> {
    if (objectsOf(work) === 0) return Promise.reject(new IngestRefusal(400, nothingValid, { errors: work.errors }))
    return new Promise((done, failed) => {
      this.waiting.push({ work, done, failed })
      void this.run()
    })
  }

  private async run(): Promise<void> {
    if (this.isWriting) return
    this.isWriting = true
    try {
      // Whoever's bytes have arrived already comes along.
      for (await this.giveWay(); this.waiting.length > 0; await this.giveWay()) {
        let objects = 0
        let count = 0
        for (const { work } of this.waiting) {
          objects += objectsOf(work)
          if (count > 0 && objects > mostObjects) break
          count++
        }
        this.write(this.waiting.splice(0, count))
      }
    } finally {
      this.isWriting = false
    }
  }

  private write(group: readonly Waiting[]): void {
    try {
      const outcomes = this.db.transaction(() => this.writeAll(group.map(({ work }) => work)))
      group.forEach(({ done }, index) => {
        const outcome = outcomes[index]
        if (outcome) done(outcome)
      })
    } catch (failure) {
      // One request must not take its neighbours with it.
      const [only] = group
      if (group.length === 1) only?.failed(failure)
      else for (const one of group) this.write([one])
    }
  }

  private writeAll(works: readonly TrackWork[]): TrackOutcome[] {
    const drafts = works.map((work) => ({
      processed: { ...work.sent },
      errors: [...work.errors],
      created: 0,
      unknown: 0,
    }))
    works.forEach((work, at) => {
      const draft = drafts[at]
      if (draft)
        for (const { input_array: list } of work.errors) draft.processed[list] = (draft.processed[list] ?? 1) - 1
    })
    const note = (list: InputArray, results: readonly PersonWriteResult[]) => {
      let next = 0
      works.forEach((work, at) => {
        const draft = drafts[at]
        for (const { index } of work[list]) {
          const result = results[next++]
          if (!draft || !result) continue
          if (result.created) draft.created++
          if (result.trouble === 'unknown') draft.unknown++
          else if (result.trouble !== null) {
            draft.processed[list] = (draft.processed[list] ?? 1) - 1
            draft.errors.push({ type: troubleType[result.trouble], input_array: list, index })
          }
          for (const { attribute, reason } of result.refused)
            draft.errors.push({ type: refusalType(attribute, reason), input_array: list, index })
        }
      })
    }
    const items = <Item>(list: (work: TrackWork) => readonly { readonly item: Item }[]) =>
      works.flatMap((work) => list(work).map(({ item }) => item))
    note(
      'attributes',
      this.orNothing(
        items((work) => work.attributes),
        (all) => this.writer.upsert(all),
      ),
    )
    note(
      'events',
      this.orNothing(
        items((work) => work.events),
        (all) => this.writer.recordEvents(all),
      ),
    )
    note(
      'purchases',
      this.orNothing(
        items((work) => work.purchases),
        (all) => this.writer.recordPurchases(all),
      ),
    )
    return drafts
  }

  private orNothing<Item>(
    items: readonly Item[],
    write: (items: readonly Item[]) => PersonWriteResult[],
  ): PersonWriteResult[] {
    return items.length === 0 ? [] : write(items)
  }
}

function objectsOf(work: TrackWork): number {
  return inputArrays.reduce((sum, list) => sum + work[list].length, 0)
}

const troubleType: Readonly<Record<Exclude<PersonTrouble, 'unknown'>, string>> = {
  'no-key': keyRequired,
  'external-id-too-long': externalIdTooLong,
  'not-an-email': "The value provided for the 'email' field is not a valid email.",
  'not-a-phone': "The value provided for the 'phone' field is not a valid phone number.",
}

const refusalWords: Readonly<Record<string, string>> = {
  'not-an-email': 'is not a valid email',
  'not-a-phone': 'is not a valid phone number',
  'too-long': 'is too long',
  'wrong-type': 'does not have the type of this attribute',
}

function refusalType(attribute: string, reason: string): string {
  return `The value provided for the '${attribute}' field ${refusalWords[reason] ?? 'is not valid'}.`
}
