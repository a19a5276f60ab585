// The partner sandbox: faithful local twins of the ad partners behind one loopback address. Listens on 127.0.0.1 only, keeps its
// state in a file of its own, and knows nothing of the app that talks to it (decisions.md 31).
import Fastify, { type FastifyInstance } from 'fastify'
import type { Clock } from '#shared/core/clock.ts'
import type { Random } from '#shared/core/random.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { SandboxControl } from '#shared/partners/sandbox-control.ts'
import { mountTrap } from './api-door.ts'
import { AudienceRegister } from './audience-register.ts'
import { FaultBoard } from './fault-board.ts'
import { MemberStore } from './member-store.ts'
import { OutgrowTwin } from './outgrow/outgrow-twin.ts'
import type { PartnerTwin, SandboxApp, TwinParts } from './partner-twin.ts'
import { PinterestTwin } from './pinterest/pinterest-twin.ts'
import { openSandboxDatabase } from './sandbox-database.ts'
import { SandboxDesk } from './sandbox-desk.ts'
import { type SandboxOverrides, sandboxSettings } from './sandbox-settings.ts'
import { TikTokTwin } from './tiktok/tiktok-twin.ts'
import { TinycluesTwin } from './tinyclues/tinyclues-twin.ts'
import { TokenDesk } from './token-desk.ts'
import { VisitLog } from './visit-log.ts'

export interface SandboxOptions {
  /** The sandbox's own SQLite file, or ':memory:'. */
  readonly file: string
  /** 0 takes any free port; null does not listen at all (rehearsals and tests speak through `app.inject`). */
  readonly port: number | null
  readonly clock: Clock
  readonly random: Random
  readonly settings?: SandboxOverrides
  /** Further routes, e.g. the page that `npm run sandbox` shows. */
  readonly extend?: (app: FastifyInstance, control: SandboxControl) => void
}

export interface SandboxAddress {
  readonly apiBase: string
  readonly authorizeBase: string
}

export interface Sandbox {
  /** 0 when it does not listen. */
  readonly port: number
  readonly addresses: Readonly<Record<PartnerId, SandboxAddress>>
  /** The developer app registered at each partner. */
  readonly apps: Readonly<Record<PartnerId, SandboxApp>>
  readonly control: SandboxControl
  readonly app: FastifyInstance
  /** Presses Confirm on a partner's consent page and gives the address the browser would be sent to, code and state in it. */
  approve(partnerId: PartnerId, authorizeUrl: string): string
  /** Requests left waiting on purpose: silent, slow, dripping. They end when time passes, or when it stops. */
  holding(): number
  stop(): Promise<void>
}

// A full TikTok batch is about 2.3 MB (decisions.md, tried here); four columns of it stay below this.
const bodyLimitBytes = 16 * 1024 * 1024

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock, random } = options
  const database = openSandboxDatabase(options.file)
  const parts: TwinParts = {
    clock,
    random,
    settings: sandboxSettings(options.settings),
    database,
    tokens: new TokenDesk(database, clock),
    members: new MemberStore(database, clock),
    audiences: new AudienceRegister(database, clock),
    faults: new FaultBoard(database, clock),
    visits: new VisitLog(options.file),
    held: new Set(),
  }
  const twins: Record<PartnerId, PartnerTwin> = { tiktok: new TikTokTwin(parts), pinterest: new PinterestTwin(parts) }
  const control = new SandboxDesk(parts, twins)
  const app = openApp()
  for (const twin of Object.values(twins)) twin.mount(app)
  for (const twin of [new TinycluesTwin(() => clock.now()), new OutgrowTwin()]) twin.mount(app)
  mountTrap(app, parts)
  options.extend?.(app, control)

  let port = 0
  try {
    if (options.port === null) await app.ready()
    else {
      await app.listen({ host: '127.0.0.1', port: options.port })
      const bound = app.server.address()
      port = typeof bound === 'object' && bound ? bound.port : options.port
    }
  } catch (failure) {
    database.close()
    parts.visits.close()
    throw failure
  }

  const origin = `http://127.0.0.1${port === 0 ? '' : `:${port}`}`
  const addressOf = (twin: PartnerTwin): SandboxAddress => ({
    apiBase: `${origin}${twin.apiPath}`,
    authorizeBase: `${origin}${twin.authorizePath}`,
  })
  return {
    port,
    addresses: { tiktok: addressOf(twins.tiktok), pinterest: addressOf(twins.pinterest) },
    apps: { tiktok: twins.tiktok.app, pinterest: twins.pinterest.app },
    control,
    app,
    approve: (partnerId, authorizeUrl) => twins[partnerId].approve(authorizeUrl),
    holding: () => parts.held.size,
    async stop() {
      for (const letGo of parts.held) letGo()
      parts.held.clear()
      await app.close()
      database.close()
      parts.visits.close()
    },
  }
}

function openApp(): FastifyInstance {
  const app = Fastify({
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    // Bodies are read field by field and never merged, so the scan of 2.3 MB for poisoned keys buys nothing.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true },
  })
  // A page elsewhere that made its name point here (DNS rebinding) still sends its own name.
  app.addHook('onRequest', async (request, reply) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '')
    if (name !== '127.0.0.1' && name !== 'localhost') {
      return reply.code(421).type('text/plain').send('The sandbox answers to 127.0.0.1 and localhost only.')
    }
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  return app
}
