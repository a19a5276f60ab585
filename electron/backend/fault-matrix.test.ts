// Every code family of both partners × add and remove × a new and an existing audience, played through the whole backend: the
// counters it must lead to, the words and the one button a person sees, and how it ends well. The table is read from the vendors'
// documents (ad-partners.md A3, B1, B2), not from our classifiers; it must name every code they know.
import { afterEach, describe, expect, it } from 'vitest'
import { minuteMs, secondMs } from '#shared/core/clock.ts'
import type { FailureKind, FixAction } from '#shared/partners/partner-failure.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { type Phrase, speak } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { SyncTrial, type TrialSync } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'
import { codesByKind } from './partners/tiktok/classify.ts'

/** Where people are while it lasts: waiting, waiting for a person, or given up. */
type Place = 'pending' | 'needs-person' | 'errored'

interface Meaning {
  readonly place: Place
  readonly button: FixAction
}

const meanings: Readonly<Partial<Record<FailureKind, Meaning>>> = {
  'slow-down': { place: 'pending', button: 'try-now' },
  unavailable: { place: 'pending', button: 'try-now' },
  unknown: { place: 'pending', button: 'try-now' },
  'sign-in-expired': { place: 'needs-person', button: 'reconnect' },
  'sign-in-revoked': { place: 'needs-person', button: 'reconnect' },
  'not-allowed': { place: 'needs-person', button: 'open-partner-page' },
  'not-found': { place: 'needs-person', button: 'choose-audience' },
  misconfigured: { place: 'needs-person', button: 'check-connection' },
  'invalid-input': { place: 'errored', button: 'see-people' },
  'too-large': { place: 'errored', button: 'see-people' },
  rejected: { place: 'errored', button: 'see-people' },
}

interface Row {
  readonly status: number
  readonly code: number
  readonly kind: FailureKind
}

const at = (status: number, kind: FailureKind, codes: readonly number[]): Row[] =>
  codes.map((code) => ({ status, code, kind }))

const tables: Readonly<Record<PartnerId, readonly Row[]>> = {
  tiktok: [
    ...at(200, 'invalid-input', [20001, 40000, 40002]),
    ...at(200, 'too-large', [40011, 40061]),
    ...at(200, 'slow-down', [40016, 40100, 40132, 40133, 61000]),
    ...at(200, 'sign-in-expired', [40102]),
    ...at(200, 'sign-in-revoked', [40103, 40104, 40105, 40107, 40108, 40110, 40115]),
    ...at(200, 'not-allowed', [40001, 40106, 40117, 40118, 40119, 40124, 40125, 40130, 40300, 40301, 41000]),
    ...at(200, 'not-found', [40007]),
    ...at(200, 'misconfigured', [40006, 40008, 40009, 40010, 40013, 40014, 40051, 40101, 40113, 41001, 41002]),
    ...at(200, 'rejected', [40062, 40900, 40905, 40906, 40907, 40908, 40909, 40910, 40915]),
    ...at(200, 'unavailable', [40200, 40201, 40202, 40700, 50000, 50002, 51003, 51063, 60001]),
    ...at(200, 'unknown', [49_999]),
    // A code of one or two digits is no code of TikTok's: some machine between us speaks by its HTTP status.
    ...at(429, 'slow-down', [7]),
    ...at(413, 'too-large', [7]),
    ...[408, 500, 502, 503, 504].flatMap((status) => at(status, 'unavailable', [7])),
    // OK, says the body of a gateway in trouble.
    ...at(502, 'unavailable', [0]),
    ...at(401, 'sign-in-revoked', [7]),
    ...at(403, 'not-allowed', [7]),
    ...[404, 405].flatMap((status) => at(status, 'misconfigured', [7])),
    ...at(418, 'unknown', [7]),
  ],
  pinterest: [
    ...at(400, 'invalid-input', [1]),
    ...at(422, 'invalid-input', [953]),
    ...at(401, 'sign-in-expired', [2]),
    ...at(403, 'not-allowed', [29, 3106]),
    ...at(404, 'not-found', [50]),
    ...at(405, 'misconfigured', [1]),
    ...at(408, 'unavailable', [1]),
    ...at(409, 'unavailable', [1]),
    ...at(413, 'too-large', [1]),
    ...at(418, 'unknown', [1]),
    ...at(429, 'slow-down', [8]),
    ...[500, 502, 503, 504].flatMap((status) => at(status, 'unavailable', [12])),
    ...at(400, 'sign-in-revoked', [283]),
    ...at(200, 'unknown', [98_765]),
    ...at(200, 'slow-down', [8]),
  ],
}

let app: WholeBackend
let trial: SyncTrial
afterEach(() => app.stop())

interface Audience {
  readonly partnerId: PartnerId
  readonly config: Awaited<ReturnType<SyncTrial['audienceOn']>>
}

/** One we have just made, or one that was in the ad account before. */
async function openAudience(partnerId: PartnerId, which: 'new' | 'existing'): Promise<Audience> {
  const config = await trial.audienceOn(partnerId, 'made here')
  if (which === 'new') return { partnerId, config }
  const { audiences } = await app.during(
    app.client.call('audiences.search', {
      connectionId: config.connectionId,
      adAccountId: config.adAccount.id,
      query: '',
      refresh: true,
    }),
  )
  const found = audiences.find((audience) => audience.usable && audience.name !== 'made here')
  if (!found) throw new Error('the sandbox has no audience of its own')
  return { partnerId, config: { ...config, audience: { id: found.id, name: found.name, target: found.target } } }
}

