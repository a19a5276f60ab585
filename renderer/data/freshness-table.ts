// Which answers grow old when the backend says that something changed. An answer named nowhere here is asked for anew only when
// the screen that shows it opens again.
import type { AppCall, AppEvent } from './app-link.ts'

export const freshness: Readonly<Record<AppEvent, readonly AppCall[]>> = {
  'workspace.changed': ['workspace.get'],
  'canvases.changed': ['canvases.list', 'canvases.planLaunch', 'canvases.counters', 'partners.uses'],
  'canvases.counted': ['canvases.list', 'canvases.counterPeople', 'sync.history', 'partners.uses'],
  'people.changed': [
    'people.list',
    'people.attributes',
    'people.coverage',
    'people.hashPreview',
    'segments.list',
    'segments.measure',
    'canvases.planLaunch',
    'workspace.get',
  ],
  'segments.changed': [
    'segments.list',
    'segments.trash',
    'people.list',
    'people.coverage',
    'people.hashPreview',
    'canvases.planLaunch',
  ],
  'connections.changed': [
    'connections.list',
    'partners.list',
    'partners.uses',
    'connections.rightNow',
    'audiences.search',
    'audiences.get',
    'canvases.list',
    'canvases.planLaunch',
    'canvases.counters',
  ],
  'connections.signedIn': ['connections.list'],
  'audiences.changed': ['audiences.search', 'audiences.get', 'audiences.missing', 'canvases.planLaunch'],
  'batches.changed': [
    'batches.list',
    'batches.attempts',
    'sync.causes',
    'holdings.list',
    'holdings.people',
    'canvases.list',
    'workspace.get',
  ],
  'requests.changed': ['requests.list', 'requests.steps', 'outbound.view'],
  'audit.changed': ['audit.list'],
  'sandbox.changed': ['sandbox.view'],
  'rehearsals.moved': [],
  'sync.steered': ['sync.pauses', 'sync.causes', 'batches.list'],
}
