// Switches the local REST server on and off, on the port and for the machines a person chose, and says how it stands. Off until
// switched on; this machine alone until somebody is sure of more.
import { networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import type { IngestServerState } from '#shared/contract/ingest-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { Log } from '../../log/log.ts'
import type { Database } from '../../store/sqlite.ts'
import { numberCell } from '../sql-cell.ts'

export interface IngestWishes {
  readonly on?: boolean | undefined
  readonly port?: number | undefined
  readonly anywhere?: boolean | undefined
  readonly sure?: boolean | undefined
}

export class IngestDesk {
  private readonly db: Database
  private readonly log: Log
  private readonly build: (onlyHere: boolean) => FastifyInstance
  private server: FastifyInstance | undefined
  private trouble: IngestServerState['trouble'] = null
  /** One change after another: two clicks must not open two servers. */
  private turn: Promise<void> = Promise.resolve()

  constructor(db: Database, log: Log, build: (onlyHere: boolean) => FastifyInstance) {
    this.db = db
    this.log = log
    this.build = build
  }

  get state(): IngestServerState {
    const { on, port, anywhere } = this.wishes
    const hosts = anywhere ? ['127.0.0.1', ...ownAddresses()] : ['127.0.0.1']
    return {
      ...{ on, port, anywhere },
      running: this.server !== undefined,
      addresses: hosts.map((host) => `http://${host}:${port}`),
      trouble: this.trouble,
    }
  }

  start(): Promise<void> {
    return this.inTurn(() => this.open())
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.close())
  }

  async change({ on, port, anywhere, sure }: IngestWishes): Promise<IngestServerState> {
    const before = this.wishes
    if (anywhere === true && !before.anywhere && sure !== true) throw new AppError('ingest-not-sure')
    this.db.run(
      'update ingest_settings set is_on = ?, port = ?, anywhere = ?',
      Number(on ?? before.on),
      port ?? before.port,
      Number(anywhere ?? before.anywhere),
    )
    await this.inTurn(async () => {
      await this.close()
      await this.open()
    })
    return this.state
  }

  private get wishes() {
    const row = this.db.get('select * from ingest_settings')
    return { on: row?.is_on === 1, port: numberCell(row?.port), anywhere: row?.anywhere === 1 }
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work)
    this.turn = done.catch(() => {})
    return done
  }

  private async open(): Promise<void> {
    const { on, port, anywhere } = this.wishes
    this.trouble = null
    if (!on) return
    const server = this.build(!anywhere)
    try {
      await server.listen({ port, host: anywhere ? '0.0.0.0' : '127.0.0.1' })
      this.server = server
    } catch (failure) {
      await server.close()
      const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
      this.log.warn('the REST server could not listen', { port, code })
      this.trouble =
        code === 'EADDRINUSE'
          ? { kind: 'port-in-use', freePort: await this.findFreePort() }
          : { kind: code === 'EACCES' ? 'not-allowed' : 'failed', freePort: await this.findFreePort() }
    }
  }

  private async close(): Promise<void> {
    const { server } = this
    this.server = undefined
    await server?.close()
  }

  /** A port that nobody has right now, by asking the system for one. */
  private async findFreePort(): Promise<number | null> {
    const probe = this.build(true)
    try {
      await probe.listen({ port: 0, host: '127.0.0.1' })
      const address = probe.server.address()
      return typeof address === 'object' && address ? address.port : null
    } catch {
      return null
    } finally {
      await probe.close()
    }
  }
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter((one) => one.family === 'IPv4' && !one.internal).map((one) => one.address),
  )
}
