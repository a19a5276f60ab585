// Starts what both hosts have in common, in order: the data folder's lock, the log, the partner sandbox, the backend.
// A feature that only one host has would have to bypass this file: don't.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#shared/core/clock.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import type { Random } from '#shared/core/random.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import type { Log } from '../backend/log/log.ts'
import { type OpenLog, openLog } from '../backend/log/open-log.ts'
import { choosePort } from './choose-port.ts'
import type { HostOptions } from './host-options.ts'
import type { HostKind, HostParts, RunningBackend, RunningSandbox } from './host-parts.ts'
import type { FirstInstance } from './instance-door.ts'
import { type InstanceLock, takeInstanceLock } from './instance-lock.ts'

export interface Host {
  readonly backend: RunningBackend
  readonly log: Log
  readonly dataDir: string
  readonly oauthPort: number
  readonly sandboxUrl: string
  /** From now on second starts are answered; before, they wait. */
  announce(answer: () => FirstInstance): void
  /** Ends everything in order; also when called twice. */
  stop(): Promise<void>
}

export type HostStart =
  | { readonly kind: 'running'; readonly host: Host }
  | { readonly kind: 'second'; readonly first: FirstInstance }
  | { readonly kind: 'refused'; readonly problem: Phrase }

export interface HostRequest<Vault, Sandbox extends RunningSandbox> {
  readonly kind: HostKind
  readonly options: HostOptions
  readonly parts: HostParts<Vault, Sandbox>
  readonly clock: Clock
  readonly random: Random
  readonly buildId: string
  readonly pid: number
  /** How this host prints, once there is a log to tell of what went wrong. */
  printer(log: Log): PrintPdf
  quit(): void
  /** Tells of a failure nobody caught, just before it ends the process. Everything is written by then; only the reason would be lost. */
  onCrash(hear: (failure: unknown) => void): void
}

export async function startHost<Vault, Sandbox extends RunningSandbox>(
  request: HostRequest<Vault, Sandbox>,
): Promise<HostStart> {
  const { clock, options, pid } = request
  const { dataDir } = options
  let lock: InstanceLock
  let opened: OpenLog
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const taken = await takeInstanceLock({ dataDir, clock, pid })
    if (taken.kind === 'second') return taken
    if (taken.kind === 'silent') return refuse(phrase('host.instanceSilent', { pid: String(taken.pid), dataDir }))
    lock = taken.lock
    opened = openLog({ dataDir, clock })
  } catch (failure) {
    return refuse(phrase('host.dataFolderUnusable', { dataDir, reason: reasonOf(failure) }))
  }
  request.onCrash((failure) => opened.log.error('the app crashed', { failure }))
  const undo: (() => Promise<void>)[] = [async () => opened.close(), () => lock.release()]
  const stop = once(async () => {
    for (const step of undo.splice(0).reverse()) {
      await step().catch((failure: unknown) => opened.log.error('a part did not stop cleanly', { failure }))
    }
  })

  try {
    const oauthPort = await choosePort(options.oauthPort)
    const sandboxPort = await choosePort(options.sandboxPort)
    const taken =
      oauthPort === undefined
        ? (['--oauth-port', options.oauthPort.port] as const)
        : (['--sandbox-port', options.sandboxPort.port] as const)
    if (oauthPort === undefined || sandboxPort === undefined) {
      await stop()
      return refuse(phrase('host.portTaken', { option: taken[0], port: String(taken[1]) }))
    }
    const { backend, sandbox } = await startParts(request, opened.log, { oauthPort, sandboxPort }, undo)
    opened.log.info('the app is running', {
      host: request.kind,
      pid,
      buildId: request.buildId,
      oauthPort,
      sandboxPort: sandbox.port,
    })
    return {
      kind: 'running',
      host: {
        backend,
        log: opened.log,
        dataDir,
        oauthPort,
        sandboxUrl: `http://127.0.0.1:${sandbox.port}`,
        announce: (answer) => lock.announce(answer),
        stop,
      },
    }
  } catch (failure) {
    opened.log.error('the app could not start', { failure })
    await stop()
    return refuse(phrase('host.startFailed', { reason: reasonOf(failure), logFile: opened.file }))
  }
}

async function startParts<Vault, Sandbox extends RunningSandbox>(
  request: HostRequest<Vault, Sandbox>,
  log: Log,
  ports: { oauthPort: number; sandboxPort: number },
  undo: (() => Promise<void>)[],
): Promise<{ backend: RunningBackend; sandbox: Sandbox }> {
  const { parts, clock, random, buildId, kind } = request
  const { dataDir } = request.options
  const sandbox = await parts.startSandbox({
    file: join(dataDir, 'sandbox.sqlite'),
    port: ports.sandboxPort,
    clock,
    random,
  })
  undo.push(() => sandbox.stop())
  const vault = await parts.openVault({ dataDir, clock, log })
  const backend = parts.createBackend({
    dataDir,
    clock,
    random,
    oauthPort: ports.oauthPort,
    sandbox,
    vault,
    log,
    buildId,
    host: kind,
    printPdf: request.printer(log),
    quit: request.quit,
  })
  undo.push(() => backend.stop())
  await backend.start()
  return { backend, sandbox }
}

function refuse(problem: Phrase): HostStart {
  return { kind: 'refused', problem }
}

/** A short reason a person can search for: the system's code where there is one. */
function reasonOf(failure: unknown): string {
  if (failure instanceof Error && 'code' in failure && typeof failure.code === 'string') return failure.code
  return failure instanceof Error ? failure.message : String(failure)
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= work()
    return running
  }
}
