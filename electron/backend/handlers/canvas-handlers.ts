// The canvases' calls, each handed to the one part that knows.

import { canvasFileText } from '#shared/canvas/canvas-document.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { MaskedPerson } from '#shared/people/person.ts'
import type { BundleDesk } from '../journey/bundle-desk.ts'
import { fileNameOf } from '../journey/canvas-file-name.ts'
import type { CanvasLaunch } from '../journey/canvas-launch.ts'
import type { CanvasLibrary } from '../journey/canvas-library.ts'
import type { CanvasVersions } from '../journey/canvas-versions.ts'
import type { CountersView } from '../journey/counters-view.ts'
import type { StuckPeople } from '../journey/stuck-people.ts'
import type { CanvasFiles } from '../store/canvas-files.ts'
import { backupHandlers } from './backup-handlers.ts'
import { bundleHandlers } from './bundle-handlers.ts'

type CanvasCall = Extract<
  keyof Handlers<AppContract>,
  `canvases.${string}` | `campaigns.${string}` | `bundles.${string}` | `handoffs.${string}`
>

export function canvasHandlers(parts: {
  library: CanvasLibrary
  files: CanvasFiles
  bundles: BundleDesk
  launch: CanvasLaunch
  counters: CountersView
  versions: CanvasVersions
  stuck: StuckPeople
  changed: (id: CanvasId) => void
  maskedByIds: (ids: readonly number[]) => readonly MaskedPerson[]
}): Pick<Handlers<AppContract>, CanvasCall> {
  const { library, files, bundles, launch, counters, maskedByIds, versions, stuck, changed } = parts
  return {
    ...backupHandlers({ files, changed }),
    ...bundleHandlers(bundles),
    'canvases.list': ({ shelf, query }) => ({ canvases: library.list(shelf, query) }),
    'canvases.create': ({ from, name }) => ({ id: library.create(from, name) }),
    'campaigns.list': ({ shelf, query }) => ({ campaigns: library.campaigns(shelf, query) }),
    'campaigns.create': ({ name, channel }) => ({ id: library.create({ kind: 'campaign', channel }, name) }),
    'canvases.open': ({ id }) => library.open(id),
    'canvases.life': ({ id }) => library.lifeOf(id),
    'canvases.save': ({ document, baseRevision }) => library.save(document, baseRevision),
    'canvases.keepHistory': ({ id, history }) => {
      library.keepHistory(id, history)
      return {}
    },
    'canvases.keepDraft': ({ id, draft }) => {
      files.drafts.keep(id, draft)
      return {}
    },
    'canvases.findDraft': ({ id }) => ({ draft: files.drafts.find(id) }),
    'canvases.findHistory': ({ id }) => ({ history: library.findHistory(id) }),
    'canvases.rename': ({ id, name }) => {
      library.rename(id, name)
      return {}
    },
    'canvases.moveTo': ({ id, shelf }) => {
      library.moveTo(id, shelf)
      return {}
    },
    'canvases.deleteForever': ({ id }) => {
      library.deleteForever(id)
      return {}
    },
    'canvases.export': ({ id }) => {
      const { document } = library.getDocument(id)
      return { fileName: `${fileNameOf(document.wording.name)}.canvas.json`, text: canvasFileText(document) }
    },
    'canvases.planLaunch': ({ id }) => launch.plan(id),
    'canvases.launch': ({ id, revision }) => {
      launch.launch(id, revision)
      return {}
    },
    'canvases.versions': ({ id }) => ({ versions: versions.list(id) }),
    'canvases.version': ({ id, version }) => ({ document: versions.get(id, version) }),
    'canvases.nameVersion': ({ id, version, name }) => {
      versions.name(id, version, name)
      changed(id)
      return {}
    },
    'canvases.update': ({ id, revision, redirects }) => {
      launch.update(id, revision, redirects)
      return {}
    },
    'canvases.stop': ({ id }) => {
      launch.stop(id)
      return {}
    },
    'canvases.resume': ({ id }) => {
      launch.resume(id)
      return {}
    },
    'canvases.counters': ({ id }) => counters.countersOf(id, { recount: true }),
    'canvases.stuck': ({ id }) => ({ groups: stuck.of(id) }),
    'canvases.releaseStuck': ({ canvasId, stepId }) => {
      const people = stuck.release(canvasId, stepId)
      changed(canvasId)
      return { people }
    },
    'canvases.counterPeople': ({ canvasId, stepId, counter, cursor }) => {
      const { people, nextCursor } = counters.peopleBehind(canvasId, stepId, counter, cursor)
      const masked = new Map(maskedByIds(people.map((person) => person.personId)).map((person) => [person.id, person]))
      return {
        people: people.flatMap(({ personId, reason, at }) => {
          const person = masked.get(personId)
          return person ? [{ person, reason, at }] : []
        }),
        nextCursor,
      }
    },
  }
}
