// The app as a person starts it: the local host in a process of its own, on a data folder and ports of its own.
// Knows how to start, stop, kill and start again; never looks inside.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '#shared/words/word-table.ts'

const root = join(import.meta.dirname, '..', '..')
const ownNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')

const readyLine = z.object({
  ready: z.literal(true),
  host: z.enum(['local', 'electron']),
  url: z.url(),
  pid: z.number().int(),
  dataDir: z.string(),
  sandboxUrl: z.url().optional(),
  oauthPort: z.number().int().optional(),
})
export type Ready = z.infer<typeof readyLine>

export class AppHost {
  readonly dataDir: string
  private child: ChildProcess | undefined
  private told: Ready | undefined
  /** What it said for a person, for a failing test's report. */
  private said = ''
  private readonly outputs: { readonly said: string }[] = []

  constructor(dataDir: string) {
    this.dataDir = dataDir
  }

  get ready(): Ready {
    if (!this.told) throw new Error(`the app is not running: ${this.said}`)
    return this.told
  }

  get url(): string {
    return this.ready.url
  }

  get origin(): string {
    return new URL(this.url).origin
  }

  /** Everything it ever wrote to its terminal, its addresses left out: they carry the launch token by design. */
  get printed(): string {
    return this.outputs.map(({ said }) => said).join('\n')
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null
  }

  /** Starts, or starts again on the same ports, so that an open page finds its way back. */
  async start(): Promise<Ready> {
    const before = this.told
    const ports = before
      ? [
          ...['--port', new URL(before.url).port],
          ...['--oauth-port', String(before.oauthPort ?? 0)],
          ...['--sandbox-port', before.sandboxUrl ? new URL(before.sandboxUrl).port : '0'],
        ]
      : ['--port', '0']
    this.told = await this.spawn(ports)
    return this.told
  }

  /** A second start on the same folder, for a program or, in a language, for a person: what it printed and how it ended. */
  async startSecond(language?: Language): Promise<{ code: number | null; line: Ready | undefined; out: string }> {
    const given = ['--data-dir', this.dataDir, '--port', '0']
    const { child, output } = launch(language ? [...given, '--lang', language] : [...given, '--print-json'])
    const code = await exitOf(child)
    const line = output.out
      .split('\n')
      .map(parseReady)
      .find((each) => each !== undefined)
    return { code, line, out: output.out }
  }

  /** Ctrl-C. */
  async stop(): Promise<void> {
    await this.end('SIGINT')
  }

  /** A power cut, as far as the process can tell. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** The machine falls asleep, as far as the process can tell: it stands still while the clock goes on. */
  freeze(): void {
    this.child?.kill('SIGSTOP')
  }

  wake(): void {
    this.child?.kill('SIGCONT')
  }

  private async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const { child } = this
    if (!child || !this.isRunning) return
    const ended = exitOf(child)
    child.kill(signal)
    await ended
  }

  private async spawn(ports: readonly string[]): Promise<Ready> {
    const { child, output } = launch(['--data-dir', this.dataDir, '--print-json', ...ports])
    this.child = child
    this.outputs.push(output)
    return new Promise((resolve, reject) => {
      child.stdout?.on('data', () => {
        const line = output.out
          .split('\n')
          .map(parseReady)
          .find((each) => each !== undefined)
        if (line) resolve(line)
      })
      child.once('exit', (code) => {
        this.said = output.said
        reject(new Error(`the app ended with ${code} before it was ready: ${output.said}`))
      })
    })
  }
}

function launch(options: readonly string[]): { child: ChildProcess; output: { out: string; said: string } } {
  // Without a session bus there is no keyring: worlds side by side must not share one.
  const { DBUS_SESSION_BUS_ADDRESS: _bus, ...env } = process.env
  const child = spawn(ownNode, ['out/local/local.mjs', '--no-open', '--lang', 'en', ...options], {
    cwd: root,
    env: { ...env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: join(root, 'out', 'compile-cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { out: '', said: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.said += text
  })
  return { child, output }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

function parseReady(line: string): Ready | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    return readyLine.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}
