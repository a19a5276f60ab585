// Pinterest's facts, each limit with its source and the day it was read. Data only; travels to the renderer.
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'

const readOn = '2026-11-20'

export const pinterestManifest: PartnerManifest = {
  id: 'pinterest',
  label: 'Pinterest',
  centerName: 'Business Hub',
  limits: {
    requestsPerSecond: { value: 7, source: 'S77', readOn },
    liveStart: {
      requests: {
        value: 400,
        source: 'Pinterest ads_write, standard access (rate limits page)',
        sourceKey: 'partner.pinterest.source.liveStart',
        readOn,
      },
      windowMs: 60_000,
      counts: 'writes',
    },
    scope: 'user',
    recordsPerRequest: { value: 1_900, source: 'S77, C9', readOn, noteKey: 'partner.pinterest.recordsNote' },
    recordsCount: 'identifiers',
    bytesPerRequest: {
      value: 1_000_000,
      source: 'what a connector of another vendor keeps to (Tealium); 1,900 digests are 124 KB',
      sourceKey: 'partner.pinterest.source.bytes',
      readOn,
    },
    // Pinterest publishes no number; very many make its own lists slow (S92).
    audiencesPerAccount: null,
    sizeShownFrom: { value: 100, source: 'S75', readOn },
    populatesWithinHours: { from: 24, to: 48, source: 'S88' },
  },
  // No phone: its records are e-mails and mobile ids (OpenAPI 5.23.0, customer_lists).
  matchFields: ['email', 'mobileId'],
  // The specification names no maximum; our own bound.
  audienceNameMax: 100,
  scopes: ['ads:read', 'ads:write', 'user_accounts:read'],
  prerequisites: [
    {
      key: 'partner.pinterest.need.hub',
      originKey: 'partner.origin.pinterest',
      detailKey: 'partner.pinterest.need.hub.detail',
    },
    {
      key: 'partner.pinterest.need.adAccount',
      originKey: 'partner.origin.pinterest',
      detailKey: 'partner.pinterest.need.adAccount.detail',
    },
    {
      key: 'partner.pinterest.need.terms',
      originKey: 'partner.origin.pinterest',
      detailKey: 'partner.pinterest.need.terms.detail',
    },
  ],
  // S62. Vendors' own titles stay in their language.
  terms: [
    { label: 'Terms of Service', url: 'https://policy.pinterest.com/terms-of-service' },
    { label: 'Business Terms of Service', url: 'https://business.pinterest.com/business-terms-of-service' },
    { label: 'Privacy Policy', url: 'https://policy.pinterest.com/privacy-policy' },
    { label: 'Developer and API Terms', url: 'https://developers.pinterest.com/terms' },
    { label: 'Ad Data Terms', url: 'https://policy.pinterest.com/ad-data-terms' },
    { label: 'Advertising Guidelines', url: 'https://policy.pinterest.com/advertising-guidelines' },
    {
      label: 'Advertising Services Agreement',
      url: 'https://business.pinterest.com/pinterest-advertising-services-agreement',
    },
    { label: 'Community Guidelines', url: 'https://policy.pinterest.com/community-guidelines' },
    { label: 'Brand Guidelines', url: 'https://business.pinterest.com/brand-guidelines' },
  ],
  overviewKey: 'partner.pinterest.overview',
  links: { whereToSee: 'partner.pinterest.whereToSee', limitsNote: 'partner.pinterest.limitsNote' },
  live: {
    apiBase: 'https://api.pinterest.com/v5',
    authorizeBase: 'https://www.pinterest.com/oauth/',
    appIdLabel: 'App ID',
    appSecretLabel: 'App secret key',
  },
}
