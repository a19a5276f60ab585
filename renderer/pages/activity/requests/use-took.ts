// How long a request took, in the unit that says it: milliseconds below a second.

import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { secondMs } from '#shared/core/clock.ts'

export function useTook(): (ms: number) => string {
  const say = useSay()
  const { duration, number } = useFormat()
  return (ms) => (ms < secondMs ? say('activity.milliseconds', { ms: number(Math.round(ms)) }) : duration(ms))
}
