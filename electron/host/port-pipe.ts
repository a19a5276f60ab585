// A pipe between two threads of this process: frames as they are, for both ends are ours and what came from a window was parsed at
// its own door. Knows nothing of calls.
import type { MessagePort } from 'node:worker_threads'
import type { Transport } from '#shared/contract/transport.ts'
import type { Frame } from '#shared/contract/wire-frame.ts'

export function portPipe(port: MessagePort): Transport {
  const hearers = new Set<(frame: Frame) => void>()
  const closeHearers = new Set<() => void>()
  let closed = false
  port.on('message', (frame: Frame) => {
    for (const hear of [...hearers]) hear(frame)
  })
  port.on('close', () => {
    closed = true
    for (const hear of [...closeHearers]) hear()
    closeHearers.clear()
  })
  return {
    send(frame) {
      if (!closed) port.postMessage(frame)
    },
    onFrame(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    onClose(hear) {
      if (closed) queueMicrotask(hear)
      else closeHearers.add(hear)
      return () => closeHearers.delete(hear)
    },
    close: () => port.close(),
  }
}

/** Carries everything between a window's pipe and one that leads to another thread. */
export function joinPipes(left: Transport, right: Transport): void {
  left.onFrame((frame) => right.send(frame))
  right.onFrame((frame) => left.send(frame))
  left.onClose(() => right.close())
  right.onClose(() => left.close())
}
