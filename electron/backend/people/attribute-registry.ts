// Which custom attributes exist and of what type. An attribute keeps the type it was first seen with.
import { z } from 'zod'
import { pathsIn } from '#shared/people/nested-value.ts'
import {
  type AttributeInfo,
  type AttributeType,
  type AttributeValue,
  attributeTypes,
  standardAttributes,
} from '#shared/people/person.ts'
import type { Database } from '../store/sqlite.ts'
import { attributePath } from './attribute-path.ts'
import { idBlocks } from './id-blocks.ts'
import { peopleRevision } from './people-revision.ts'
import { RememberedAnswers } from './remembered-answers.ts'
import { numberCell, textCell } from './sql-cell.ts'

const typeSchema = z.enum(attributeTypes)

const latestPeople = 20_000
const askedForPaths = 200
const mostPaths = 100

export class AttributeRegistry {
  private readonly db: Database
  private readonly counts = new RememberedAnswers<ReadonlyMap<string, number>>()

  constructor(db: Database) {
    this.db = db
  }

  /** Custom attributes by name. */
  types(): ReadonlyMap<string, AttributeType> {
    const rows = this.db.all('select name, type from attributes order by name')
    return new Map(rows.map((row) => [textCell(row.name), typeSchema.parse(row.type)]))
  }

  /** Adds those not yet known; a known name keeps its type. */
  ensure(types: ReadonlyMap<string, AttributeType>): void {
    for (const [name, type] of types)
      this.db.run('insert into attributes (name, type) values (?, ?) on conflict do nothing', name, type)
  }

  async list(signal?: AbortSignal): Promise<AttributeInfo[]> {
    const counts = await this.counted(signal)
    const known = [...Object.entries(standardAttributes), ...this.types()]
    return known.map(([name, type]) => ({
      ...{ name, type, people: counts.get(name) ?? 0 },
      inside: type === 'object' || type === 'objects' ? this.inside(name) : [],
    }))
  }

  /** As the latest who have it, among the latest people, have it: enough to be offered, and quick however many there are. */
  private inside(name: string): AttributeInfo['inside'] {
    const path = attributePath(name)
    if (path === undefined) return []
    const rows = this.db.all(
      `select attributes -> ? as value from people
       where id > (select max(id) from people) - ? and attributes -> ? is not null order by id desc limit ?`,
      ...[path, latestPeople, path, askedForPaths],
    )
    const values = rows.map(({ value }): AttributeValue => JSON.parse(textCell(value)))
    return pathsIn(values).slice(0, mostPaths)
  }

  private async counted(signal?: AbortSignal): Promise<ReadonlyMap<string, number>> {
    const revision = peopleRevision(this.db)
    const known = this.counts.find('all', revision, 0)
    if (known) return known
    const counts = new Map<string, number>()
    const add = (name: string, people: number) => counts.set(name, (counts.get(name) ?? 0) + people)
    const standard = Object.keys(standardAttributes)
    const sums = standard.map((name) => `sum(coalesce(${name}, '') <> '') as ${name}`).join(', ')
    // Unfolding JSON costs more than filtering, hence smaller blocks.
    for await (const { after, upTo } of idBlocks(this.db, {
      size: 4_000,
      ...(signal ? { signal } : {}),
    })) {
      const row = this.db.get(`select ${sums} from people where id > ? and id <= ?`, after, upTo)
      for (const name of standard) add(name, Number(row?.[name] ?? 0))
      const custom = this.db.all(
        `select each.key as name, count(*) as people from people, json_each(people.attributes) each
         where people.id > ? and people.id <= ? and coalesce(each.value, '') <> '' group by each.key`,
        after,
        upTo,
      )
      for (const one of custom) add(textCell(one.name), numberCell(one.people))
    }
    this.counts.remember('all', { answer: counts, revision, until: Number.POSITIVE_INFINITY })
    return counts
  }
}
