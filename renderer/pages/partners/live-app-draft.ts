// The form of a live connection's developer app: what it starts with, what is wrong with it, and what is sent. Pure.
// The secret passes through on its way to the backend and is never read back.
import type { AppInput, AppOutput } from '#renderer/data/app-link.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'

/** The app as kept: its secret is only known to be there. */
export type LiveApp = AppOutput<'partners.setLiveApp'>
export type LiveAppChange = Omit<AppInput<'partners.setLiveApp'>, 'partnerId'>

export interface LiveAppDraft {
  readonly appId: string
  readonly appSecret: string
  readonly apiBase: string
  readonly authorizeBase: string
  readonly requests: number | null
  readonly windowSeconds: number | null
  readonly recordsPerRequest: number | null
  readonly phoneForm: 'e164' | 'digits'
}

export type LiveAppField = keyof LiveAppDraft
export type LiveAppFaults = Partial<Record<LiveAppField, Phrase>>

const longestWindowSeconds = 86_400
const mostRequests = 1_000

export function newLiveAppDraft(manifest: PartnerManifest, app: LiveApp | null): LiveAppDraft {
  const { liveStart, recordsPerRequest } = manifest.limits
  return {
    appId: app?.appId ?? '',
    appSecret: '',
    apiBase: app?.apiBase ?? manifest.live.apiBase,
    authorizeBase: app?.authorizeBase ?? manifest.live.authorizeBase,
    requests: app?.requests ?? liveStart.requests.value,
    windowSeconds: (app?.windowMs ?? liveStart.windowMs) / 1_000,
    recordsPerRequest: app?.recordsPerRequest ?? recordsPerRequest.value,
    phoneForm: app?.phoneForm ?? 'e164',
  }
}

/** The change to send, or what is wrong, by field. */
export function readLiveAppDraft(
  draft: LiveAppDraft,
  manifest: PartnerManifest,
  hasSecret: boolean,
): { readonly change: LiveAppChange } | { readonly faults: LiveAppFaults } {
  const faults: LiveAppFaults = {}
  const { live, limits } = manifest
  const [appId, appSecret] = [draft.appId.trim(), draft.appSecret.trim()]
  if (appId === '') faults.appId = phrase('partner.live.need.appId', { label: live.appIdLabel })
  if (appSecret === '' && !hasSecret)
    faults.appSecret = phrase('partner.live.need.appId', { label: live.appSecretLabel })
  for (const field of ['apiBase', 'authorizeBase'] as const)
    if (!isAddress(draft[field])) faults[field] = phrase('partner.live.need.address')
  const requests = numberWithin(draft.requests, 1, mostRequests)
  const windowSeconds = numberWithin(draft.windowSeconds, 1, longestWindowSeconds)
  const recordsPerRequest = numberWithin(draft.recordsPerRequest, 1, limits.recordsPerRequest.value)
  if (requests === null) faults.requests = needNumber(mostRequests)
  if (windowSeconds === null) faults.windowSeconds = needNumber(longestWindowSeconds)
  if (recordsPerRequest === null) faults.recordsPerRequest = needNumber(limits.recordsPerRequest.value)
  if (requests === null || windowSeconds === null || recordsPerRequest === null || Object.keys(faults).length > 0)
    return { faults }
  return {
    change: {
      appId,
      ...(appSecret === '' ? {} : { appSecret }),
      apiBase: draft.apiBase.trim(),
      authorizeBase: draft.authorizeBase.trim(),
      requests,
      windowMs: windowSeconds * 1_000,
      recordsPerRequest,
      phoneForm: draft.phoneForm,
    },
  }
}

/** Plain http only to this computer: a test server. A secret must not travel in the clear. */
function isAddress(text: string): boolean {
  const address = URL.parse(text.trim())
  if (address === null) return false
  const isHere = address.hostname === '127.0.0.1' || address.hostname === 'localhost' || address.hostname === '[::1]'
  return address.protocol === 'https:' || (address.protocol === 'http:' && isHere)
}

function numberWithin(value: number | null, from: number, to: number): number | null {
  return value !== null && Number.isInteger(value) && value >= from && value <= to ? value : null
}

function needNumber(to: number): Phrase {
  return phrase('partner.live.need.number', { from: 1, to })
}
