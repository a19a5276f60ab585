// An ad partner out in the world, as far as the app can tell: the sandbox in a process of its own, reached only through a live
// connection's addresses. Its members are read with its own key, past the app.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import type { PartnerId } from '#shared/partners/partner-id.ts'

const root = join(import.meta.dirname, '..', '..')
const ownNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')

const addressSchema = z.object({ apiBase: z.url(), authorizeBase: z.url() })
const appSchema = z.object({ appId: z.string(), appSecret: z.string() })
const readyLine = z.object({
  ready: z.literal(true),
  port: z.number().int(),
  key: z.string(),
  addresses: z.object({ tiktok: addressSchema, pinterest: addressSchema }),
  apps: z.object({ tiktok: appSchema, pinterest: appSchema }),
})
const ledgerSchema = z.object({
  audiences: z.array(z.object({ partnerId: z.string(), audienceId: z.string(), name: z.string() })),
})

export class Vendor {
  private readonly child: ChildProcess
  private readonly told: z.infer<typeof readyLine>

  private constructor(child: ChildProcess, told: z.infer<typeof readyLine>) {
    this.child = child
    this.told = told
  }

  static start(): Promise<Vendor> {
    const child = spawn(
      ownNode,
      ['electron/sandbox/run-alone.ts', '--port', '0', '--file', ':memory:', '--print-json'],
      {
        cwd: root,
        env: { ...process.env, NODE_NO_WARNINGS: '1' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let said = ''
    return new Promise((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.includes('\n')) resolve(new Vendor(child, readyLine.parse(JSON.parse(said))))
      })
      child.once('exit', (code) => reject(new Error(`the vendor ended with ${code}`)))
    })
  }

  addressesOf(partnerId: PartnerId): { apiBase: string; authorizeBase: string } {
    return this.told.addresses[partnerId]
  }

  appOf(partnerId: PartnerId): { appId: string; appSecret: string } {
    return this.told.apps[partnerId]
  }

  async findAudiences(partnerId: PartnerId, name: string): Promise<readonly string[]> {
    const { audiences } = ledgerSchema.parse(await this.look('ledger'))
    return audiences.filter((one) => one.partnerId === partnerId && one.name === name).map((one) => one.audienceId)
  }

  /** Distinct digests in an audience, sorted, whatever their kind. */
  async members(partnerId: PartnerId, audienceId: string): Promise<readonly string[]> {
    const members = z
      .record(z.string(), z.array(z.string()))
      .parse(await this.look(`members?${new URLSearchParams({ partnerId, audienceId })}`))
    return [...new Set(Object.values(members).flat())].sort()
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGINT')
    await ended
  }

  private async look(what: string): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${this.told.port}/__sandbox/${what}`, {
      headers: { 'x-sandbox-key': this.told.key },
    })
    if (!answer.ok) throw new Error(`${what}: ${answer.status}`)
    return answer.json()
  }
}
