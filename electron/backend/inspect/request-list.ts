// Kept requests as the screen and the export read them. Reads only.

import type { z } from 'zod'
import {
  type KeptRequest,
  keptRequestDetailSchema,
  type RequestFilter,
  requestOutcomes,
} from '#shared/contract/inspect-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { connectionIdSchema } from '#shared/core/ids.ts'
import { searchWords } from '#shared/core/search-form.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { Row, SqlValue } from '../store/sqlite.ts'
import type { RequestLog } from './request-log.ts'

const pageSize = 100
const exportSize = 500

/** A request without its step's names, which only the library knows. */
export type StoredRequest = Omit<KeptRequest, 'step'> & { readonly stepKey: number | null }
export type StoredDetail = Omit<z.infer<typeof keptRequestDetailSchema>, 'step'> & { readonly stepKey: number | null }

export interface RequestSummary {
  readonly partnerId: string
  readonly outcome: string
  readonly status: number
  readonly networkCode: string | null
  readonly answerCode: string | null
  readonly requests: number
  readonly averageMs: number
  readonly longestMs: number
}

export class RequestList {
  private readonly requests: RequestLog

  constructor(requests: RequestLog) {
    this.requests = requests
  }

  page(filter: RequestFilter & { readonly cursor: number | null }): {
    requests: StoredRequest[]
    nextCursor: number | null
    total: number
  } {
    const { database } = this.fresh()
    const { where, values } = conditionOf(filter)
    const total = Number(database.get(`select count(*) as n from requests where ${where}`, ...values)?.n)
    const rows = database.all(
      `select * from requests where ${where} and id < ? order by id desc limit ${pageSize + 1}`,
      ...values,
      filter.cursor ?? Number.MAX_SAFE_INTEGER,
    )
    const requests = rows.slice(0, pageSize).map(requestFrom)
    return { requests, nextCursor: rows.length > pageSize ? (requests.at(-1)?.id ?? null) : null, total }
  }

  get(id: number): StoredDetail {
    const row = this.fresh().database.get('select * from requests join request_texts using (id) where id = ?', id)
    if (!row) throw new AppError('not-found', { parameters: { what: `#${id}` }, where: String(id) })
    return detailFrom(row)
  }

  stepKeys(): number[] {
    return this.fresh()
      .database.all('select distinct step_key as key from requests where step_key is not null order by key')
      .map((row) => Number(row.key))
  }

  /** Oldest first, one JSON object a line. */
  exportFrom(filter: RequestFilter & { readonly cursor: number | null }): { text: string; nextCursor: number | null } {
    const { where, values } = conditionOf(filter)
    const rows = this.fresh().database.all(
      `select * from requests join request_texts using (id) where ${where} and id > ? order by id limit ${exportSize}`,
      ...values,
      filter.cursor ?? 0,
    )
    const text = rows.map((row) => `${JSON.stringify(lineFrom(detailFrom(row)))}\n`).join('')
    return { text, nextCursor: rows.length === exportSize ? Number(rows.at(-1)?.id) : null }
  }

  /** How many of each kind, for the diagnostics. */
  summary(): RequestSummary[] {
    return this.fresh()
      .database.all(
        `select partner_id, outcome, status, network_code, answer_code, count(*) as n, avg(duration_ms) as average,
         max(duration_ms) as longest from requests group by 1, 2, 3, 4, 5 order by n desc limit 100`,
      )
      .map((row) => ({
        partnerId: String(row.partner_id),
        outcome: String(row.outcome),
        status: Number(row.status),
        networkCode: textOrNull(row.network_code),
        answerCode: textOrNull(row.answer_code),
        requests: Number(row.n),
        averageMs: Math.round(Number(row.average)),
        longestMs: Number(row.longest),
      }))
  }

  private fresh(): RequestLog {
    this.requests.flush()
    return this.requests
  }
}

function conditionOf(filter: RequestFilter): { where: string; values: SqlValue[] } {
  const conditions = ['true']
  const values: SqlValue[] = []
  const add = (condition: string, value: SqlValue) => {
    conditions.push(condition)
    values.push(value)
  }
  if (filter.partnerId !== null) add('partner_id = ?', filter.partnerId)
  if (filter.outcome !== null) add('outcome = ?', filter.outcome)
  if (filter.step !== null) add('step_key = ?', filter.step)
  if (filter.batchId !== null) add('batch_id = ?', filter.batchId)
  for (const word of searchWords(filter.text)) {
    add(
      `instr(lower(method || ' ' || address || ' ' || status || ' ' || coalesce(network_code, '') || ' ' || coalesce(answer_code, '') || ' ' || summary), ?) > 0`,
      word,
    )
  }
  return { where: conditions.join(' and '), values }
}

function requestFrom(row: Row): StoredRequest {
  return {
    id: Number(row.id),
    at: Number(row.at),
    partnerId: partnerIdSchema.parse(row.partner_id),
    connectionId: connectionIdSchema.parse(row.connection_id),
    stepKey: numberOrNull(row.step_key),
    batchId: numberOrNull(row.batch_id),
    attempt: numberOrNull(row.attempt),
    method: String(row.method),
    address: String(row.address),
    records: Number(row.records),
    outcome: requestOutcomes.find((outcome) => outcome === row.outcome) ?? 'no-answer',
    status: Number(row.status),
    networkCode: textOrNull(row.network_code),
    answerCode: textOrNull(row.answer_code),
    durationMs: Number(row.duration_ms),
  }
}

function detailFrom(row: Row): StoredDetail {
  const { requestHeaders, answerHeaders } = keptRequestDetailSchema.shape
  return {
    ...requestFrom(row),
    requestHeaders: requestHeaders.parse(JSON.parse(String(row.request_headers))),
    body: textOrNull(row.body),
    bodyBytes: Number(row.body_bytes),
    answerHeaders: answerHeaders.parse(JSON.parse(String(row.answer_headers))),
    answer: String(row.answer),
  }
}

/** A line of the export: time as people and tools read it, nothing that only this database understands. */
function lineFrom({ id: _id, stepKey: _stepKey, at, ...rest }: StoredDetail) {
  return { at: new Date(at).toISOString(), ...rest }
}

function numberOrNull(value: Row[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}

function textOrNull(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
