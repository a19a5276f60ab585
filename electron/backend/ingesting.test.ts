// Data partners, whole: the sandbox's Tinyclues and Outgrow call the REST server over real sockets, and what came is asked of the app.
import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WholeBackend } from '../testing/whole-backend.ts'

let whole: WholeBackend
let address: string
beforeEach(async () => {
  whole = await new WholeBackend().start()
  const port = await freePort()
  const server = await whole.client.call('ingest.change', { on: true, port })
  expect(server).toMatchObject({ on: true, running: true, anywhere: false, trouble: null })
  address = server.addresses[0] ?? ''
})
afterEach(() => whole.stop())

const makeKey = (kind: 'rest' | 'import', partner: 'tinyclues' | 'outgrow') =>
  whole.client.call('keys.create', {
    kind,
    partner,
    name: partner,
    permissions: kind === 'rest' ? ['users.track'] : [],
  })

/** Fills in a form of the sandbox, as a person in a browser. */
async function submit(path: string, form: Record<string, string>): Promise<string> {
  const answer = await whole.during(
    fetch(`http://127.0.0.1:${whole.sandbox.port}${path}?lang=en`, { method: 'POST', body: new URLSearchParams(form) }),
  )
  expect(answer.status).toBe(200)
  return answer.text()
}

const findings = async (partner: 'tinyclues' | 'outgrow') =>
  (await whole.client.call('ingest.diagnose', { partner })).findings.map(({ state, phrase }) => [state, phrase.key])

describe('Tinyclues (S95–S108)', () => {
  it('exports campaigns into cohorts of existing people, and a revoked key is found out', async () => {
    const before = await whole.client.call('people.list', { query: '', segmentId: null, cursor: null })
    expect(await findings('tinyclues')).toContainEqual(['wrong', 'ingest.find.noKey'])
    const { key, secret } = await makeKey('import', 'tinyclues')
    await submit('/tinyclues/', { endpoint: address, key: secret })
    const ids = ['namgung-minjun-0001', 'shin-taehyun-0002', 'crm-stranger-9001']
    expect(await submit('/tinyclues/', { campaign: 'tc-1', people: ids.join('\n') })).toContain('201')
    const { cohorts } = await whole.client.call('cohorts.list', { partner: 'tinyclues' })
    expect(cohorts).toMatchObject([{ name: 'Primary cohort', people: 2 }])
    const { imports } = await whole.client.call('cohorts.imports', { partner: 'tinyclues', before: null })
    expect(imports).toMatchObject([{ added: 2, unknown: 1, examples: [{ verdict: 'unknown' }] }])
    expect(JSON.stringify(imports)).not.toContain('crm-stranger-9001')
    const after = await whole.client.call('people.list', { query: '', segmentId: null, cursor: null })
    expect(after.total).toBe(before.total)
    expect(await findings('tinyclues')).toContainEqual(['good', 'ingest.find.cohorts'])

    await whole.client.call('keys.revoke', { id: key.id })
    expect(await submit('/tinyclues/', { campaign: 'tc-2', people: ids.join('\n') })).toContain('401')
    const found = await findings('tinyclues')
    expect(found).toContainEqual(['wrong', 'ingest.find.keyRevoked'])
    expect(found).toContainEqual(['wrong', 'ingest.find.lastUnauthorized'])
    expect((await whole.client.call('cohorts.list', { partner: null })).cohorts).toHaveLength(1)
  })
})

