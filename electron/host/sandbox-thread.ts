// The partner sandbox on a thread of its own: reading 10,000 people of a request must not hold up whoever sent them.
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { transfer, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { Sandbox, SandboxOptions } from '../sandbox/sandbox.ts'
import type { SandboxWorker } from './sandbox-worker.ts'

export interface SandboxThread extends Pick<Sandbox, 'port' | 'addresses' | 'apps' | 'stop'> {
  /** A way to the sandbox's panel and consent desk, for another thread to `wrap`. */
  connect(): MessagePort
}

export async function startSandboxThread({
  file,
  port,
}: Pick<SandboxOptions, 'file' | 'port'>): Promise<SandboxThread> {
  const worker = new Worker(new URL('./sandbox-worker.ts', import.meta.url))
  const crashed = Promise.withResolvers<never>()
  let isOpen = false
  worker.on('error', (failure) => {
    if (!isOpen) return crashed.reject(failure)
    queueMicrotask(() => {
      throw failure
    })
  })
  const remote = wrap<SandboxWorker>(nodeEndpoint(worker))
  const opened = await Promise.race([remote.open({ file, port }), crashed.promise]).catch(async (failure: unknown) => {
    await worker.terminate()
    throw failure
  })
  isOpen = true
  return {
    ...opened,
    connect() {
      const { port1, port2 } = new MessageChannel()
      void remote.connect(transfer(port2, [port2]))
      return port1
    },
    async stop() {
      await remote.close()
      await worker.terminate()
    },
  }
}
