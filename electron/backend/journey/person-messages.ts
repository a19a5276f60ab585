// What journeys said to one person: each message as they would have read it, its content as it was then, masked for a screen. Written
// when looked at; nothing of it is stored, and it is no way to bare identifiers.
import type { Moment } from '#shared/contract/profile-calls.ts'
import { type CanvasId, stepIdSchema } from '#shared/core/ids.ts'
import { attributeValueSchema } from '#shared/people/person.ts'
import { type MessageConfig, messageConfigSchema } from '#shared/steps/message/message-config.ts'
import { fieldsIn, filledText } from '#shared/steps/message/message-text.ts'
import { maskedColumns, valueMask } from '../people/mask-person.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { StepNames } from '../sync/error-inbox.ts'
import { entryWords, wordsOf } from './entry-words.ts'
import { valuesOf } from './journey-people.ts'

export class PersonMessages {
  private readonly database: Database
  private readonly names: StepNames

  constructor(parts: { database: Database; names: StepNames }) {
    this.database = parts.database
    this.names = parts.names
  }

  /** Those of one entry. `since` and `until` bound the search: messages are said while somebody is inside. */
  of(
    entry: { readonly id: number; readonly personId: number; readonly since: number; readonly until: number | null },
    where: { readonly canvasId: CanvasId; readonly canvasName: string },
  ): Moment[] {
    const rows = this.database.all(
      `select m.at, m.config, m.entries, s.step_id from messages m join steps s on s.key = m.step_key
       where s.canvas_id = ? and m.at >= ? and m.at <= coalesce(?, m.at)
         and instr(m.entries, unhex(printf('%02x%02x%02x%02x', ? & 255, (? >> 8) & 255, (? >> 16) & 255, (? >> 24) & 255))) > 0`,
      where.canvasId,
      entry.since,
      entry.until,
      ...Array<number>(4).fill(entry.id),
    )
    return rows.flatMap((row): Moment[] => {
      // The bytes may also lie across two ids.
      const config = messageConfigSchema.safeParse(JSON.parse(String(row.config))).data
      if (!config || !unpackIds(row.entries).includes(entry.id)) return []
      const stepId = stepIdSchema.parse(row.step_id)
      const stepName = this.names.step(where.canvasId, stepId)
      const read = this.asRead(config, entry.personId, entry.id)
      return [{ kind: 'message', at: Number(row.at), ...where, stepId, stepName, channel: config.channel, ...read }]
    })
  }

  /** With the words the person has now; who is erased has none left. */
  private asRead(config: MessageConfig, personId: number, entryId: number): { title: string; text: string } {
    const body = config.channel === 'webhook' ? (config.webhook?.body ?? '') : config.body
    const names = new Set(fieldsIn(`${config.title} ${body}`).map(({ name }) => name))
    const row = this.database.get(`select ${maskedColumns} from people where id = ?`, personId)
    const mask = row ? valueMask(row) : null
    const words = wordsOf(names, [personId], {
      valuesOf: (attribute, ids) => valuesOf(this.database, attribute, ids),
    })
    const context = entryWords(this.database, [entryId]).get(entryId)
    const wordOf = (name: string) => {
      const value = attributeValueSchema.safeParse(words.get(name)?.get(personId) ?? context?.(name)).data
      return mask && value !== undefined ? mask(name, value) : undefined
    }
    return { title: filledText(config.title, wordOf), text: filledText(body, wordOf) }
  }
}
