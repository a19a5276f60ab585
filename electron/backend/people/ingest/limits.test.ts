// Every documented limit of the REST server, and what is to be sent again later: one line for each fact, with where it is written
// (reference canvas-and-ingest.md). What stands at a limit is taken, what is over it is refused, and then nothing is written.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { IngestTrial, trialCanvas } from './fixtures/ingest-trial.ts'

const time = '2026-11-22T09:00:00Z'
const texts = (count: number, prefix = 'x') => Array.from({ length: count }, (_, at) => `${prefix}${at}`)
const aliases = (count: number) => texts(count).map((alias_name) => ({ alias_name, alias_label: 'crm' }))
const cohort = (path: '' | '/users', body: object) => (trial: IngestTrial) => trial.cohort(path, body)
const post = (path: string, body: object) => (trial: IngestTrial) => trial.send(path, body)
const track = (attributes: object) => post('/users/track', { attributes: [{ external_id: 'a', ...attributes }] })

it.each([
  // §5
  ['§5 1,000 ids: the sum of the three kinds', 201, three(400, 400, 200)],
  ['§5 1,001 ids: the sum of the three kinds', 400, three(400, 400, 201)],
  ['§5 1,001 ids over two changes', 400, cohort('/users', { cohort_changes: [of(600), of(401)] })],
  ['§5 an alias by itself, as an object', 201, cohort('/users', { cohort_changes: [{ aliases: aliases(1)[0] }] })],
  ['§5 should_remove that is no boolean', 400, cohort('/users', { cohort_changes: [{ ...of(1), should_remove: 1 }] })],
  ['§5 cohort_id is required to name', 400, cohort('', { cohort_id: undefined, name: 'A', created_at: time })],
  ['§5 name is required', 400, cohort('', { created_at: time })],
  ['§5 created_at is required', 400, cohort('', { name: 'A' })],
  ['§5 created_at is a text', 400, cohort('', { name: 'A', created_at: 1_790_000_000 })],
  // §6.1
  [
    '§6.1 a partner named beside the arrays',
    201,
    post('/users/track', { partner: 'x', attributes: [{ email: 'a@b.co' }] }),
  ],
  ['§6.1 an external id of 987 bytes', 201, track({ external_id: '가'.repeat(329) })],
  ['§6.1 an external id of 990 bytes', 400, track({ external_id: '가'.repeat(330) })],
  ['§6.1 a quantity of 100', 201, purchase({ quantity: 100 })],
  ['§6.1 a quantity of 0', 400, purchase({ quantity: 0 })],
  ['§6.1 a currency that is none', 400, purchase({ currency: 'EURO' })],
  ['§6.1 a purchase without a product', 400, purchase({ product_id: '' })],
  // §6.2
  ['§6.2 75 objects', 201, post('/users/track', { attributes: texts(75).map((external_id) => ({ external_id })) })],
  ['§6.2 76 objects', 400, post('/users/track', { attributes: texts(76).map((external_id) => ({ external_id })) })],
  ['§6.2 a body over 4 MB', 413, track({ plan: 'x'.repeat(4 * 1024 * 1024) })],
  // §6.4
  ['§6.4 50 people deleted', 201, post('/users/delete', { external_ids: texts(50) })],
  ['§6.4 51 people deleted', 400, post('/users/delete', { external_ids: texts(51) })],
  [
    '§6.4 51 people deleted, of two kinds',
    400,
    post('/users/delete', { external_ids: texts(26), user_aliases: aliases(25) }),
  ],
  ['§6.4 50 aliases', 201, post('/users/alias/new', { user_aliases: aliases(50) })],
  ['§6.4 51 aliases', 400, post('/users/alias/new', { user_aliases: aliases(51) })],
  ['§6.4 50 to identify', 201, post('/users/identify', identify(50))],
  ['§6.4 51 to identify', 400, post('/users/identify', identify(51))],
  ['§6.4 50 exported', 201, post('/users/export/ids', { external_ids: texts(50) })],
  ['§6.4 51 exported', 400, post('/users/export/ids', { external_ids: texts(51) })],
  ['§6.4 50 recipients', 201, trigger({ recipients: texts(50).map((external_user_id) => ({ external_user_id })) })],
  ['§6.4 51 recipients', 400, trigger({ recipients: texts(51).map((external_user_id) => ({ external_user_id })) })],
  ['§6.4 a recipient by e-mail', 201, trigger({ recipients: [{ email: 'a@b.co' }] })],
  ['§6.4 a recipient named twice over', 400, trigger({ recipients: [{ email: 'a@b.co', external_user_id: 'a' }] })],
  [
    '§6.4 a recipient’s context over 50 KB',
    400,
    trigger({ recipients: [{ email: 'a@b.co', context: { x: 'x'.repeat(51_200) } }] }),
  ],
])('%s: %i', async (_, status, ask) => {
  const trial = new IngestTrial()
  const answer = await ask(trial)
  expect([answer.status, typeof answer.body.message]).toEqual([status, 'string'])
  if (status >= 400) expect([trial.count('people'), trial.count('cohorts'), trial.count('aliases')]).toEqual([0, 0, 0])
})

