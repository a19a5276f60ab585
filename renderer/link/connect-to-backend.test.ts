// The page picks the pipe of its host, and what it sends before a socket is open waits in order.
import { afterEach, expect, it, vi } from 'vitest'
import type { WindowPipe } from '#shared/contract/window-pipe.ts'
import { connectToBackend, isDesktopWindow } from './connect-to-backend.ts'

class SocketDouble extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly opened: SocketDouble[] = []
  readonly url: string
  readyState = SocketDouble.CONNECTING
  readonly sent: string[] = []
  constructor(url: string) {
    super()
    this.url = url
    SocketDouble.opened.push(this)
  }
  send(text: string): void {
    if (this.readyState !== SocketDouble.OPEN) throw new Error('a browser throws here')
    this.sent.push(text)
  }
  close(): void {
    this.readyState = 3
    this.dispatchEvent(new Event('close'))
  }
  open(): void {
    this.readyState = SocketDouble.OPEN
    this.dispatchEvent(new Event('open'))
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
  SocketDouble.opened.splice(0)
})

function inBrowser(): SocketDouble {
  vi.stubGlobal('window', { location: { protocol: 'http:', host: '127.0.0.1:4000' } })
  vi.stubGlobal('WebSocket', SocketDouble)
  pipe = connectToBackend()
  const [socket] = SocketDouble.opened
  if (!socket) throw new Error('no socket')
  return socket
}
let pipe: ReturnType<typeof connectToBackend>

it('speaks to the host that served the page', () => {
  expect(inBrowser().url).toBe('ws://127.0.0.1:4000/pipe')
  expect(isDesktopWindow()).toBe(false)
})

it('keeps what is sent early until the socket is open, in order', async () => {
  const socket = inBrowser()
  const opened = new Promise<void>((resolve) => pipe.onOpen(resolve))
  pipe.send({ t: 'cancel', id: 1 })
  pipe.send({ t: 'cancel', id: 2 })
  expect(socket.sent).toEqual([])
  socket.open()
  pipe.send({ t: 'cancel', id: 3 })
  await opened
  expect(socket.sent.map((text) => JSON.parse(text).id)).toEqual([1, 2, 3])
})

it('hears the end of the socket, also when it never opened, and sends nothing after', () => {
  const socket = inBrowser()
  let ends = 0
  pipe.onClose(() => ends++)
  socket.close()
  pipe.send({ t: 'cancel', id: 1 })
  expect(ends).toBe(1)
  expect(socket.sent).toEqual([])
})

it('takes the desktop window’s door where there is one', () => {
  const sent: string[] = []
  const heard: unknown[] = []
  let hearText: (text: string) => void = () => {}
  const door: WindowPipe = {
    open(hear) {
      hearText = hear
      return { send: (text) => sent.push(text), close: () => {} }
    },
  }
  vi.stubGlobal('window', { audienceCanvasPipe: door })
  const end = connectToBackend()
  end.onFrame((frame) => heard.push(frame))
  end.send({ t: 'cancel', id: 7 })
  hearText('{"t":"reply","id":7,"output":null}')
  expect(sent).toEqual(['{"t":"cancel","id":7}'])
  expect(heard).toEqual([{ t: 'reply', id: 7, output: null }])
  expect(isDesktopWindow()).toBe(true)
})
