// The vendors' limits as the sandbox enforces them, each with its source. Never shared with the app's own manifests
// (decisions.md 31): two readings of one document are a check, one reading copied is not.
import { dayMs, hourMs, minuteMs } from '#shared/core/clock.ts'

export interface TikTokSettings {
  /** Requests to /segment/* in any sliding second, per developer app. S39; ad-partners A4 (Braze, read 2026-11). */
  readonly segmentRequestsPerSecond: number
  /** Requests to everything else in any sliding second, per developer app. A4, tier Ultimate (read 2026-11). */
  readonly otherRequestsPerSecond: number
  /** Users in one mapping request. C1 settles 10,000. */
  readonly maxUsersPerRequest: number
  /** Audiences an ad account may own. S55. */
  readonly audiencesPerAccount: number
  /** The size is hidden below this. S37. */
  readonly sizeShownFrom: number
  /** The vendor takes up to 48 h (S54); short here so that a person sees it happen. */
  readonly populateMs: number
  /** 1 h by the vendor's harvest, 10 min by the community (A2.3). */
  readonly authCodeLifeMs: number
  /** 40007 by the vendor's table, 40002 seen in connectors (A5, G): a client must take both. */
  readonly missingAudienceCode: 40002 | 40007
  /** Audiences in the account that exists to test the picker (decisions.md 22). */
  readonly poolAudiences: number
}

export interface PinterestSettings {
  /** Writes in any sliding second, per user and app. S77; Braze (read 2026-11). */
  readonly writesPerSecond: number
  /** ads_read, per user and app, standard tier. ad-partners B2 (read 2026-11). */
  readonly readsPerMinute: number
  /** The universal limit of the standard tier, per user and app. B2. */
  readonly requestsPerSecond: number
  /** Records in one request. S77, C9, decisions.md 8. */
  readonly maxRecordsPerRequest: number
  /** The size is hidden below this. S75. */
  readonly sizeShownFrom: number
  readonly populateMs: number
  readonly authCodeLifeMs: number
  /** 30 days. B2. */
  readonly accessTokenLifeMs: number
  /** 60 days, renewed at each refresh. B2. */
  readonly refreshTokenLifeMs: number
  readonly poolAudiences: number
}

export interface SandboxSettings {
  readonly tiktok: TikTokSettings
  readonly pinterest: PinterestSettings
}

export interface SandboxOverrides {
  readonly tiktok?: Partial<TikTokSettings>
  readonly pinterest?: Partial<PinterestSettings>
}

export function sandboxSettings(overrides: SandboxOverrides = {}): SandboxSettings {
  return {
    tiktok: {
      segmentRequestsPerSecond: 50,
      otherRequestsPerSecond: 50,
      maxUsersPerRequest: 10_000,
      audiencesPerAccount: 400,
      sizeShownFrom: 1_000,
      populateMs: 3_000,
      authCodeLifeMs: hourMs,
      missingAudienceCode: 40007,
      poolAudiences: 10_000,
      ...overrides.tiktok,
    },
    pinterest: {
      writesPerSecond: 7,
      readsPerMinute: 1_000,
      requestsPerSecond: 100,
      maxRecordsPerRequest: 1_900,
      sizeShownFrom: 100,
      populateMs: 3_000,
      authCodeLifeMs: 10 * minuteMs,
      accessTokenLifeMs: 30 * dayMs,
      refreshTokenLifeMs: 60 * dayMs,
      poolAudiences: 10_000,
      ...overrides.pinterest,
    },
  }
}
