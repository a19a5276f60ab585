// Data folders as a first start leaves them, made once for each worker and copied for each test: a quick start for everybody.
// A test never writes into a template.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppHost } from './app-host.ts'

export class TemplateFolder {
  private readonly home: string
  private count = 0

  private constructor(home: string) {
    this.home = home
  }

  static async make(): Promise<TemplateFolder> {
    const template = new TemplateFolder(mkdtempSync(join(tmpdir(), 'audience-canvas-e2e-')))
    const app = new AppHost(join(template.home, 'template'))
    try {
      await app.start()
      await app.stop()
    } catch (failure) {
      template.remove()
      throw failure
    }
    return template
  }

  copy(): string {
    const folder = join(this.home, `world-${++this.count}`)
    cpSync(join(this.home, 'template'), folder, { recursive: true })
    return folder
  }

  /** An empty folder beside the template: a newcomer's first start. */
  fresh(): string {
    return join(this.home, `world-${++this.count}`)
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true, maxRetries: 3 })
  }
}
