// What a proof is: a promise of the product, tried in earnest for as long as it is given, and either held or broken. Never a figure
// to admire (that is bench/) and never a quick check (that is a unit test).

export interface ProofOptions {
  readonly minutes: number
  readonly kills: number
  readonly seed: number
  /** Says how far it is, for whoever waits. */
  readonly say: (line: string) => void
}

export interface ProofOutcome {
  /** What was promised and did not hold, a sentence each; none means it held. */
  readonly broken: readonly string[]
  readonly figures: Readonly<Record<string, number>>
}

export interface Proof {
  readonly name: string
  /** The promise, in a sentence. */
  readonly promise: string
  run(options: ProofOptions): Promise<ProofOutcome>
}
