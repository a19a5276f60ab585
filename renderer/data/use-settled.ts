// A value once it has stopped changing for a moment: questions about what somebody is typing wait for it.
import { useEffect, useState } from 'react'
import { browserClock } from '../link/browser-clock.ts'

export function useSettled<Value>(value: Value, delayMs = 250): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => browserClock.after(delayMs, () => setSettled(value)), [value, delayMs])
  return settled
}
