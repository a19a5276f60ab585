// The backend's end of a WebSocket pipe. Moves text; knows nothing of calls.
import { type FrameEnd, frameEnd } from '#shared/contract/frame-end.ts'
import type { Log } from '../backend/log/log.ts'

/** What is needed of a `ws` socket. */
export interface SocketLike {
  send(text: string): void
  close(): void
  terminate(): void
  on(event: 'message', hear: (data: Buffer, isBinary: boolean) => void): unknown
  on(event: 'close' | 'error', hear: () => void): unknown
  readonly bufferedAmount: number
}

/** A window that stops reading (a debugger holds it, the machine thrashes) must not eat the engine's memory. */
const mostBufferedBytes = 64 * 1024 * 1024

export function socketPipe(socket: SocketLike, log: Log, options: { mostBuffered?: number } = {}): FrameEnd {
  const mostBuffered = options.mostBuffered ?? mostBufferedBytes
  const end = frameEnd(
    {
      write(text) {
        if (socket.bufferedAmount > mostBuffered) {
          log.warn('a window stopped reading and was cut off; it will connect again', {
            buffered: socket.bufferedAmount,
          })
          socket.terminate()
          return
        }
        socket.send(text)
      },
      close: () => socket.close(),
    },
    (why) => log.warn('ignored what a window sent: it is no frame', { why }),
  )
  socket.on('message', (data, isBinary) => end.receive(isBinary ? data : data.toString('utf8')))
  socket.on('close', () => end.carrierEnded())
  socket.on('error', () => socket.terminate())
  return end
}
