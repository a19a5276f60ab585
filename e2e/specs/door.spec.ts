// Who may come in: only the windows that were given the key, from this computer, by its own address; and one app for a folder.

import { readFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { join } from 'node:path'
import { sayIn } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { expect, test, type World } from '../world/world.ts'

interface Answer {
  readonly status: number
  readonly body: string
}

function ask(world: World, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(world.app.url)
  return new Promise((resolve, reject) => {
    const sent = plainRequest({ hostname, port, path, headers: { Host: host, ...headers }, agent: false }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text) => {
        body += text
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    sent.on('upgrade', (answer, socket) => {
      socket.destroy()
      resolve({ status: answer.statusCode ?? 0, body: '' })
    })
    sent.on('error', reject)
    sent.end()
  })
}

function logLines(world: World): string {
  return readFileSync(join(world.app.dataDir, 'logs', 'app.log'), 'utf8')
}

test('an address without the key, or with a wrong one, is refused with a sentence and logged', async ({ world }) => {
  for (const path of ['/', '/?token=wrong', '/pipe']) {
    const answer = await ask(world, path)
    expect(answer.status).toBe(403)
    expect(answer.body).toContain(world.say('host.refusedTitle'))
  }
  await expect.poll(() => logLines(world)).toContain('refused a request')
  expect(logLines(world), 'the key itself is never written').not.toContain(
    new URL(world.app.url).searchParams.get('token'),
  )
})

test('another name for this computer, or a page of another website, is refused', async ({ world }) => {
  const { port, search } = new URL(world.app.url)
  expect((await ask(world, `/${search}`, { Host: `evil.example:${port}` })).status).toBe(421)
  expect((await ask(world, `/${search}`, { Host: `localhost:${port}` })).status).toBe(421)
  expect((await ask(world, `/${search}`, { Origin: 'http://evil.example' })).status).toBe(403)
  const upgrade = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }
  expect((await ask(world, '/pipe', { ...upgrade, Origin: 'http://evil.example' })).status).toBe(403)
  expect((await ask(world, '/pipe', { ...upgrade, Origin: world.app.origin })).status).toBe(403)
})

test('a second start on the same folder finds the first and ends', async ({ world }) => {
  const second = await world.app.startSecond()
  expect(second.code).toBe(0)
  expect(second.line?.pid).toBe(world.app.ready.pid)
  expect(second.line?.url).toBe(world.app.url)
  expect(world.app.isRunning).toBe(true)
  await world.open()
})

test('a second start says in its terminal’s language where the first is', async ({ world }) => {
  for (const language of languages) {
    const { code, out } = await world.app.startSecond(language)
    expect(code).toBe(0)
    expect(out.trim()).toBe(sayIn(language)('host.alreadyRunning', { url: world.app.url }))
  }
})

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language })
    test(`who is refused reads why in ${language}, whatever the browser prefers`, async ({ world }) => {
      const { say } = world
      const { port, search } = new URL(world.app.url)
      const browser = { 'Accept-Language': language === 'en' ? 'ja' : 'en' }
      const refused = [
        { path: '/?token=wrong', headers: browser, why: say('host.refusedToken') },
        { path: `/${search}`, headers: { ...browser, Host: `evil.example:${port}` }, why: say('host.refusedHost') },
        { path: `/${search}`, headers: { ...browser, Origin: 'http://evil.example' }, why: say('host.refusedOrigin') },
      ]
      for (const { path, headers, why } of refused) {
        await expect.poll(async () => (await ask(world, path, headers)).body).toContain(why)
      }
    })
  })
}

test('the page asks nothing of the outside world', async ({ world }) => {
  const hosts = new Set<string>()
  world.context.on('request', (sent) => hosts.add(new URL(sent.url()).host))
  await world.open()
  await world.open('/partners')
  expect([...hosts]).toEqual([new URL(world.app.url).host])
})
