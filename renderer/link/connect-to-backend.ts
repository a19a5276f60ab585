// Picks the pipe of the host this page lives in: the desktop window's, else the local host's WebSocket.
import { type WindowPipe, windowPipeName } from '#shared/contract/window-pipe.ts'
import type { LinkPipe } from './link-pipe.ts'
import { openWebSocketPipe } from './web-socket-pipe.ts'
import { openWindowPipe } from './window-pipe-end.ts'

declare global {
  interface Window {
    readonly [windowPipeName]?: WindowPipe
  }
}

export function connectToBackend(): LinkPipe {
  const door = window[windowPipeName]
  if (door) return openWindowPipe(door)
  const { protocol, host } = window.location
  return openWebSocketPipe(new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/pipe`))
}

/** True in the desktop window: the few things that only a window has (its own menus) are decided here. */
export function isDesktopWindow(): boolean {
  return window[windowPipeName] !== undefined
}
