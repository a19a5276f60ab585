// A pipe within one process: what one end sends the other hears, in order, on a later microtask.
// Frames travel as text here too: nobody shares an object with the other side, and nothing passes that a real pipe would refuse.
import { type FrameEnd, frameEnd, type IgnoredFrame } from './frame-end.ts'

export function memoryPipe(onIgnored: (why: IgnoredFrame) => void = () => {}): readonly [FrameEnd, FrameEnd] {
  const left: FrameEnd = frameEnd(
    carrierTo(() => right),
    onIgnored,
  )
  const right: FrameEnd = frameEnd(
    carrierTo(() => left),
    onIgnored,
  )
  return [left, right]
}

function carrierTo(peer: () => FrameEnd) {
  return {
    write: (text: string) => queueMicrotask(() => peer().receive(text)),
    close: () => queueMicrotask(() => peer().carrierEnded()),
  }
}
