// Time as a port: everything that asks for the time or waits goes through here, so a virtual clock can drive it.

/** Milliseconds since 1970-01-01T00:00:00Z, wall time. */
export type Instant = number
export type CancelTimer = () => void

export interface Clock {
  now(): Instant
  /** Calls `wake` once, `delayMs` from now at the earliest. Deadlines must be stored as instants; a timer is only a nudge. */
  after(delayMs: number, wake: () => void): CancelTimer
}

export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
export const daySeconds = dayMs / secondMs
