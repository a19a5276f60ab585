import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFreshSandbox, sha256, tiktokAccountId } from './fresh-sandbox.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fileIn = () => join(folder, 'sandbox.sqlite')

describe('the sandbox’s own file', () => {
  it('keeps sign-ins, audiences, members, counters and faults over a restart', async () => {
    const first = await openFreshSandbox({ file: fileIn() })
    const tiktokToken = await first.signInTikTok()
    const pinterest = await first.signInPinterest()
    const audienceId = await first.makeTikTokAudience(tiktokToken)
    await first.map(tiktokToken, audienceId, ['a', 'b', 'c'])
    await first.map(tiktokToken, audienceId, ['b'], 'delete')
    const { listId } = await first.makePinterestAudience(pinterest.access, 'a@example.com')
    first.sandbox.control.inject('pinterest', { kind: 'quota-full', on: true })
    const before = first.sandbox.control.ledger()
    await first.sandbox.stop()

    const second = await openFreshSandbox({ file: fileIn() })
    await second.clock.advanceTo(first.clock.now())
    expect(second.sandbox.control.ledger()).toEqual(before)
    expect(second.sandbox.control.members('tiktok', audienceId)).toEqual({
      EMAIL_SHA256: [sha256('a'), sha256('c')].sort(),
    })
    expect(second.sandbox.control.activeFaults()).toHaveLength(1)
    expect((await second.map(tiktokToken, audienceId, ['d'])).json.code).toBe(0)
    expect((await second.patchList(pinterest.access, listId, 'b@example.com')).json.num_batches).toBe(2)
    expect(await second.makeTikTokAudience(tiktokToken)).not.toBe(audienceId)
    await second.sandbox.stop()
  })

  it('keeps the log of its requests over a restart, with the mark of a token and never the token', async () => {
    const first = await openFreshSandbox({ file: fileIn() })
    const token = await first.signInTikTok()
    const audienceId = await first.makeTikTokAudience(token)
    await first.map(token, audienceId, ['a', 'b'])
    const before = first.sandbox.control.requests(0)
    await first.sandbox.stop()
    const second = await openFreshSandbox({ file: fileIn() })
    expect(second.sandbox.control.requests(0)).toEqual(before)
    expect(before.at(-1)).toEqual({
      at: first.clock.now(),
      partnerId: 'tiktok',
      lane: 'segment',
      token: sha256(token).slice(0, 16),
      method: 'POST',
      path: '/tiktok/open_api/v1.3/segment/mapping/',
      status: 200,
      code: 0,
      rows: 2,
    })
    await second.sandbox.stop()
  })

  it('holds neither tokens nor plain addresses', async () => {
    const world = await openFreshSandbox({ file: fileIn() })
    const tiktokToken = await world.signInTikTok()
    const pinterest = await world.signInPinterest()
    await world.makePinterestAudience(pinterest.access, 'canary@example.com')
    await world.sandbox.stop()
    const bytes = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)).toString('latin1'))
      .join('')
    for (const secret of [tiktokToken, pinterest.access, pinterest.refresh, 'canary@example.com']) {
      expect(bytes).not.toContain(secret)
    }
    expect(bytes).toContain('Customer List-1')
  })

  it('keeps a log of many repeats no longer than its members need', async () => {
    const world = await openFreshSandbox({ file: fileIn(), settings: { tiktok: { segmentRequestsPerSecond: 1_000 } } })
    const token = await world.signInTikTok()
    const audienceId = await world.makeTikTokAudience(token)
    const people = Array.from({ length: 10_000 }, (_, number) => `p${number}`)
    for (let round = 0; round < 8; round++) {
      await world.map(token, audienceId, people)
      await world.map(token, audienceId, people.slice(1), 'delete')
    }
    expect(world.sandbox.control.members('tiktok', audienceId)).toEqual({ EMAIL_SHA256: [sha256('p0')] })
    await world.sandbox.stop()
    const again = await openFreshSandbox({ file: fileIn() })
    expect(again.sandbox.control.members('tiktok', audienceId)).toEqual({ EMAIL_SHA256: [sha256('p0')] })
    await again.sandbox.stop()
  })
})

