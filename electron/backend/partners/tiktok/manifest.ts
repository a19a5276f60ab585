// TikTok's facts, each limit with its source and the day it was read. Data only; travels to the renderer.
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'

const readOn = '2026-11-20'

export const tiktokManifest: PartnerManifest = {
  id: 'tiktok',
  label: 'TikTok',
  centerName: 'Business Center',
  limits: {
    requestsPerSecond: {
      value: 50,
      source: 'S39; TikTok tier Ultimate (rate limits page)',
      sourceKey: 'partner.tiktok.source.requests',
      readOn,
    },
    liveStart: {
      requests: {
        value: 10,
        source: 'TikTok tier Basic, where every developer app starts (rate limits page)',
        sourceKey: 'partner.tiktok.source.liveStart',
        readOn,
      },
      windowMs: 1_000,
      counts: 'all',
    },
    scope: 'app',
    recordsPerRequest: { value: 10_000, source: 'S40, C1', readOn, noteKey: 'partner.tiktok.recordsNote' },
    recordsCount: 'people',
    bytesPerRequest: {
      value: 8_000_000,
      source: 'our own bound: 10,000 people with three identifiers are about 3.5 MB',
      sourceKey: 'partner.tiktok.source.bytes',
      readOn,
    },
    audiencesPerAccount: { value: 400, source: 'S55', readOn },
    sizeShownFrom: { value: 1_000, source: 'S37, C2', readOn },
    populatesWithinHours: { from: 24, to: 48, source: 'S54' },
  },
  matchFields: ['email', 'phone', 'mobileId'],
  // Longer names get cut to 67 characters and "..." (Segment's connector, read 2026-11).
  audienceNameMax: 70,
  scopes: ['Ad account management', 'Audience management'],
  prerequisites: [
    {
      key: 'partner.tiktok.need.center',
      originKey: 'partner.origin.tiktok',
      detailKey: 'partner.tiktok.need.center.detail',
    },
    {
      key: 'partner.tiktok.need.adAccount',
      originKey: 'partner.origin.tiktok',
      detailKey: 'partner.tiktok.need.adAccount.detail',
    },
    {
      key: 'partner.tiktok.need.permission',
      originKey: 'partner.origin.admin',
      detailKey: 'partner.tiktok.need.permission.detail',
    },
    {
      key: 'partner.tiktok.need.terms',
      originKey: 'partner.origin.tiktok',
      detailKey: 'partner.tiktok.need.terms.detail',
    },
  ],
  // S11. Vendors' own titles stay in their language.
  terms: [
    {
      label: 'Commercial Terms of Service',
      url: 'https://ads.tiktok.com/i18n/official/policy/commercial-terms-of-service',
    },
    { label: 'Advertising Terms', url: 'https://ads.tiktok.com/i18n/official/policy/terms' },
    { label: 'Privacy Policy', url: 'https://ads.tiktok.com/i18n/official/policy/privacy' },
    { label: 'Custom Audience Terms', url: 'https://ads.tiktok.com/i18n/official/policy/custom-audience-terms' },
    { label: 'Developer Terms of Service', url: 'https://ads.tiktok.com/i18n/official/policy/developer-terms' },
    {
      label: 'Developer Data Sharing Agreement',
      url: 'https://ads.tiktok.com/i18n/official/policy/developer-data-sharing',
    },
    { label: 'Advertising Policies', url: 'https://ads.tiktok.com/help/article/tiktok-advertising-policies' },
    { label: 'Brand Guidelines', url: 'https://tiktokbrandbook.com' },
    { label: 'Community Guidelines', url: 'https://www.tiktok.com/community-guidelines' },
  ],
  overviewKey: 'partner.tiktok.overview',
  links: { whereToSee: 'partner.tiktok.whereToSee', limitsNote: 'partner.tiktok.limitsNote' },
  live: {
    apiBase: 'https://business-api.tiktok.com/open_api/v1.3',
    authorizeBase: 'https://business-api.tiktok.com/portal/auth',
    appIdLabel: 'App ID',
    appSecretLabel: 'Secret',
  },
}
