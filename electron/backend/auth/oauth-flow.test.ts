import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { minuteMs } from '#shared/core/clock.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { phrase } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { memoryLog } from '../log/memory-log.ts'
import { createOAuthFlow, type OAuthFlow, type SignInEnd, type SignInRequest } from './oauth-flow.ts'

const open: OAuthFlow[] = []
afterEach(async () => {
  for (const flow of open.splice(0)) await flow.close()
})

function aFlow(given: { port?: number; language?: () => Language } = {}) {
  const clock = new VirtualClock()
  const log = memoryLog()
  const flow = createOAuthFlow({ port: given.port ?? 0, clock, log, language: given.language ?? (() => 'en') })
  open.push(flow)
  const ends: { attemptId: string; how: SignInEnd }[] = []
  const begin = async (partnerId: PartnerId = 'tiktok', ended?: SignInRequest['ended']) => {
    const begun = await flow.begin({
      partner: {
        manifest: { id: partnerId, label: 'TikTok' },
        authorizeUrl: ({ authorizeBase, app, redirectUrl, state }) =>
          `${authorizeBase}?${new URLSearchParams({ app_id: app.appId, redirect_uri: redirectUrl, state })}`,
      },
      app: { appId: 'app-1', appSecret: 'app-secret-1' },
      authorizeBase: 'https://partner.example/auth',
      ended: ended ?? (async (attemptId, how) => void ends.push({ attemptId, how })),
    })
    const address = new URL(begun.authorizeUrl)
    return {
      ...begun,
      state: address.searchParams.get('state') ?? '',
      back: address.searchParams.get('redirect_uri') ?? '',
    }
  }
  return { flow, clock, log, ends, begin }
}

const come = (back: string, query: Record<string, string>, init?: RequestInit) =>
  fetch(`${back}?${new URLSearchParams(query)}`, init)

describe('coming back from the partner', () => {
  it.each([['auth_code'], ['code']])('hands the code in %s over once, and says so', async (name) => {
    const { begin, ends } = aFlow()
    const { attemptId, state, back } = await begin()
    expect(back).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/tiktok\/callback$/)
    const page = await come(back, { state, [name]: 'code-1' })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('You are signed in.')
    expect(ends).toEqual([{ attemptId, how: { kind: 'code', code: 'code-1', redirectUrl: back } }])
  })

  it('shows a page that can run and load nothing, and leaks nothing', async () => {
    const { begin } = aFlow()
    const { state, back } = await begin()
    const page = await come(back, { state, code: 'code-1' })
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/,
    )
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('cache-control')).toBe('no-store')
    const html = await page.text()
    expect(html).not.toMatch(/<script|code-1|https?:/)
  })

  it('speaks the app’s language', async () => {
    const { begin } = aFlow({ language: () => 'ko' })
    const { state, back } = await begin()
    const html = await (await come(back, { state, code: 'c' })).text()
    expect(html).toContain('lang="ko"')
    expect(html).toContain('로그인되었습니다')
  })

  it('takes the person’s no for a no', async () => {
    const { begin, ends } = aFlow()
    const { state, back } = await begin()
    const page = await come(back, { state, error: 'access_denied' })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('Access was not granted.')
    expect(ends.map(({ how }) => how.kind)).toEqual(['denied'])
  })

  it('does not say "signed in" when the exchange failed after all', async () => {
    const { begin } = aFlow()
    const { state, back } = await begin('tiktok', async (_id, _how, page) =>
      page.refuse(phrase('failure.unavailable', { partner: 'TikTok' })),
    )
    const page = await come(back, { state, code: 'c' })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('TikTok is not answering as it should.')
  })
})

