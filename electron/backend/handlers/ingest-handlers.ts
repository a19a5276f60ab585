// Answers the calls about the local REST server, its keys and the cohorts. It only hands over: rules live in backend/people/ingest.
import { z } from 'zod'
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { ListedKey } from '#shared/contract/ingest-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { dataPartnerIdSchema } from '#shared/people/data-partners/data-partner-catalog.ts'
import type { IngestRoom } from '../people/ingest/ingest-room.ts'
import type { ApiKey } from '../people/ingest/key-book.ts'
import type { Database } from '../store/sqlite.ts'

type IngestCallName = Extract<keyof Handlers<AppContract>, `ingest.${string}` | `keys.${string}` | `cohorts.${string}`>

const pageSize = 50
const recordSchema = z.record(z.string(), z.unknown())

export function ingestHandlers(parts: {
  readonly ingest: IngestRoom
  readonly database: Database
  readonly changed: () => void
}): Pick<Handlers<AppContract>, IngestCallName> {
  const { ingest, database, changed } = parts
  const { desk, keys, cohorts, cohortCalls } = ingest
  const after = <T>(done: T): T => {
    changed()
    return done
  }
  const page = <Item extends { readonly id: number }>(items: readonly Item[]) =>
    items.length === pageSize ? (items.at(-1)?.id ?? null) : null

  return {
    'ingest.get': () => desk.state,
    'ingest.change': async (wishes) => after(await desk.change(wishes)),
    'ingest.calls': ({ partner, before }) => {
      const calls = ingest.listCalls(partner, before, pageSize)
      return { calls, nextBefore: page(calls) }
    },
    'ingest.diagnose': async ({ partner }) => ({ findings: await ingest.diagnose(partner) }),
    'ingest.mapping': async ({ partner }) => ({ attributes: await ingest.mappingOf(partner) }),
    'ingest.prepareMapping': ({ partner }) => {
      ingest.prepareMapping(partner)
      return after({})
    },
    'ingest.test': async ({ partner, personId, values }) => {
      const row = database.get('select external_id from people where id = ?', personId)
      if (typeof row?.external_id !== 'string') throw new AppError('person-without-id')
      const names = values.map(({ name }) => name)
      const before = valuesOf(database, personId, names)
      const types = database.all("select name from attributes where type = 'number'").map(({ name }) => name)
      const attributes = values.map(({ name, value }) => [name, types.includes(name) ? Number(value) : value])
      const { status, answer } = await ingest.tryTrack(partner, {
        attributes: [{ external_id: row.external_id, ...Object.fromEntries(attributes) }],
      })
      return after({ status, answer, before, after: valuesOf(database, personId, names) })
    },
    'keys.list': () => ({ keys: keys.list().map(listed) }),
    'keys.create': (wanted) => {
      const { key, secret } = keys.create(wanted)
      return after({ key: listed(key), secret })
    },
    'keys.rotate': ({ id }) => {
      const { key, secret } = keys.rotate(id)
      return after({ key: listed(key), secret })
    },
    'keys.revoke': ({ id }) => {
      keys.revoke(id)
      return after({})
    },
    'cohorts.list': ({ partner }) => ({ cohorts: cohorts.list(partner) }),
    'cohorts.imports': ({ partner, before }) => {
      const imports = cohortCalls.imports(partner, before, pageSize)
      return {
        imports: imports.map(({ keyId: _, ...one }) => ({ ...one, examples: [...one.examples] })),
        nextBefore: page(imports),
      }
    },
  }
}

function listed(key: ApiKey): ListedKey {
  return { ...key, permissions: [...key.permissions], partner: dataPartnerIdSchema.safeParse(key.partner).data ?? null }
}

function valuesOf(database: Database, personId: number, names: readonly string[]) {
  const row = database.get('select attributes from people where id = ?', personId)
  const held = recordSchema.parse(JSON.parse(String(row?.attributes ?? '{}')))
  return names.map((name) => {
    const value = Object.hasOwn(held, name) ? held[name] : undefined
    return { name, value: value === undefined || value === null ? null : String(value).slice(0, 255) }
  })
}
