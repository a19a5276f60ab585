// The link to the backend: one typed client that lives as long as the page, whatever happens to the pipe beneath it.
// A lost pipe is opened again with growing pauses; calls meanwhile fail at once with 'disconnected', hearers of events stay.
import type { Contract } from '#shared/contract/contract-kit.ts'
import { type TypedClient, typedClient } from '#shared/contract/typed-client.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { CancelTimer, Clock } from '#shared/core/clock.ts'
import { browserClock } from './browser-clock.ts'
import { connectToBackend } from './connect-to-backend.ts'
import type { LinkPipe } from './link-pipe.ts'

/** `connecting` is only the first time: calls then wait for the pipe. */
export type LinkState = 'connecting' | 'open' | 'lost'

export interface Link<K extends Contract> {
  /** The same object for the life of the link. */
  readonly client: TypedClient<K>
  readonly state: LinkState
  /** Hears each change of state; `open` after `lost` means: ask again, you may have missed events. */
  onState(hear: (state: LinkState) => void): () => void
  /** Tries again now instead of at the end of the pause. */
  retryNow(): void
  close(): void
}

const firstPauseMs = 250
const longestPauseMs = 5_000

export function openLink<K extends Contract>(
  contract: K,
  options: { connect?: () => LinkPipe; clock?: Clock } = {},
): Link<K> {
  const { connect = connectToBackend, clock = browserClock } = options
  const stateHearers = new Set<(state: LinkState) => void>()
  const closeHearers = new Set<() => void>()
  /** Puts a hearer of events on a new pipe and returns how to take it off. */
  const subscriptions = new Map<symbol, (client: TypedClient<K>) => () => void>()
  const taken = new Map<symbol, () => void>()
  let state: LinkState = 'connecting'
  let closed = false
  let pauseMs = firstPauseMs
  let stopWaiting: CancelTimer | undefined
  let current = start()

  function setState(next: LinkState): void {
    if (state === next) return
    state = next
    for (const hear of [...stateHearers]) hear(next)
  }

  function start(): TypedClient<K> {
    const pipe = connect()
    const client = typedClient(contract, pipe)
    for (const [key, subscribe] of subscriptions) taken.set(key, subscribe(client))
    pipe.onOpen(() => {
      pauseMs = firstPauseMs
      setState('open')
    })
    pipe.onClose(() => {
      if (closed) return
      stopWaiting = clock.after(pauseMs, retry)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      setState('lost')
    })
    return client
  }

  function retry(): void {
    if (!stopWaiting || closed) return
    stopWaiting()
    stopWaiting = undefined
    current = start()
  }

  const client: TypedClient<K> = {
    call(name, input, callOptions) {
      if (state === 'lost') return Promise.reject(new AppError('disconnected', { retryable: true, where: name }))
      return current.call(name, input, callOptions)
    },
    on(name, hear) {
      const key = Symbol(name)
      const subscribe = (target: TypedClient<K>) => target.on(name, hear)
      subscriptions.set(key, subscribe)
      taken.set(key, subscribe(current))
      return () => {
        subscriptions.delete(key)
        taken.get(key)?.()
        taken.delete(key)
      }
    },
    onClose(hear) {
      closeHearers.add(hear)
      return () => closeHearers.delete(hear)
    },
    close: () => close(),
  }

  function close(): void {
    if (closed) return
    closed = true
    stopWaiting?.()
    current.close()
    setState('lost')
    for (const hear of [...closeHearers]) hear()
  }

  return {
    client,
    get state() {
      return state
    },
    onState(hear) {
      stateHearers.add(hear)
      return () => stateHearers.delete(hear)
    },
    retryNow: retry,
    close,
  }
}
