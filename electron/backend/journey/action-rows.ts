// What people did, as rows of `events` and `purchases`, read as actions. Reads only the columns it is handed.
import type { PersonAction } from '#shared/steps/person-action.ts'
import type { SqlOutput } from '../store/sqlite.ts'

interface ActionSource {
  readonly table: 'events' | 'purchases'
  /** The column that holds what it is called. */
  readonly name: string
  /** Of the table, called `a`: person, name, time, properties, and a purchase's own. */
  readonly columns: string
}

export const actionSources: Readonly<Record<PersonAction['kind'], ActionSource>> = {
  event: { table: 'events', name: 'name', columns: 'a.id, a.person_id, a.name, a.at, a.properties' },
  purchase: {
    table: 'purchases',
    name: 'product_id',
    columns: 'a.id, a.person_id, a.product_id, a.at, a.properties, a.price, a.currency, a.quantity',
  },
}

export interface ReadAction extends PersonAction {
  readonly id: number
  readonly personId: number
  /** What it earned; 0 for events. */
  readonly revenue: number
}

export function actionFrom(kind: PersonAction['kind'], row: readonly SqlOutput[]): ReadAction {
  const [id, personId, name, at, properties, price, currency, quantity] = row
  const own =
    kind === 'purchase' ? { price: Number(price), currency: String(currency), quantity: Number(quantity) } : {}
  return {
    kind,
    id: Number(id),
    personId: Number(personId),
    name: String(name),
    at: Number(at),
    properties: { ...objectFrom(String(properties)), ...own },
    revenue: kind === 'purchase' ? Number(price) * Number(quantity) : 0,
  }
}

/** A broken row of properties is a row without any; it must not stop everybody's journey. */
function objectFrom(text: string): Record<string, unknown> {
  if (text === '{}') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
