// Pipe A: the desktop window's pipe, opened through what preload.ts left on `window`.
import { frameEnd } from '#shared/contract/frame-end.ts'
import type { WindowPipe } from '#shared/contract/window-pipe.ts'
import type { LinkPipe } from './link-pipe.ts'

export function openWindowPipe(door: WindowPipe): LinkPipe {
  const wire = door.open(
    (text) => end.receive(text),
    () => end.carrierEnded(),
  )
  const end = frameEnd({ write: (text) => wire.send(text), close: () => wire.close() })
  return { ...end, onOpen: (hear) => queueMicrotask(hear) }
}
