// The app as a desktop window: real Electron on a data folder of its own, spoken to over the pipe its preload leaves in the window.
// Only what the desktop smoke needs; the specs about ports, kills and browser tabs are the local host's.
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { type AppContract, contract } from '#shared/contract/contract.ts'
import { type CallName, findCall, type InputOf, type OutputOf } from '#shared/contract/contract-kit.ts'
import { windowPipeName } from '#shared/contract/window-pipe.ts'
import { frameSchema } from '#shared/contract/wire-frame.ts'

const root = join(import.meta.dirname, '..', '..')

export class DesktopApp {
  readonly dataDir: string
  readonly page: Page
  private readonly application: ElectronApplication

  private constructor(dataDir: string, page: Page, application: ElectronApplication) {
    this.dataDir = dataDir
    this.page = page
    this.application = application
  }

  static async start(binary: string, dataDir: string): Promise<DesktopApp> {
    const { DBUS_SESSION_BUS_ADDRESS: _bus, ...rest } = process.env
    const env = Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    const application = await _electron.launch({
      executablePath: binary,
      args: [root, '--data-dir', dataDir, '--port', '0', '--lang', 'en'],
      env,
    })
    return new DesktopApp(dataDir, await application.firstWindow(), application)
  }

  async ask<Name extends CallName<AppContract>>(
    name: Name,
    input: InputOf<AppContract, Name>,
  ): Promise<OutputOf<AppContract, Name>> {
    const text = await this.page.evaluate(
      ({ door, call }) =>
        new Promise<string>((resolve, reject) => {
          const pipe = Reflect.get(window, door).open(
            (said: string) => {
              const { t, id } = JSON.parse(said)
              if (id !== 0 || (t !== 'reply' && t !== 'failure')) return
              resolve(said)
              pipe.close()
            },
            () => reject(new Error('the pipe ended')),
          )
          pipe.send(call)
        }),
      { door: windowPipeName, call: JSON.stringify({ t: 'call', id: 0, name, input }) },
    )
    const frame = frameSchema.parse(JSON.parse(text))
    if (frame.t !== 'reply') throw new Error(`${name} was refused: ${text}`)
    const output = findCall(contract, name)?.output.parse(frame.output)
    return output as OutputOf<AppContract, Name>
  }

  async stop(): Promise<void> {
    await this.application.close()
  }
}
