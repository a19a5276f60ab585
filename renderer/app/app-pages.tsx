// Which page stands at which address. Each is fetched when it is first opened, or all of them once there is time.
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { canvasIdSchema, segmentIdSchema } from '#shared/core/ids.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import { dataPartnerIdSchema } from '#shared/people/data-partners/data-partner-catalog.ts'
import { partnerTabs, routes } from '../ui/routes.ts'
import { useSay } from '../ui/use-say.ts'
import { NoPage } from './no-page.tsx'

const load = {
  CanvasesPage: async () => ({ default: (await import('../pages/canvases/canvases-page.tsx')).CanvasesPage }),
  CanvasPage: async () => ({ default: (await import('../pages/canvas/canvas-page.tsx')).CanvasPage }),
  RehearsalPage: async () => ({ default: (await import('../pages/rehearsal/rehearsal-page.tsx')).RehearsalPage }),
  CampaignsPage: async () => ({ default: (await import('../pages/campaigns/campaigns-page.tsx')).CampaignsPage }),
  PeoplePage: async () => ({ default: (await import('../pages/people/people-page.tsx')).PeoplePage }),
  ImportPage: async () => ({ default: (await import('../pages/people/import/import-page.tsx')).ImportPage }),
  ProfilePage: async () => ({ default: (await import('../pages/people/profile/profile-page.tsx')).ProfilePage }),
  SegmentsPage: async () => ({ default: (await import('../pages/segments/segments-page.tsx')).SegmentsPage }),
  PartnersPage: async () => ({ default: (await import('../pages/partners/partners-page.tsx')).PartnersPage }),
  PartnerPage: async () => ({ default: (await import('../pages/partners/partner-page.tsx')).PartnerPage }),
  ApiPage: async () => ({ default: (await import('../pages/ingest/api-page.tsx')).ApiPage }),
  DataPartnerPage: async () => ({ default: (await import('../pages/ingest/data-partner-page.tsx')).DataPartnerPage }),
  ActivityPage: async () => ({ default: (await import('../pages/activity/activity-page.tsx')).ActivityPage }),
  SettingsPage: async () => ({ default: (await import('../pages/settings/settings-page.tsx')).SettingsPage }),
}
const CanvasesPage = lazy(load.CanvasesPage)
const CanvasPage = lazy(load.CanvasPage)
const RehearsalPage = lazy(load.RehearsalPage)
const CampaignsPage = lazy(load.CampaignsPage)
const PeoplePage = lazy(load.PeoplePage)
const ImportPage = lazy(load.ImportPage)
const ProfilePage = lazy(load.ProfilePage)
const SegmentsPage = lazy(load.SegmentsPage)
const PartnersPage = lazy(load.PartnersPage)
const PartnerPage = lazy(load.PartnerPage)
const ApiPage = lazy(load.ApiPage)
const DataPartnerPage = lazy(load.DataPartnerPage)
const ActivityPage = lazy(load.ActivityPage)
const SettingsPage = lazy(load.SettingsPage)

/** Fetches every page, so that going to one works also while the engine is away. */
export function fetchAllPages(): void {
  for (const fetchPage of Object.values(load)) void fetchPage().catch(() => {})
}

export function AppPages() {
  return (
    <Suspense fallback={<Opening />}>
      <Switch>
        <Route path="/">
          <Redirect to={routes.canvases} replace />
        </Route>
        <Route path="/canvases">
          <CanvasesPage />
        </Route>
        <Route path="/canvases/:id">
          {({ id }) => {
            const canvasId = canvasIdSchema.safeParse(id).data
            return canvasId ? <CanvasPage key={canvasId} canvasId={canvasId} view="drawing" /> : <NoPage />
          }}
        </Route>
        <Route path="/canvases/:id/rehearsal">
          {({ id }) => {
            const canvasId = canvasIdSchema.safeParse(id).data
            return canvasId ? <RehearsalPage key={canvasId} canvasId={canvasId} /> : <NoPage />
          }}
        </Route>
        <Route path={routes.campaigns}>
          <CampaignsPage />
        </Route>
        <Route path="/campaigns/:id">
          {({ id }) => {
            const campaignId = canvasIdSchema.safeParse(id).data
            return campaignId ? <CanvasPage key={campaignId} canvasId={campaignId} view="campaign" /> : <NoPage />
          }}
        </Route>
        <Route path={routes.importPeople}>
          <ImportPage />
        </Route>
        <Route path="/people/person/:id">
          {({ id }) => (/^\d{1,15}$/.test(id) ? <ProfilePage key={id} personId={Number(id)} /> : <NoPage />)}
        </Route>
        <Route path="/people/:segmentId?">
          {({ segmentId }) => {
            const chosen = segmentId === undefined ? null : segmentIdSchema.safeParse(segmentId).data
            return chosen === undefined ? <NoPage /> : <PeoplePage segmentId={chosen} />
          }}
        </Route>
        <Route path="/segments/:id?">
          {({ id }) => {
            const open = id === undefined || id === 'new' ? (id ?? null) : segmentIdSchema.safeParse(id).data
            return open === undefined ? <NoPage /> : <SegmentsPage openId={open} />
          }}
        </Route>
        <Route path="/partners">
          <PartnersPage />
        </Route>
        <Route path={routes.api}>
          <ApiPage />
        </Route>
        <Route path="/partners/:id/:tab?">
          {({ id, tab }) => {
            const dataPartner = dataPartnerIdSchema.safeParse(id).data
            if (dataPartner && tab === undefined) return <DataPartnerPage key={dataPartner} partner={dataPartner} />
            const partnerId = partnerIdSchema.safeParse(id).data
            const open = tab === undefined ? 'connection' : partnerTabs.find((one) => one === tab)
            return partnerId && open ? <PartnerPage key={partnerId} partnerId={partnerId} tab={open} /> : <NoPage />
          }}
        </Route>
        <Route path="/activity/:tab?/:item?">{({ tab, item }) => <ActivityPage tab={tab} item={item} />}</Route>
        <Route path="/settings/:part?">{({ part }) => <SettingsPage part={part} />}</Route>
        <Route>
          <NoPage />
        </Route>
      </Switch>
    </Suspense>
  )
}

function Opening() {
  return <p className="app-opening">{useSay()('app.loading')}</p>
}