async function expectWords(spoken: Phrase, kind: FailureKind, suffix: '' | '.fix'): Promise<void> {
  expect(spoken.key).toBe(`failure.${kind}${suffix}`)
  const said = languages.map((language) => speak(language, spoken))
  expect(new Set(said).size).toBe(languages.length)
  for (const text of said) expect(text).toMatch(/^(?!.*\{\{).{5,}$/u)
}

async function expectShown(sync: TrialSync, row: Row, meaning: Meaning): Promise<void> {
  const counted = await trial.counted(sync)
  const { entered, notSynced } = counted
  const sendable = entered - notSynced
  expect(sendable).toBeGreaterThan(10)
  expect(counted).toMatchObject({
    synced: 0,
    pending: meaning.place === 'errored' ? 0 : sendable,
    errored: meaning.place === 'errored' ? sendable : 0,
  })
  const { batches } = await app.client.call('batches.list', {
    canvasId: sync.canvas,
    partnerId: null,
    states: [],
    cursor: null,
  })
  const answer = batches.find((batch) => batch.answer !== null)
  expect(answer?.partnerCode).toMatch(new RegExp(`(^|-)(${row.code}|http-${row.status})$`))
  if (!answer?.answer) throw new Error('no batch says what the partner answered')
  await expectWords(answer.answer, row.kind, '')
  const { attention } = counted
  if (meaning.place === 'errored') return
  if (!attention) throw new Error('nobody is told')
  await expectWords(attention.phrase, row.kind, '')
  await expectWords(attention.fix, row.kind, '.fix')
  expect(attention).toMatchObject({
    button: meaning.button,
    severity: meaning.place === 'needs-person' ? 'needs-person' : 'waiting',
  })
}

/** What the person does about it: signs in again, looks the audience up again, or presses Try now. */
async function mend({ partnerId, config }: Audience, kind: FailureKind): Promise<void> {
  const { connectionId, adAccount } = config
  app.sandbox.control.clearFaults(partnerId)
  if (meanings[kind]?.button === 'reconnect') await app.connect(partnerId)
  if (kind === 'not-found') {
    const key = { connectionId, adAccountId: adAccount.id, query: '', refresh: true }
    await app.during(app.client.call('audiences.search', key))
  }
  await app.client.call('batches.retryNow', { connectionId })
  await app.pass(10 * secondMs)
}

/** Plays one row on one audience: an addition that fails and ends well, then the removal of the same people likewise. */
async function play(place: Audience, row: Row): Promise<void> {
  const meaning = meanings[row.kind]
  if (!meaning) throw new Error(`the table does not say what ${row.kind} means`)
  const { partnerId, config } = place
  const held = () => trial.held(partnerId, config.audience.id)
  const before = held()
  for (const action of ['add', 'remove'] as const) {
    const was = held()
    app.sandbox.control.inject(partnerId, {
      kind: 'answer-with-code',
      purpose: 'members',
      status: row.status,
      code: row.code,
    })
    const sync = await trial.launched({ ...config, action }, 'segment-everyone')
    await app.pass(20 * secondMs)
    await expectShown(sync, row, meaning)
    expect(held()).toEqual(was)
    await mend(place, row.kind)
    if (meaning.place === 'errored') {
      // Given up for good; somebody syncs them again, so that the removal has whom to remove.
      await trial.launched({ ...config, action }, 'segment-everyone')
      await app.pass(20 * secondMs)
    } else {
      const { entered, notSynced } = await trial.counted(sync)
      expect(await trial.counted(sync)).toMatchObject({
        synced: entered - notSynced,
        pending: 0,
        errored: 0,
        attention: null,
      })
    }
    if (action === 'add') expect(held().length).toBeGreaterThan(before.length)
    else expect(held()).toEqual(before)
  }
}

const chunks = (rows: readonly Row[]) =>
  Array.from({ length: Math.ceil(rows.length / 8) }, (_, index) => rows.slice(index * 8, index * 8 + 8))

describe.each(['tiktok', 'pinterest'] as const)('%s', (partnerId) => {
  describe.each(['new', 'existing'] as const)('into an audience that is %s', (which) => {
    it.each(
      chunks(tables[partnerId]).map(
        (rows) => [rows.map(({ status, code }) => `${status}/${code}`).join(' '), rows] as const,
      ),
    )('answers %s', { timeout: minuteMs }, async (_name, rows) => {
      app = await new WholeBackend({ people: 40, inProcess: true }).start()
      trial = new SyncTrial(app)
      await app.connect(partnerId)
      const place = await openAudience(partnerId, which)
      for (const row of rows) await play(place, row)
    })
  })
})

it('names every code our classifiers know', async () => {
  app = await new WholeBackend({ people: 1, inProcess: true }).start()
  for (const [kind, codes] of Object.entries(codesByKind))
    for (const code of codes) expect(tables.tiktok).toContainEqual({ status: 200, code, kind })
})