it.each([
  ['§6.2', '/users/track', 3_000, 3],
  ['§6.2', '/users/export/ids', 250, 60],
  ['§6.2', '/users/delete', 20_000, 60],
  ['§6.2', '/users/alias/new', 20_000, 60],
  ['§6.2', '/users/identify', 20_000, 60],
  ['§6.2', '/canvas/trigger/send', 250_000, 3_600],
  ['§6.2', '/segments/list', 250_000, 3_600],
  ['§6.2', '/canvas/list', 250_000, 3_600],
  ['§5', '/cohorts', 250_000, 3_600],
  ['§5', '/cohorts/users', 250_000, 3_600],
] as const)('%s %s says its limit, %i in %i s, also where the body is refused', async (_, path, limit, seconds) => {
  const trial = new IngestTrial()
  const answer =
    path === '/cohorts' || path === '/cohorts/users'
      ? await trial.cohort(path === '/cohorts' ? '' : '/users', {})
      : await trial.send(path, path.endsWith('/list') ? undefined : {})
  expect(answer.headers).toMatchObject({
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(limit - 1),
    'x-ratelimit-reset': String(trial.clock.now() / 1_000 + seconds),
  })
})

it('deleting, naming and identifying share one window; others do not (§6.2)', async () => {
  const trial = new IngestTrial()
  for (const path of ['/users/delete', '/users/alias/new']) await trial.send(path, {})
  const answer = await trial.send('/users/identify', {})
  expect(answer.headers['x-ratelimit-remaining']).toBe('19997')
  expect((await trial.send('/users/track', {})).headers['x-ratelimit-remaining']).toBe('2999')
})

it('while another program holds the database: 423 for cohorts (§5), 503 elsewhere (§6.3 5XX), and all is well again afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-locked-'))
  class TrialOnDisk extends IngestTrial {
    protected override place(): string {
      return join(folder, 'people.db')
    }
  }
  const trial = new TrialOnDisk()
  trial.db.script('pragma busy_timeout = 0')
  const { db: other } = new TrialOnDisk()
  const asks = [
    () => trial.cohort('', { name: 'A', created_at: time }),
    () => trial.cohort('/users', { cohort_changes: [of(1)] }),
    () => track({ plan: 'gold' })(trial),
    () => post('/users/delete', { external_ids: ['b'] })(trial),
  ]
  other.script('begin immediate')
  for (const [at, status] of [423, 423, 503, 503].entries()) {
    const answer = await asks[at]?.()
    expect(answer).toMatchObject({ status, headers: { 'retry-after': '1' } })
    expect(answer?.body.message).toContain('Resource locked')
  }
  // What came meanwhile is noted later, and takes nothing down.
  await trial.clock.advanceTo(trial.clock.now() + 60_000)
  other.script('rollback')
  expect([trial.count('people'), trial.count('cohorts')]).toEqual([0, 0])
  for (const ask of asks) expect((await ask()).status).toBe(201)
  trial.calls.flush()
  const noted = trial.calls.list({ partner: null, before: null, limit: 20 }).map(({ status }) => status)
  expect(noted).toEqual([201, 201, 201, 201, 503, 503, 423, 423])
  other.close()
  trial.db.close()
  rmSync(folder, { recursive: true })
})

function of(count: number) {
  return { user_ids: texts(count) }
}
function three(users: number, devices: number, names: number) {
  const lists = { user_ids: texts(users), device_ids: texts(devices), aliases: aliases(names) }
  return cohort('/users', { cohort_changes: [lists] })
}
function purchase(said: object) {
  const whole = { external_id: 'a', product_id: 'p', currency: 'EUR', price: 1, time, ...said }
  return post('/users/track', { purchases: [whole] })
}
function identify(count: number) {
  return {
    aliases_to_identify: aliases(count).map((user_alias, at) => ({ external_id: `p${at}`, user_alias })),
  }
}
function trigger(said: object) {
  return post('/canvas/trigger/send', { canvas_id: trialCanvas, ...said })
}
