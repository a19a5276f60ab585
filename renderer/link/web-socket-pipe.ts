// Pipe B: a WebSocket to the local host that served this page.
import { frameEnd } from '#shared/contract/frame-end.ts'
import type { LinkPipe } from './link-pipe.ts'

/** What is sent before the socket is open waits for it, in order. */
export function openWebSocketPipe(socket: WebSocket): LinkPipe {
  const openHearers: (() => void)[] = []
  const early: string[] = []
  const end = frameEnd({
    write: (text) => {
      if (socket.readyState === WebSocket.CONNECTING) early.push(text)
      else if (socket.readyState === WebSocket.OPEN) socket.send(text)
    },
    close: () => socket.close(),
  })
  socket.addEventListener('open', () => {
    for (const text of early.splice(0)) socket.send(text)
    for (const hear of openHearers.splice(0)) hear()
  })
  socket.addEventListener('message', ({ data }) => end.receive(data))
  socket.addEventListener('close', () => end.carrierEnded())
  // An error is always followed by `close`; there is nothing to add, the browser does not say why.
  return {
    ...end,
    onOpen: (hear) => {
      if (socket.readyState === WebSocket.OPEN) queueMicrotask(hear)
      else openHearers.push(hear)
    },
  }
}
