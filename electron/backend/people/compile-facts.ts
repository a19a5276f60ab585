// Conditions on what somebody did, bought, agreed to or was put into, as SQL over the tables of profile-tables.ts. Looked up person by
// person through their indexes: an uncorrelated "in" would gather the whole table again for every page of people.
import { dayMs, type Instant } from '#shared/core/clock.ts'
import { consentName } from '#shared/people/consent.ts'
import { randomBucketSql } from '#shared/people/random-bucket.ts'
import type {
  BucketFilter,
  CohortFilter,
  ConsentFilter,
  EventFilter,
  PurchaseFilter,
  SubscriptionFilter,
} from '#shared/people/segment-filter.ts'
import type { BoundValues } from './bound-values.ts'

type FactFilter = EventFilter | PurchaseFilter | CohortFilter | ConsentFilter | SubscriptionFilter | BucketFilter

export function factSql(filter: FactFilter, bound: BoundValues, now: Instant): string {
  switch (filter.kind) {
    case 'event':
      return oftenSql(
        filter,
        () => `events where person_id = people.id and name = ${bound.put(filter.event)}`,
        bound,
        now,
      )
    case 'purchase': {
      const { product } = filter
      const ofProduct = () => (product === null ? '' : ` and product_id = ${bound.put(product)}`)
      return oftenSql(filter, () => `purchases where person_id = people.id${ofProduct()}`, bound, now)
    }
    case 'cohort': {
      const held = `exists (select 1 from cohort_people where person_id = people.id and cohort_key =
        (select key from cohorts where partner = ${bound.put(filter.partner)} and cohort_id = ${bound.put(filter.cohortId)}))`
      return filter.member ? `(${held})` : `(not ${held})`
    }
    case 'consent': {
      const kind = `coalesce(json_type(people.consent, ${bound.put(`$."${consentName(filter.partnerId, filter.purpose)}"`)}), '')`
      if (filter.state === 'unknown') return `(${kind} not in ('true', 'false'))`
      return `(${kind} = '${filter.state === 'agreed'}')`
    }
    case 'subscription': {
      // A group's name is anything a sender chose, so it is compared, not written into a path.
      const state = `coalesce((select value from json_each(people.subscriptions) where key = ${bound.put(filter.group)}), 'unknown')`
      return `(${state} = ${bound.put(filter.state)})`
    }
    case 'bucket':
      return `(${randomBucketSql('people.id')} between ${bound.put(filter.from)} and ${bound.put(filter.to)})`
  }
}

function oftenSql(
  { comparison, count, days }: EventFilter | PurchaseFilter,
  from: () => string,
  bound: BoundValues,
  now: Instant,
): string {
  if (days !== null) bound.timed = true
  const within = () => (days === null ? '' : ` and at between ${bound.put(now - days * dayMs)} and ${bound.put(now)}`)
  if (count === 1) return `(${comparison === 'at-least' ? '' : 'not '}exists (select 1 from ${from()}${within()}))`
  // Counted no further than it takes to know.
  const counted = `(select count(*) from (select 1 from ${from()}${within()} limit ${bound.put(count)}))`
  return `(${counted} ${comparison === 'at-least' ? '=' : '<'} ${bound.put(count)})`
}