describe('Outgrow (S121–S131)', () => {
  it('brings quiz answers as attributes of the person, and a misspelt name is found out', async () => {
    const { secret } = await makeKey('rest', 'outgrow')
    await whole.client.call('ingest.prepareMapping', { partner: 'outgrow' })
    const settings = { key: secret, endpoint: address, segment: 'outgrow_custom_segment' }
    await submit('/outgrow/', { ...settings, score: 'outgrow_quiz_score' })
    const answers = { often: '50', far: '50', who: 'namgung-minjun-0001' }
    expect(await submit('/outgrow/quiz', answers)).toContain('201')
    const { attributes } = await whole.client.call('ingest.mapping', { partner: 'outgrow' })
    expect(attributes).toEqual([
      { name: 'outgrow_quiz_score', type: 'number', actualType: 'number', people: 1 },
      { name: 'outgrow_custom_segment', type: 'string', actualType: 'string', people: 1 },
    ])
    const { size } = await whole.client.call('segments.measure', {
      filter: {
        kind: 'group',
        join: 'and',
        exclude: false,
        filters: [
          { kind: 'attribute', attribute: 'outgrow_quiz_score', type: 'number', operator: 'more-than', value: 60 },
        ],
      },
    })
    expect(size).toBe(1)

    await submit('/outgrow/', { ...settings, score: 'outgrow_quiz_scor' })
    await submit('/outgrow/quiz', answers)
    const found = await whole.client.call('ingest.diagnose', { partner: 'outgrow' })
    expect(found.findings).toContainEqual(
      expect.objectContaining({
        state: 'wrong',
        phrase: { key: 'ingest.find.nearMiss', parameters: { name: 'outgrow_quiz_scor', meant: 'outgrow_quiz_score' } },
      }),
    )
    const { calls } = await whole.client.call('ingest.calls', { partner: 'outgrow', before: null })
    expect(calls[0]?.names).toContainEqual({ name: 'outgrow_quiz_scor', meant: 'outgrow_quiz_score' })
    expect(JSON.stringify(calls)).not.toContain('namgung')
  })

  it('tests with a chosen person by a real request, with a key that leaves no trace', async () => {
    await whole.client.call('ingest.prepareMapping', { partner: 'outgrow' })
    const { people } = await whole.client.call('people.list', { query: 'namgung', segmentId: null, cursor: null })
    const outcome = await whole.client.call('ingest.test', {
      partner: 'outgrow',
      personId: people[0]?.id ?? 0,
      values: [{ name: 'outgrow_quiz_score', value: '91' }],
    })
    expect(outcome).toMatchObject({ status: 201, before: [{ value: null }], after: [{ value: '91' }] })
    expect((await whole.client.call('keys.list', {})).keys).toEqual([])
  })
})

describe('the server (S96)', () => {
  it('is off until switched on, says who holds its port and offers another, and asks before it opens to the network', async () => {
    await whole.client.call('ingest.change', { on: false })
    await expect(fetch(`${address}/segments/list`)).rejects.toThrow()
    const { server: other, port } = await occupy()
    const stuck = await whole.client.call('ingest.change', { on: true, port })
    expect(stuck).toMatchObject({ on: true, running: false, trouble: { kind: 'port-in-use' } })
    expect(await findings('outgrow')).toContainEqual(['wrong', 'ingest.find.portInUse'])
    const offered = stuck.trouble?.freePort ?? 0
    expect(await whole.client.call('ingest.change', { port: offered })).toMatchObject({ running: true, trouble: null })
    other.close()
    await expect(whole.client.call('ingest.change', { anywhere: true })).rejects.toMatchObject({
      code: 'ingest-not-sure',
    })
    expect((await whole.client.call('ingest.get', {})).anywhere).toBe(false)
  })

  it('comes back after a restart, with its keys', async () => {
    const { secret } = await makeKey('rest', 'outgrow')
    await whole.crashAndStart()
    const answer = await fetch(`${address}/users/track`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ attributes: [{ external_id: 'new-1' }] }),
    })
    expect([answer.status, await answer.json()]).toEqual([201, { attributes_processed: 1, message: 'success' }])
  })
})

async function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return { server, port: typeof bound === 'object' && bound ? bound.port : 0 }
}

async function freePort(): Promise<number> {
  const { server, port } = await occupy()
  await new Promise((resolve) => server.close(resolve))
  return port
}
