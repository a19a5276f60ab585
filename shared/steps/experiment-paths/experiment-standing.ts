// What an experiment has shown so far: rates, lift against the control group, and whether one path won. Pure. It names no winner on
// figures that chance could have made: every other way is tested (two proportions), and each further way asks for more certainty.

/** One way people were sent, as the books count it. */
export interface ExperimentArm {
  readonly port: string
  readonly people: number
  /** People who did the primary conversion within the days chosen, after they were sent this way. */
  readonly conversions: number
  /** People whose days are not over: more of them may still convert. */
  readonly open: number
}

export interface ArmStanding extends ExperimentArm {
  /** 0 to 1; null while nobody went this way. */
  readonly rate: number | null
  /** How much more often than in the first of the compared (0.25 is a quarter more); null where there is nothing to compare with. */
  readonly lift: number | null
}

export type ExperimentVerdict =
  /** So many people, and so many who do and who do not convert, are the least a test can speak about. */
  | { readonly kind: 'too-few'; readonly leastPeople: number; readonly leastConversions: number }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'winner'; readonly port: string; readonly confidence: number }

export interface ExperimentStanding {
  readonly arms: readonly ArmStanding[]
  readonly verdict: ExperimentVerdict
  /** False while somebody's days are not over. */
  readonly isOver: boolean
}

const surely = 0.95
const leastPeople = 100
const leastConversions = 5

/** `base` is the port that lift is counted from: the control group, or the first path. */
export function experimentStanding(arms: readonly ExperimentArm[], base: string): ExperimentStanding {
  const rateOf = (arm: ExperimentArm | undefined) => (arm && arm.people > 0 ? arm.conversions / arm.people : null)
  const baseRate = rateOf(arms.find(({ port }) => port === base))
  return {
    arms: arms.map((arm) => {
      const rate = rateOf(arm)
      const isCompared = arm.port !== base && rate !== null && baseRate !== null && baseRate > 0
      return { ...arm, rate, lift: isCompared ? rate / baseRate - 1 : null }
    }),
    verdict: verdictOf(arms),
    isOver: arms.every(({ open }) => open === 0),
  }
}

function verdictOf(arms: readonly ExperimentArm[]): ExperimentVerdict {
  const [best, ...others] = arms.toSorted((left, right) => rate(right) - rate(left))
  const isEnough = arms.every(({ people }) => people >= leastPeople)
  if (!best || others.length === 0 || !isEnough || !canBeTested(arms))
    return { kind: 'too-few', leastPeople, leastConversions }
  // The least sure comparison decides, and each further one costs certainty (Bonferroni): a winner among five is found by chance more often.
  const doubt = Math.max(...others.map((other) => chanceOfDifference(best, other))) * others.length
  const confidence = Math.max(0, 1 - doubt)
  return confidence >= surely ? { kind: 'winner', port: best.port, confidence } : { kind: 'unclear' }
}

/** The usual rule: with one rate for all, each way would hold at least five who convert and five who do not. */
function canBeTested(arms: readonly ExperimentArm[]): boolean {
  const people = arms.reduce((sum, arm) => sum + arm.people, 0)
  const pooled = arms.reduce((sum, arm) => sum + arm.conversions, 0) / people
  return arms.every((arm) => arm.people * Math.min(pooled, 1 - pooled) >= leastConversions)
}

function rate({ people, conversions }: ExperimentArm): number {
  return people === 0 ? 0 : conversions / people
}

/** Two-sided: how often chance alone would part two equal ways by as much as this. */
export function chanceOfDifference(left: ExperimentArm, right: ExperimentArm): number {
  const pooled = (left.conversions + right.conversions) / (left.people + right.people)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / left.people + 1 / right.people))
  return spread === 0 ? 1 : beyondNormal(Math.abs(rate(left) - rate(right)) / spread)
}

/** Both tails of the normal distribution (Abramowitz and Stegun 7.1.26, wrong by 0.00000015 at most). */
function beyondNormal(z: number): number {
  const x = z / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  return series * Math.exp(-x * x)
}
