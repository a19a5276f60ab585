// Answers the calls about one person. Only `people.reveal` hands out bare values; audited-calls writes each of them down.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { profileCalls } from '#shared/contract/profile-calls.ts'
import type { PersonJourneys } from '../journey/person-journeys.ts'
import type { PeopleRoom } from '../people/people-room.ts'
import { revealedForMs } from '../people/profile.ts'

export interface ProfileParts extends Pick<PeopleRoom, 'writer' | 'profiles' | 'segments' | 'exporting'> {
  readonly journeys: Pick<PersonJourneys, 'moments'>
}

export function profileHandlers({
  writer,
  profiles,
  segments,
  exporting,
  journeys,
}: ProfileParts): Pick<Handlers<AppContract>, keyof typeof profileCalls> {
  return {
    'people.find': ({ who }) => ({ id: writer.finder.lookUp(who) ?? null }),
    'people.profile': ({ id }) => profiles.find(id),
    'people.timeline': ({ id, limit }) => {
      const moments = [...profiles.moments(id, limit + 1), ...journeys.moments(id)].sort(
        (left, right) => right.at - left.at,
      )
      return { moments: moments.slice(0, limit), hasMore: moments.length > limit }
    },
    'people.reveal': ({ id }) => ({ values: profiles.revealed(id), forMs: revealedForMs }),
    'people.export': ({ segmentId, ...wish }) =>
      exporting.piece({ ...wish, filter: segmentId === null ? null : segments.get(segmentId).filter }),
    'people.setConsent': ({ id, partnerId, purpose, agreed }) => {
      writer.setConsent([id], partnerId, purpose, agreed)
      return {}
    },
  }
}
