// A pipe as the link sees it: a transport that also says when it is open.
import type { Transport } from '#shared/contract/transport.ts'

export interface LinkPipe extends Transport {
  /** Hears the pipe opening, once; at once (on a microtask) if it already is. */
  onOpen(hear: () => void): void
}
