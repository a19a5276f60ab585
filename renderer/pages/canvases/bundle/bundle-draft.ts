// What a person settles before a bundle comes in: it begins with what loses nothing. Pure.
import type { BundleChoices, SegmentChoice, SyncPlace } from '#shared/bundle/settle-bundle.ts'
import type { BundlePlan } from '#shared/contract/bundle-calls.ts'

export type PlannedSegment = BundlePlan['segments'][number]
export type PlannedSync = BundlePlan['syncs'][number]

export function firstChoices(plan: BundlePlan): BundleChoices {
  return {
    name: plan.freeName,
    replaces: null,
    segments: plan.segments.map(firstChoice),
    syncs: plan.syncs.map(({ key, suggested }) => ({ key, place: suggested })),
  }
}

/** Mine is never changed unasked. */
function firstChoice({ id, standing, mine, freeName }: PlannedSegment): SegmentChoice {
  const take = standing === 'new' ? 'add' : mine === null ? 'leave' : 'mine'
  return { id, take, mine: mine?.id ?? null, name: freeName }
}

/** A choice as a line of a list: `mine segment-1`. */
export function choiceKey({ take, mine }: Pick<SegmentChoice, 'take' | 'mine'>): string {
  return take === 'mine' ? `mine ${mine}` : take
}

export function withSegment(choices: BundleChoices, chosen: SegmentChoice): BundleChoices {
  return { ...choices, segments: choices.segments.map((one) => (one.id === chosen.id ? chosen : one)) }
}

export function withPlace(choices: BundleChoices, key: string, place: SyncPlace): BundleChoices {
  return { ...choices, syncs: choices.syncs.map((one) => (one.key === key ? { key, place } : one)) }
}
