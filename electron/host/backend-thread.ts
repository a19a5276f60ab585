// The backend on a thread of its own, so that no amount of hashing and writing keeps the window waiting. Hands it what only this
// thread has (keychain, log file, windows) and carries frames; the backend itself is built by backend-worker.ts.
import { MessageChannel, Worker } from 'node:worker_threads'
import { expose, transfer, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { TokenVault } from '../backend/auth/token-vault.ts'
import type { BackendWorker, HostServices, ThreadFacts } from './backend-worker.ts'
import type { BackendNeeds, RunningBackend } from './host-parts.ts'
import { joinPipes, portPipe } from './port-pipe.ts'
import type { SandboxThread } from './sandbox-thread.ts'

/** Time and chance are the machine's own over there: a thread cannot borrow this one's. */
export type BackendThreadNeeds = Omit<BackendNeeds<TokenVault, SandboxThread>, 'clock' | 'random'>

/**
 * V8 would give short-lived objects up to 128 MiB on this thread and keep them: an import of a million rows took 535 MiB instead of 350,
 * no faster (measured 2026-11).
 */
const youngMemoryMb = 48

export function startBackendThread(needs: BackendThreadNeeds): RunningBackend {
  const { dataDir, oauthPort, buildId, host, log, vault, sandbox } = needs
  let pending = 0
  const services: HostServices = {
    log: (level, message, fields) => log[level](message, fields),
    quit: () => needs.quit(),
    pendingChanged: (people) => {
      pending = people
    },
    readSecret: (key) => vault.read(key),
    writeSecret: (key, secret) => vault.write(key, secret),
    eraseSecret: (key) => vault.erase(key),
    secretKeys: async () => [...(await vault.keys())],
    printPdf: needs.printPdf,
  }
  const { port1, port2: servicesPort } = new MessageChannel()
  expose(services, nodeEndpoint(port1))
  const sandboxPort = sandbox?.connect()
  const facts: ThreadFacts = {
    dataDir,
    oauthPort,
    buildId,
    host,
    vault: { kept: vault.kept, sessionReason: vault.sessionReason },
    servicesPort,
    sandbox: sandbox &&
      sandboxPort && { port: sandbox.port, addresses: sandbox.addresses, apps: sandbox.apps, doors: sandboxPort },
  }
  const worker = new Worker(new URL('./backend-worker.ts', import.meta.url), {
    workerData: facts,
    resourceLimits: { maxYoungGenerationSizeMb: youngMemoryMb },
    transferList: sandboxPort ? [servicesPort, sandboxPort] : [servicesPort],
  })
  // What nobody caught over there ends the process, as it would here.
  worker.on('error', (failure) => {
    queueMicrotask(() => {
      throw failure
    })
  })
  const remote = wrap<BackendWorker>(nodeEndpoint(worker))
  return {
    attach(transport) {
      const { port1: near, port2: far } = new MessageChannel()
      joinPipes(transport, portPipe(near))
      void remote.attach(transfer(far, [far]))
    },
    async start() {
      const trouble = await remote.start()
      if (trouble) throw Object.assign(new Error(trouble.message), { code: trouble.code, stack: trouble.stack })
    },
    async stop() {
      await remote.stop()
      await worker.terminate()
      port1.close()
    },
    pendingPeople: () => pending,
    cameBack: (sleptMs) => void remote.cameBack(sleptMs),
  }
}
