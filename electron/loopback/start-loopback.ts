// The app's pages and its WebSocket pipe on 127.0.0.1, for nobody but the windows that were given the key.
// Holds no feature: what the desktop window can do, this can do, through the same pipe.
import fastifyWebsocket from '@fastify/websocket'
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import type { Transport } from '#shared/contract/transport.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { Log } from '../backend/log/log.ts'
import { answerPage } from '../host/renderer-files.ts'
import { judgeRequest, type Refusal } from './judge-request.ts'
import { createLaunchKeys } from './launch-keys.ts'
import { plainPage } from './plain-page.ts'
import { socketPipe } from './socket-pipe.ts'

export interface LoopbackOptions {
  readonly port: number
  readonly dataDir: string
  /** The folder of the built pages. */
  readonly pages: string
  readonly clock: Clock
  readonly log: Log
  /** In which somebody is refused. */
  language(): Language
  attach(transport: Transport): void
}

export interface Loopback {
  readonly port: number
  /** The address to print: opens the app as often as wanted while it runs. */
  readonly url: string
  /** An address for a window we open ourselves: good once, for a minute. */
  newTicketUrl(): string
  stop(): Promise<void>
}

/** Imports and pictures travel in pieces far below this; more at once is nobody we know. */
const longestFrameBytes = 16 * 1024 * 1024

export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { dataDir, pages, clock, attach } = options
  const log = options.log.child({ part: 'loopback' })
  const app = fastify({ logger: false, forceCloseConnections: true, exposeHeadRoutes: false, requestTimeout: 30_000 })
  await app.register(fastifyWebsocket, { options: { maxPayload: longestFrameBytes } })
  const pipes = new Set<Transport>()

  // Known once it listens; nothing can ask before.
  let ownHost = ''
  let keys: ReturnType<typeof createLaunchKeys> | undefined

  const refuse = (request: FastifyRequest, reply: FastifyReply, why: Refusal) => {
    const { host, origin } = request.headers
    log.warn('refused a request', { why, method: request.method, path: pathOf(request), host, origin })
    const { status, headers, body } = plainPage(why, options.language())
    return reply.code(status).headers(headers).send(body)
  }

  app.addHook('onRequest', async (request, reply) => {
    const { headers, method } = request
    const refusal = judgeRequest(
      {
        method,
        host: headers.host,
        origin: headers.origin,
        fetchSite: one(headers['sec-fetch-site']),
        fetchMode: one(headers['sec-fetch-mode']),
        isUpgrade: headers.upgrade !== undefined,
      },
      ownHost,
    )
    if (refusal) return refuse(request, reply, refusal)
    const address = URL.parse(request.url, `http://${ownHost}`)
    if (!address) return refuse(request, reply, 'token')
    const token = address.searchParams.get('token')
    if (token !== null && headers.upgrade === undefined && keys?.admits(token)) {
      address.searchParams.delete('token')
      // One slash: two would name another host.
      const target = address.pathname.replace(/^\/+/, '/') + address.search
      return welcome(reply, keys.setCookie, target, one(headers['sec-fetch-site']))
    }
    if (!keys?.hasSession(headers.cookie)) return refuse(request, reply, 'token')
    // A stale or wrong token beside a good session: the window is ours, the address only old.
    if (token !== null) return reply.code(303).header('Location', '/').header('Cache-Control', 'no-store').send()
  })

  app.get('/pipe', { websocket: true }, (socket) => {
    const pipe = socketPipe(socket, log)
    pipes.add(pipe)
    pipe.onClose(() => pipes.delete(pipe))
    attach(pipe)
  })
  app.setNotFoundHandler(async (request, reply) => {
    const page = await answerPage(pages, pathOf(request), { ownSocket: `ws://${ownHost}` })
    if (page.status === 200) return reply.code(200).headers(page.headers).send(page.body)
    const missing = plainPage('not-found', options.language())
    return reply.code(missing.status).headers(missing.headers).send(missing.body)
  })

  await app.listen({ host: '127.0.0.1', port: options.port })
  const address = app.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address on 127.0.0.1')
  const { port } = address
  ownHost = `127.0.0.1:${port}`
  const made = createLaunchKeys({ dataDir, port, clock })
  keys = made

  return {
    port,
    url: `http://${ownHost}/?token=${made.launchToken}`,
    newTicketUrl: () => `http://${ownHost}/?token=${made.newTicket()}`,
    async stop() {
      for (const pipe of [...pipes]) pipe.close()
      for (const socket of app.websocketServer.clients) socket.terminate()
      await app.close()
    },
  }
}

/**
 * Gives the session and sends the browser on to the same page without the token. Opened from another website's link, a plain
 * redirect would still count as that website's request and come without the SameSite=Strict cookie: a page of ours goes on instead.
 */
function welcome(reply: FastifyReply, setCookie: string, target: string, fetchSite: string | undefined) {
  reply.header('Set-Cookie', setCookie).header('Cache-Control', 'no-store').header('Referrer-Policy', 'no-referrer')
  if (fetchSite !== 'cross-site') return reply.code(303).header('Location', target).send()
  return reply
    .code(200)
    .header('Content-Type', 'text/html; charset=utf-8')
    .header('Refresh', `0; url=${target}`)
    .send('<!doctype html>')
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}

function one(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0]
}
