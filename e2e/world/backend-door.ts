// The tests' own way to the backend: the contract over the app's WebSocket pipe, beside the page under test.
// For arranging a world and for reading the sandbox's ledger; what a person does goes through the page.
import { type AppContract, contract } from '#shared/contract/contract.ts'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract-kit.ts'
import { frameEnd } from '#shared/contract/frame-end.ts'
import { type TypedClient, typedClient } from '#shared/contract/typed-client.ts'

export class BackendDoor {
  private readonly addressOfApp: () => string
  private open: Promise<TypedClient<AppContract>> | undefined

  private readonly hear: (frame: string) => void

  /** `hear` is told every frame as it comes, for who looks for what must not be in one. */
  constructor(addressOfApp: () => string, hear: (frame: string) => void = () => {}) {
    this.addressOfApp = addressOfApp
    this.hear = hear
  }

  async ask<Name extends CallName<AppContract>>(
    name: Name,
    input: InputOf<AppContract, Name>,
  ): Promise<OutputOf<AppContract, Name>> {
    this.open ??= this.connect()
    const client = await this.open
    return client.call(name, input)
  }

  async close(): Promise<void> {
    const open = this.open
    this.open = undefined
    const client = await open?.catch(() => undefined)
    client?.close()
  }

  private async connect(): Promise<TypedClient<AppContract>> {
    const url = this.addressOfApp()
    const { origin, host } = new URL(url)
    const welcome = await fetch(url, { redirect: 'manual' })
    const Cookie = welcome.headers.getSetCookie()[0]?.split(';')[0]
    if (!Cookie) throw new Error(`the app gave no session: ${welcome.status}`)
    // Node's own WebSocket takes headers, which the browser's typings do not know.
    const socket: WebSocket = Reflect.construct(WebSocket, [
      `ws://${host}/pipe`,
      { headers: { Cookie, Origin: origin } },
    ])
    const near = frameEnd({ write: (text) => socket.send(text), close: () => socket.close() })
    socket.addEventListener('message', ({ data }) => {
      this.hear(String(data))
      near.receive(data)
    })
    socket.addEventListener('close', () => near.carrierEnded())
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve())
      socket.addEventListener('error', () => reject(new Error('the pipe did not open')))
    })
    const client = typedClient(contract, near)
    // The app was killed or stopped: the next question opens a new one.
    client.onClose(() => {
      this.open = undefined
    })
    return client
  }
}
