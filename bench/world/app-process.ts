// The app as a person starts it, in a process of its own over a folder of the bench's: what it takes of memory is all its own.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppHost } from '#e2e/world/app-host.ts'
import { BackendDoor } from '#e2e/world/backend-door.ts'

const root = join(import.meta.dirname, '..', '..')

export class AppProcess {
  private readonly host: AppHost
  private readonly door: BackendDoor
  readonly ask: BackendDoor['ask']

  private constructor(host: AppHost) {
    this.host = host
    this.door = new BackendDoor(() => host.url)
    this.ask = this.door.ask.bind(this.door)
  }

  get url(): string {
    return this.host.url
  }

  /** Builds what is older than its sources, so that never an older app is measured. */
  static async start(dataDir: string): Promise<AppProcess> {
    execFileSync(process.execPath, ['build/build-app.ts'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    const host = new AppHost(dataDir)
    await host.start()
    return new AppProcess(host)
  }

  /** The most it ever took, all its threads together, as the system counted it. Linux only. */
  peakMemoryMiB(): number {
    const status = readFileSync(`/proc/${this.host.ready.pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1_024
  }

  async stop(): Promise<void> {
    await this.door.close()
    await this.host.stop()
  }
}
