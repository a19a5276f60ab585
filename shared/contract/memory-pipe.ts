// A pipe within one process: what one end sends the other hears, in order, on a later microtask.
import type { Transport } from './transport.ts'
import { type Frame, frameSchema } from './wire-frame.ts'

export function memoryPipe(): readonly [Transport, Transport] {
  const left = new MemoryEnd()
  const right = new MemoryEnd()
  left.peer = right
  right.peer = left
  return [left, right]
}

class MemoryEnd implements Transport {
  peer: MemoryEnd | undefined
  private readonly frameHearers = new Set<(frame: Frame) => void>()
  private readonly closeHearers = new Set<() => void>()
  private closed = false

  send(frame: Frame): void {
    if (this.closed) return
    // A structured copy, as a real pipe makes one: nobody shares an object with the other side.
    const copy = frameSchema.safeParse(JSON.parse(JSON.stringify(frame)))
    queueMicrotask(() => {
      if (!copy.success || !this.peer || this.peer.closed) return
      for (const hear of this.peer.frameHearers) hear(copy.data)
    })
  }

  onFrame(hear: (frame: Frame) => void): () => void {
    this.frameHearers.add(hear)
    return () => this.frameHearers.delete(hear)
  }

  onClose(hear: () => void): () => void {
    this.closeHearers.add(hear)
    return () => this.closeHearers.delete(hear)
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    for (const hear of this.closeHearers) hear()
    const { peer } = this
    queueMicrotask(() => peer?.close())
  }
}
