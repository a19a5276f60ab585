// People who move through a canvas together.
import type { Departure } from '#shared/steps/step-definition.ts'

/** Entries, and the person of each; a person may be in it by two entries. */
export interface Block {
  readonly entries: readonly number[]
  readonly people: readonly number[]
}

/** Those at the places named. */
export function picked(block: Block, who: Departure['who']): Block {
  if (who === 'all') return block
  return {
    entries: who.map((place) => block.entries[place] ?? 0),
    people: who.map((place) => block.people[place] ?? 0),
  }
}
