// Whether a backend that was killed again and again kept its promises: in goes what is seen afterwards, out come sentences about what
// broke. Pure.

/** Digests by kind, as a partner holds them. */
type Members = Readonly<Record<string, readonly string[]>>

export interface CrashSeen {
  readonly addsUp: boolean
  /** In the workspace: everybody was let in. */
  readonly people: number
  readonly entered: number
  readonly synced: number
  readonly notSynced: number
  readonly pending: number
  readonly errored: number
  /** What the partner holds after the kills, and after the same people went the same way without any. */
  readonly members: Members
  readonly calmMembers: Members
  readonly killsInMidSync: number
}

export function judgeCrash(seen: CrashSeen): string[] {
  const { people, entered, synced, notSynced, pending, errored, members, calmMembers } = seen
  const promises: readonly [string, boolean][] = [
    ['The counters do not add up.', seen.addsUp],
    [`Of ${people} people ${entered} entered.`, entered === people],
    [`${pending} people are still pending.`, pending === 0],
    [`${errored} people are errored, and nobody was refused.`, errored === 0],
    [`${synced} + ${notSynced} people are accounted for, of ${people}.`, synced + notSynced === people],
    [
      'The partner does not hold whom it holds when nothing is killed.',
      JSON.stringify(members) === JSON.stringify(calmMembers),
    ],
    ['Nobody was synced.', (members.EMAIL_SHA256?.length ?? 0) > people / 2],
    ['No kill came while people were being synced.', seen.killsInMidSync > 0],
  ]
  return promises.flatMap(([sentence, held]) => (held ? [] : [sentence]))
}
