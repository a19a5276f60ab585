// A partner sandbox in a process of its own, as `npm run sandbox` starts it, and the way to its control.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import { type SandboxRequest, sandboxRequestSchema } from '#shared/partners/sandbox-view.ts'

const root = join(import.meta.dirname, '..')
const readySchema = z.object({
  port: z.number(),
  key: z.string(),
  addresses: z.record(partnerIdSchema, z.object({ apiBase: z.url(), authorizeBase: z.url() })),
  apps: z.record(partnerIdSchema, z.object({ appId: z.string(), appSecret: z.string() })),
})

export class SandboxProcess {
  readonly ready: z.infer<typeof readySchema>
  private readonly child: ChildProcess

  private constructor(child: ChildProcess, ready: z.infer<typeof readySchema>) {
    this.child = child
    this.ready = ready
  }

  static async start(file: string): Promise<SandboxProcess> {
    const child = spawn(
      process.execPath,
      ['electron/sandbox/run-alone.ts', '--port', '0', '--file', file, '--print-json'],
      { cwd: root, env: { ...process.env, NODE_NO_WARNINGS: '1' }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    for await (const line of createInterface({ input: child.stdout }))
      return new SandboxProcess(child, readySchema.parse(JSON.parse(line)))
    throw new Error('the sandbox ended before it was ready')
  }

  async requests(since: number): Promise<SandboxRequest[]> {
    return z.array(sandboxRequestSchema).parse(await this.ask(`requests?since=${since}`))
  }

  /** Presses Confirm on the consent page; gives where the browser is sent. */
  async approve(partnerId: PartnerId, authorizeUrl: string): Promise<string> {
    const body = JSON.stringify({ partnerId, authorizeUrl })
    return z.object({ redirect: z.url() }).parse(await this.ask('approve', body)).redirect
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
  }

  private async ask(path: string, body?: string): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${this.ready.port}/__sandbox/${path}`, {
      headers: { 'x-sandbox-key': this.ready.key, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body } : {}),
    })
    if (!answer.ok) throw new Error(`the sandbox refuses ${path}: ${answer.status}`)
    return answer.json()
  }
}
