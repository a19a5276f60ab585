// One end of a pipe that carries frames as text, whatever moves the text: hearers, order, closing and refusal of what does not parse.
// Never knows who is at the other side, nor what a frame means.
import type { Transport } from './transport.ts'
import { type Frame, frameSchema } from './wire-frame.ts'

/** What moves the text: a WebSocket, a message port or a queue in memory. */
export interface TextCarrier {
  write(text: string): void
  close(): void
}

export interface FrameEnd extends Transport {
  /** The carrier brought something. What is not a frame is ignored and told to `onIgnored`. */
  receive(text: unknown): void
  /** The carrier has ended by itself. */
  carrierEnded(): void
}

/** Why something was ignored: never the content, it may hold what a log must not. */
export type IgnoredFrame = 'not-text' | 'not-json' | 'not-a-frame'

export function frameEnd(carrier: TextCarrier, onIgnored: (why: IgnoredFrame) => void = () => {}): FrameEnd {
  const frameHearers = new Set<(frame: Frame) => void>()
  const closeHearers = new Set<() => void>()
  let closed = false

  const end = () => {
    closed = true
    const hearers = [...closeHearers]
    closeHearers.clear()
    frameHearers.clear()
    for (const hear of hearers) hear()
  }

  return {
    send(frame) {
      if (!closed) carrier.write(JSON.stringify(frame))
    },
    onFrame(hear) {
      if (!closed) frameHearers.add(hear)
      return () => frameHearers.delete(hear)
    },
    onClose(hear) {
      // Whoever asks after the end must hear it too, or its calls would wait for ever.
      if (closed) queueMicrotask(hear)
      else closeHearers.add(hear)
      return () => closeHearers.delete(hear)
    },
    close() {
      if (closed) return
      carrier.close()
      end()
    },
    receive(text) {
      if (closed) return
      const read = readFrame(text)
      if (typeof read === 'string') onIgnored(read)
      else for (const hear of [...frameHearers]) hear(read)
    },
    carrierEnded() {
      if (!closed) end()
    },
  }
}

function readFrame(text: unknown): Frame | IgnoredFrame {
  if (typeof text !== 'string') return 'not-text'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'not-json'
  }
  const frame = frameSchema.safeParse(value)
  return frame.success ? frame.data : 'not-a-frame'
}
