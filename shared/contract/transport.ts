// One end of a pipe as both sides see it: in memory, Electron IPC or a loopback WebSocket.
import type { Frame } from './wire-frame.ts'

export interface Transport {
  /** Sends one frame, in order. After `close` it does nothing. */
  send(frame: Frame): void
  /** Hears frames in order; returns a function that stops hearing. Frames that do not parse never arrive here. */
  onFrame(hear: (frame: Frame) => void): () => void
  /** Hears the pipe's end, once. */
  onClose(hear: () => void): () => void
  close(): void
}
