// What a benchmark is: figures measured once, goals to hold them against, and in words what bounds them. Never a timed unit test.
import * as z from 'zod'

export interface Bench {
  readonly name: string
  /** By figure: a number to reach, or words such as “< 512”. */
  readonly goals: Readonly<Record<string, number | string>>
  run(): Promise<{ readonly figures: Readonly<Record<string, number>>; readonly bounds: string }>
}

const facts = z.object({ name: z.string().min(1), goals: z.record(z.string(), z.union([z.number(), z.string()])) })

export function isBench(value: unknown): value is Bench {
  return (
    facts.safeParse(value).success &&
    typeof value === 'object' &&
    value !== null &&
    'run' in value &&
    typeof value.run === 'function'
  )
}