describe('the sandbox’s address', () => {
  it('answers to loopback names only', async () => {
    const world = await openFreshSandbox()
    for (const [host, status] of [
      ['127.0.0.1:9', 200],
      ['localhost', 200],
      ['evil.example', 421],
      ['127.0.0.1.evil.example', 421],
    ] as const) {
      expect(
        (
          await world.ask(new URL(world.tiktokAuthorizeUrl()).pathname + new URL(world.tiktokAuthorizeUrl()).search, {
            headers: { host },
          })
        ).status,
      ).toBe(status)
    }
    await world.sandbox.stop()
  })

  it('breaks the line of a lost answer, and of a request never answered when it stops', async () => {
    const world = await openFreshSandbox({ port: 0 })
    const token = await world.signInTikTok()
    const body = JSON.stringify({ advertiser_id: tiktokAccountId, custom_audience_name: 'Lost', action: 'create' })
    const head = (path: string) =>
      `POST /tiktok/open_api/v1.3${path} HTTP/1.1\r\nhost: 127.0.0.1:${world.sandbox.port}\r\naccess-token: ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
    const send = () =>
      new Promise<string>((resolve) => {
        let heard = ''
        const socket = connect(world.sandbox.port, '127.0.0.1', () => socket.write(head('/segment/audience/')))
        socket.on('data', (bytes) => {
          heard += bytes
        })
        socket.on('error', () => {})
        socket.on('close', () => resolve(heard))
      })
    world.sandbox.control.inject('tiktok', { kind: 'lose-next-answer' })
    expect(await send()).toBe('')
    expect(world.sandbox.control.ledger().audiences.some((one) => one.name === 'Lost')).toBe(true)

    world.sandbox.control.inject('tiktok', { kind: 'time-outs', seconds: 60 })
    const waiting = send()
    await expect.poll(() => world.sandbox.control.requests(0).at(-1)?.path).toContain('/segment/audience/')
    await world.sandbox.stop()
    expect(await waiting).toBe('')
  })
})

describe('npm run sandbox', () => {
  const children: ChildProcess[] = []
  // A failed expectation must not leave a server behind.
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })

  it('says where it is, keeps its state through a kill, and guards its control with a key', async () => {
    const start = () => {
      const child = spawn(
        process.execPath,
        ['electron/sandbox/run-alone.ts', '--port', '0', '--file', fileIn(), '--print-json'],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      )
      children.push(child)
      const ready = new Promise<{ port: number; key: string; apps: { tiktok: { appId: string; appSecret: string } } }>(
        (resolve) => {
          child.stdout.once('data', (bytes) => resolve(JSON.parse(String(bytes))))
        },
      )
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      return { child, ready, ended }
    }
    const first = start()
    const { port, key, apps } = await first.ready
    const at = `http://127.0.0.1:${port}`
    const post = async (path: string, body: unknown, token = '') => {
      const answer = await fetch(`${at}/tiktok/open_api/v1.3${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'access-token': token },
        body: JSON.stringify(body),
      })
      return (await answer.json()).data
    }
    const query = new URLSearchParams({ app_id: apps.tiktok.appId, state: 's', redirect_uri: 'http://127.0.0.1:1/cb' })
    const consent = await fetch(`${at}/tiktok/portal/auth`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ query: String(query), decision: 'confirm', person: 'mina', audiences: 'yes' }),
    })
    const auth_code = new URL(consent.headers.get('location') ?? '').searchParams.get('auth_code')
    const { access_token: token } = await post('/oauth2/access_token/', {
      app_id: apps.tiktok.appId,
      secret: apps.tiktok.appSecret,
      auth_code,
    })
    const audience = { advertiser_id: tiktokAccountId, custom_audience_name: 'Kept', action: 'create' }
    const { audience_id } = await post('/segment/audience/', audience, token)
    await post(
      '/segment/mapping/',
      {
        advertiser_ids: [tiktokAccountId],
        action: 'add',
        id_schema: ['EMAIL_SHA256'],
        batch_data: [[{ id: sha256('a'), audience_ids: [audience_id] }]],
      },
      token,
    )
    first.child.kill('SIGKILL')
    await first.ended

    const second = start()
    const again = await second.ready
    const control = (path: string, headers: Record<string, string>, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${again.port}/__sandbox/${path}`, { ...init, headers })
    expect((await control('ledger', {})).status).toBe(403)
    expect((await control('ledger', { 'x-sandbox-key': key })).status).toBe(403)
    const mine = { 'x-sandbox-key': again.key }
    const members = await control(`members?partnerId=tiktok&audienceId=${audience_id}`, mine)
    expect(await members.json()).toEqual({ EMAIL_SHA256: [sha256('a')] })
    const page = await control('', {})
    expect(await page.text()).toContain('SANDBOX')
    const json = { ...mine, 'content-type': 'application/json' }
    const wrong = await control('faults', json, {
      method: 'POST',
      body: '{"partnerId":"tiktok","fault":{"kind":"no"}}',
    })
    expect(wrong.status).toBe(400)
    const fault = { partnerId: 'tiktok', fault: { kind: 'server-errors', seconds: 60 } }
    await control('faults', json, { method: 'POST', body: JSON.stringify(fault) })
    expect(await (await control('faults', mine)).json()).toMatchObject([fault])
    await control('faults?partnerId=tiktok', mine, { method: 'DELETE' })
    expect(await (await control('faults', mine)).json()).toEqual([])
    second.child.kill('SIGTERM')
    await second.ended
    expect(second.child.exitCode).toBe(0)
  })
})
