// The limits of a partner as rows to show, each with where it comes from. Pure.

import { minuteMs, secondMs } from '#shared/core/clock.ts'
import type { Limit, PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { WordKey } from '#shared/words/all-words.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'

export interface LimitRow {
  readonly id: string
  readonly name: Phrase
  readonly value: Phrase | string
  /** A reference such as S39 is the same in every language. */
  readonly source: Phrase | string
  readonly readOn: string | null
  readonly noteKey?: WordKey
}

/** How we gather, by the documents (S38); the engine's own figure lives in the backend. */
const batchEverySeconds = 5

export function partnerLimits(
  { limits }: PartnerManifest,
  sayBytes: (bytes: number) => string,
  retryHours: number,
): LimitRow[] {
  const { requestsPerSecond, liveStart, recordsPerRequest, audiencesPerAccount, sizeShownFrom } = limits
  const { from, to, source } = limits.populatesWithinHours
  return [
    row('requests', phrase('partner.limits.requests'), perWindow(requestsPerSecond.value, secondMs), requestsPerSecond),
    row(
      'live-requests',
      phrase(liveStart.counts === 'all' ? 'partner.limits.requests.live' : 'partner.limits.writes.live'),
      perWindow(liveStart.requests.value, liveStart.windowMs),
      liveStart.requests,
    ),
    row('records', phrase(`partner.limits.${limits.recordsCount}`), plain(recordsPerRequest.value), recordsPerRequest),
    row('bytes', phrase('partner.limits.bytes'), sayBytes(limits.bytesPerRequest.value), limits.bytesPerRequest),
    own(
      'batches',
      phrase('partner.limits.batches'),
      phrase('partner.limits.every', { number: batchEverySeconds }),
      'S38, S76',
    ),
    own(
      'retries',
      phrase('partner.limits.retries'),
      phrase('partner.limits.hours', { number: retryHours }),
      'S41, S78',
    ),
    ...(audiencesPerAccount === null
      ? []
      : [row('audiences', phrase('partner.limits.audiences'), plain(audiencesPerAccount.value), audiencesPerAccount)]),
    row(
      'size',
      phrase('partner.limits.size'),
      phrase('partner.limits.about', { number: sizeShownFrom.value }),
      sizeShownFrom,
    ),
    own('populates', phrase('partner.limits.populates'), phrase('partner.limits.range', { from, to }), source),
  ]
}

function row(
  id: string,
  name: Phrase,
  value: Phrase | string,
  { source, sourceKey, readOn, noteKey }: Limit,
): LimitRow {
  return {
    id,
    name,
    value,
    source: sourceKey === undefined ? source : { key: sourceKey },
    readOn,
    ...(noteKey === undefined ? {} : { noteKey }),
  }
}

function own(id: string, name: Phrase, value: Phrase, source: string): LimitRow {
  return { id, name, value, source, readOn: null }
}

/** A window of a minute is said as such; any other is brought to a second. */
function perWindow(requests: number, windowMs: number): Phrase {
  return windowMs === minuteMs
    ? phrase('partner.limits.perMinute', { number: requests })
    : phrase('partner.limits.perSecond', { number: (requests * secondMs) / windowMs })
}

function plain(number: number): Phrase {
  return phrase('partner.limits.number', { number })
}
