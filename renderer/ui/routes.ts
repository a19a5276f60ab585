// The address of every page, and how to get there. Pages name routes through here and never write an address by hand.
import { navigate } from 'wouter/use-hash-location'
import type { CanvasId, SegmentId } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { DataPartnerId } from '#shared/people/data-partners/data-partner-catalog.ts'

export type Route = `/${string}`

export const partnerTabs = ['connection', 'ledger', 'help'] as const
export type PartnerTab = (typeof partnerTabs)[number]

export const routes = {
  canvases: '/canvases',
  canvas: (id: CanvasId): Route => `/canvases/${id}`,
  rehearsal: (id: CanvasId): Route => `/canvases/${id}/rehearsal`,
  campaigns: '/campaigns',
  campaign: (id: CanvasId): Route => `/campaigns/${id}`,
  people: '/people',
  peopleIn: (id: SegmentId): Route => `/people/${id}`,
  person: (id: number): Route => `/people/person/${id}`,
  importPeople: '/people/import',
  segments: '/segments',
  segment: (id: SegmentId): Route => `/segments/${id}`,
  newSegment: '/segments/new',
  partners: '/partners',
  partner: (id: PartnerId, tab: PartnerTab = 'connection'): Route =>
    tab === 'connection' ? `/partners/${id}` : `/partners/${id}/${tab}`,
  dataPartner: (id: DataPartnerId): Route => `/partners/${id}`,
  api: '/partners/api',
  activity: '/activity',
  requests: '/activity/requests',
  requestsOfBatch: (id: number): Route => `/activity/requests/${id}`,
  outbound: '/activity/outbound',
  audit: '/activity/audit',
  inbox: '/activity/inbox',
  holdings: '/activity/audiences',
  settings: '/settings',
} as const

/** What a link's `href` takes. */
export function hrefOf(route: Route): string {
  return `#${route}`
}

export function goTo(route: Route): void {
  navigate(route)
}
