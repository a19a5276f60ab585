// Builds what a person steers and reads with when a night was bad: inbox, failed-people file, history, experiments. One line in the composition root.
import { AppError } from '#shared/core/app-error.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { MaskedPerson } from '#shared/people/person.ts'
import { readyAudienceSyncSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { PeopleStore } from '../people/people-store.ts'
import type { Database } from '../store/sqlite.ts'
import { CounterHistory } from '../sync/counter-history.ts'
import { ErrorInbox, type StepNames } from '../sync/error-inbox.ts'
import { FailedPeople } from '../sync/failed-people.ts'
import { Holdings } from '../sync/holdings.ts'
import type { SyncOperations } from '../sync/sync-operations.ts'
import type { SyncPauses } from '../sync/sync-pauses.ts'
import type { TestedStep, TestPerson } from '../sync/test-person.ts'
import type { CanvasLibrary } from './canvas-library.ts'
import { ExperimentReports } from './experiment-report.ts'
import { PersonJourneys } from './person-journeys.ts'
import { Standing } from './standing.ts'
import { StuckPeople } from './stuck-people.ts'
import type { SyncRoom } from './sync-room.ts'

export interface OperateRoom {
  readonly pauses: SyncPauses
  readonly operations: SyncOperations
  readonly inbox: ErrorInbox
  readonly failed: FailedPeople
  readonly history: CounterHistory
  readonly holdings: Holdings
  readonly experiments: ExperimentReports
  readonly standing: Standing
  readonly journeys: PersonJourneys
  readonly stuck: StuckPeople
  readonly testing: TestPerson
  /** A step as it is drawn now: a test may come before the launch. */
  stepOf(step: { canvasId: CanvasId; stepId: StepId }): TestedStep
  readonly maskedByIds: (ids: readonly number[]) => MaskedPerson[]
}

export function buildOperateRoom(needs: {
  database: Database
  clock: Clock
  room: SyncRoom
  library: CanvasLibrary
  people: Pick<PeopleStore, 'maskedByIds'>
  manifestOf: (id: PartnerId) => PartnerManifest
  language: () => Language
}): OperateRoom {
  const { database, clock, room, library, people, manifestOf, language } = needs
  const { pauses, operations } = room
  const names: StepNames = {
    canvas: (id) => library.nameOf(id),
    step: (canvasId, stepId) => room.lives.findRunning(canvasId)?.wording.steps[stepId] ?? '',
  }
  const failed = new FailedPeople({
    database,
    operations,
    manifestOf,
    names,
    language,
    // What had to be masked looked like an identifier: then there is none to show.
    externalIds: (ids) =>
      new Map(people.maskedByIds(ids).map(({ id, externalId }) => [id, externalId?.includes('•') ? null : externalId])),
  })
  return {
    pauses,
    operations,
    inbox: new ErrorInbox({ database, manifestOf, names }),
    failed,
    history: new CounterHistory(database, clock),
    holdings: new Holdings({ database, names }),
    experiments: new ExperimentReports({ database, clock, accounting: room.accounting, lives: room.lives }),
    standing: new Standing(database),
    journeys: new PersonJourneys({ database, names }),
    stuck: new StuckPeople({ database, clock, lives: room.lives, canvasName: names.canvas }),
    testing: room.testing,
    stepOf({ canvasId, stepId }) {
      const step = library.getDocument(canvasId).document.logic.steps.find(({ id }) => id === stepId)
      const config = readyAudienceSyncSchema.safeParse(step?.config).data
      if (!config) throw new AppError('test-not-ready')
      return { canvasId, stepId, config }
    },
    maskedByIds: (ids) => people.maskedByIds(ids),
  }
}