describe('who is not let in', () => {
  it.each([
    [
      'a forged state',
      async ({ begin }: ReturnType<typeof aFlow>) => ({ back: (await begin()).back, state: 'forged' }),
      'not started from this app',
    ],
    [
      'no state at all',
      async ({ begin }: ReturnType<typeof aFlow>) => ({ back: (await begin()).back, state: '' }),
      'not started from this app',
    ],
    [
      'another partner’s state',
      async ({ begin }: ReturnType<typeof aFlow>) => ({
        back: (await begin('tiktok')).back,
        state: (await begin('pinterest')).state,
      }),
      'not started from this app',
    ],
    [
      'a replayed state',
      async ({ begin }: ReturnType<typeof aFlow>) => {
        const { back, state } = await begin()
        await come(back, { state, code: 'first' })
        return { back, state }
      },
      'already used',
    ],
    [
      'a state of more than ten minutes ago',
      async ({ begin, clock }: ReturnType<typeof aFlow>) => {
        const { back, state } = await begin()
        await clock.advanceBy(10 * minuteMs)
        return { back, state }
      },
      'longer than 10 minutes',
    ],
    [
      'a cancelled sign-in',
      async ({ begin, flow }: ReturnType<typeof aFlow>) => {
        const { back, state, attemptId } = await begin()
        flow.cancel(attemptId)
        return { back, state }
      },
      'cancelled',
    ],
  ])('%s is refused with a sentence and logged', async (_name, arrange, sentence) => {
    const world = aFlow()
    const { back, state } = await arrange(world)
    const endsBefore = world.ends.filter(({ how }) => how.kind === 'code').length
    const page = await come(back, { state, code: 'stolen-code' })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain(sentence)
    expect(world.ends.filter(({ how }) => how.kind === 'code')).toHaveLength(endsBefore)
    expect(world.log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1)
    expect(JSON.stringify(world.log.lines)).not.toMatch(/stolen-code|app-secret/)
  })

  it('a forged visit does not spend the true one', async () => {
    const { begin, ends } = aFlow()
    const { state, back } = await begin()
    await come(back, { state: `${state}x`, code: 'forged' })
    await come(back, { state, code: 'true' })
    expect(ends.map(({ how }) => (how.kind === 'code' ? how.code : how.kind))).toEqual(['true'])
  })

  it('other hosts, methods and paths', async () => {
    const { begin, ends } = aFlow()
    const { state, back } = await begin()
    const { port } = new URL(back)
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve) => {
        const path = `/oauth/tiktok/callback?state=${state}&code=c`
        httpRequest({ port, host: '127.0.0.1', path, headers: { host } }, (answer) =>
          resolve(answer.resume().statusCode),
        ).end()
      })
    expect(await statusFor('evil.example')).toBe(421)
    expect(await statusFor(`localhost:${port}`)).toBe(421)
    expect((await come(back, { state, code: 'c' }, { method: 'POST' })).status).toBe(405)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
    expect(ends).toEqual([])
  })
})

describe('an attempt that leads nowhere', () => {
  it('ends by itself after ten minutes, and by closing', async () => {
    const { begin, clock, ends, flow } = aFlow()
    await begin()
    await clock.advanceBy(10 * minuteMs)
    await begin()
    await flow.close()
    expect(ends.map(({ how }) => how)).toEqual([
      { kind: 'failed', trouble: phrase('signIn.reason.expired') },
      { kind: 'failed', trouble: phrase('signIn.reason.closed') },
    ])
  })

  it('says so when another program has the port, and works once it is free', async () => {
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve))
    const { port } = squatter.address() as AddressInfo
    const { begin } = aFlow({ port })
    await expect(begin()).rejects.toMatchObject({
      code: 'sign-in-port-busy',
      parameters: { port: String(port), partner: 'TikTok' },
    })
    await new Promise((resolve) => squatter.close(resolve))
    expect((await begin()).back).toBe(`http://127.0.0.1:${port}/oauth/tiktok/callback`)
  })

  it('lets go of the port some time after the last attempt', async () => {
    const { begin, clock, flow } = aFlow()
    const { state, back } = await begin()
    await come(back, { state, code: 'c' })
    await clock.advanceBy(31 * minuteMs)
    await flow.close()
    await expect(fetch(back)).rejects.toThrow()
  })
})
