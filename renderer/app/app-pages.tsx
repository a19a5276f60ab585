// Which page stands at which address. Each is fetched when it is first opened.
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { canvasIdSchema, segmentIdSchema } from '#shared/core/ids.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import { routes } from '../ui/routes.ts'
import { useSay } from '../ui/use-say.ts'
import { NoPage } from './no-page.tsx'

const CanvasesPage = lazy(async () => ({
  default: (await import('../pages/canvases/canvases-page.tsx')).CanvasesPage,
}))
const CanvasPage = lazy(async () => ({ default: (await import('../pages/canvas/canvas-page.tsx')).CanvasPage }))
const PeoplePage = lazy(async () => ({ default: (await import('../pages/people/people-page.tsx')).PeoplePage }))
const ImportPage = lazy(async () => ({ default: (await import('../pages/people/import/import-page.tsx')).ImportPage }))
const SegmentsPage = lazy(async () => ({ default: (await import('../pages/segments/segments-page.tsx')).SegmentsPage }))
const PartnersPage = lazy(async () => ({ default: (await import('../pages/partners/partners-page.tsx')).PartnersPage }))
const PartnerPage = lazy(async () => ({ default: (await import('../pages/partners/partner-page.tsx')).PartnerPage }))
const ActivityPage = lazy(async () => ({ default: (await import('../pages/activity/activity-page.tsx')).ActivityPage }))
const SettingsPage = lazy(async () => ({ default: (await import('../pages/settings/settings-page.tsx')).SettingsPage }))

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
            return canvasId ? <CanvasPage key={canvasId} canvasId={canvasId} /> : <NoPage />
          }}
        </Route>
        <Route path={routes.importPeople}>
          <ImportPage />
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
        <Route path="/partners/:id">
          {({ id }) => {
            const partnerId = partnerIdSchema.safeParse(id).data
            return partnerId ? <PartnerPage key={partnerId} partnerId={partnerId} /> : <NoPage />
          }}
        </Route>
        <Route path="/activity">
          <ActivityPage />
        </Route>
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
