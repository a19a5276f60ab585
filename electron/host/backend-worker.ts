// The backend's own thread: builds it on the machine's clock, with wire and reading on threads beside it, and answers backend-thread.ts.
import { join } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { expose, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import type { TokenVault } from '../backend/auth/token-vault.ts'
import { type Backend, type BackendSandbox, createBackend } from '../backend/backend.ts'
import { startWireThread } from '../backend/http/wire-thread.ts'
import type { Log, LogFields } from '../backend/log/log.ts'
import { redactFields, redactText } from '../backend/log/redact.ts'
import { realClock } from '../backend/system/real-clock.ts'
import { realRandom } from '../backend/system/real-random.ts'
import type { HostKind } from './host-parts.ts'
import { portPipe } from './port-pipe.ts'
import { startReadingThread } from './reading-thread.ts'
import { startRehearsalThread } from './rehearsal-thread.ts'
import type { SandboxDoors } from './sandbox-worker.ts'

/** What the host's thread does for this one. */
export interface HostServices {
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string, fields: LogFields): void
  quit(): void
  pendingChanged(people: number): void
  readSecret(key: string): Promise<string | null>
  writeSecret(key: string, secret: string): Promise<void>
  eraseSecret(key: string): Promise<void>
  secretKeys(): Promise<string[]>
  printPdf: PrintPdf
}

export interface ThreadFacts {
  readonly dataDir: string
  readonly oauthPort: number
  readonly buildId: string
  readonly host: HostKind
  readonly vault: Pick<TokenVault, 'kept' | 'sessionReason'>
  readonly servicesPort: MessagePort
  readonly sandbox: (Pick<BackendSandbox, 'port' | 'addresses' | 'apps'> & { readonly doors: MessagePort }) | undefined
}

/** Why the backend could not start: an error's code does not survive the way between threads by itself. */
export interface StartTrouble {
  readonly message: string
  readonly code: unknown
  readonly stack: string | undefined
}

export type BackendWorker = typeof backendWorker

const facts: ThreadFacts = workerData
const services = wrap<HostServices>(nodeEndpoint(facts.servicesPort))
let backend: Backend | undefined

const backendWorker = {
  async start(): Promise<StartTrouble | null> {
    try {
      backend = build()
      await backend.start()
      return null
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure
      return { message: failure.message, code: 'code' in failure ? failure.code : undefined, stack: failure.stack }
    }
  },
  attach: (port: MessagePort) => backend?.attach(portPipe(port)),
  cameBack: (sleptMs: number) => backend?.cameBack(sleptMs),
  stop: async () => backend?.stop(),
}

function build(): Backend {
  const { dataDir, oauthPort, buildId, host, vault, sandbox } = facts
  const doors = sandbox && wrap<SandboxDoors>(nodeEndpoint(sandbox.doors))
  return createBackend({
    dataDir,
    clock: realClock,
    random: realRandom,
    oauthPort,
    sandbox: sandbox && doors && { ...sandbox, control: doors, approve: doors.approve },
    vault: {
      ...vault,
      read: (key) => services.readSecret(key),
      write: (key, secret) => services.writeSecret(key, secret),
      erase: (key) => services.eraseSecret(key),
      keys: () => services.secretKeys(),
    },
    log: logOf({}),
    wire: startWireThread(crashed),
    ...startReadingThread(join(dataDir, 'workspace.db'), crashed),
    rehearsals: startRehearsalThread({ workspaceFile: join(dataDir, 'workspace.db'), buildId }, crashed),
    printPdf: (html) => services.printPdf(html),
    buildId,
    host,
    quit: () => void services.quit(),
    pendingChanged: (people) => void services.pendingChanged(people),
  })
}

/** Uncaught on a thread of ours is uncaught here, and so ends the process. */
function crashed(failure: unknown): never {
  throw failure
}

/** Redacted before it travels: what is left is plain data, and errors are spelled out. */
function logOf(always: LogFields): Log {
  const at =
    (level: Parameters<HostServices['log']>[0]) =>
    (message: string, fields: LogFields = {}) =>
      void services.log(level, redactText(message), redactFields({ ...always, ...fields }))
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => logOf({ ...always, ...fields }),
  }
}

if (parentPort) expose(backendWorker, nodeEndpoint(parentPort))
