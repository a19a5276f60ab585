// Launching, updating, stopping and resuming: what would happen, what stands in the way (S52, S91), and doing it.
import { blocksLaunch, type CanvasProblem, checkCanvas } from '#shared/canvas/canvas-checks.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { impactOf } from '#shared/canvas/edit-impact.ts'
import { entryOf } from '#shared/canvas/journey-rules.ts'
import { launchedEditProblems } from '#shared/canvas/launched-edits.ts'
import type { LaunchPlan } from '#shared/contract/canvas-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { type CanvasId, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { readyAudienceSyncSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { audienceOf } from '#shared/steps/entry/entry-config.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from '../sync/accounting.ts'
import type { CanvasLibrary } from './canvas-library.ts'
import type { CanvasLives, CanvasState } from './canvas-lives.ts'
import type { JourneyEngine } from './journey-engine.ts'

export class CanvasLaunch {
  private readonly parts: {
    readonly database: Database
    readonly library: CanvasLibrary
    readonly lives: CanvasLives
    readonly engine: JourneyEngine
    readonly accounting: Accounting
    readonly facts: () => CanvasFacts
    readonly audienceSize: (filter: GroupFilter) => Promise<number>
    readonly language: () => Language
    /** Sends who still waits in a canvas where its new version points. */
    readonly follow: (id: CanvasId) => void
    /** Called when a canvas's state changed; the heart starts beating again. */
    readonly changed: (id: CanvasId) => void
  }

  constructor(parts: CanvasLaunch['parts']) {
    this.parts = parts
  }

  async plan(id: CanvasId): Promise<LaunchPlan> {
    const { document } = this.parts.library.getDocument(id)
    const facts = this.parts.facts()
    const entry = entryOf(document)
    const audience = entry ? audienceOf(entry) : null
    const segmentId = entry?.segmentId ?? null
    const segmentName = segmentId === null ? undefined : facts.segmentName(segmentId)
    const syncs = document.logic.steps.flatMap((step) => {
      if (step.kind !== 'audience-sync' || step.bypassed) return []
      const ready = readyAudienceSyncSchema.safeParse(step.config)
      return ready.success ? [{ stepId: step.id, ready: ready.data }] : []
    })
    const kinds = syncs.flatMap(({ ready }) => facts.connection(ready.connectionId)?.kind ?? [])
    return {
      problems: this.problemsOf(document).map((problem) => ({ ...problem })),
      people: audience && segmentName !== undefined ? await this.parts.audienceSize(audience) : 0,
      segmentName: segmentName ?? null,
      entersOnUpdate: this.takesOthers(document),
      impact: this.impactOn(document),
      kind: kinds.includes('live') ? 'live' : kinds.includes('sandbox') ? 'sandbox' : 'none',
      syncs: syncs.map(({ stepId, ready }) => ({
        stepId,
        partnerId: ready.partnerId,
        account: ready.adAccount.name,
        audience: ready.audience.name,
        action: ready.action,
        fields: ready.fields,
      })),
    }
  }

  launch(id: CanvasId, revision: string): void {
    this.expect(id, ['draft'])
    const document = this.launchable(id, revision)
    this.parts.database.transaction(() => {
      this.parts.lives.launch(document, revision)
      this.parts.engine.open(id)
    })
    this.parts.changed(id)
  }

  /**
   * The next version: people inside go on in it, those in a step that is gone leave when their wait ends. Where the entry takes
   * another segment, its people who were never inside enter.
   */
  update(id: CanvasId, revision: string, redirects: readonly { from: StepId; to: StepId }[] = []): void {
    this.expect(id, ['active'])
    const document = this.launchable(id, revision)
    const takesOthers = this.takesOthers(document)
    this.parts.database.transaction(() => {
      this.parts.lives.launch(document, revision)
      if (takesOthers) this.parts.engine.open(id)
      for (const { from, to } of redirects) this.parts.engine.redirect(id, from, to)
      this.parts.follow(id)
    })
    this.parts.changed(id)
  }

  stop(id: CanvasId): void {
    this.expect(id, ['active'])
    this.parts.lives.setState(id, 'stopped')
    this.parts.changed(id)
  }

  resume(id: CanvasId): void {
    this.expect(id, ['stopped'])
    this.parts.lives.setState(id, 'active')
    this.parts.changed(id)
  }

  /** Of the canvas as drawn, and of what may not be edited since it was launched. */
  private problemsOf(document: CanvasDocument): readonly CanvasProblem[] {
    const running = this.parts.lives.findRunning(document.id)
    const problems = checkCanvas(document, this.parts.facts())
    return running ? [...problems, ...launchedEditProblems(running, document)] : problems
  }

  private impactOn(document: CanvasDocument): LaunchPlan['impact'] {
    const running = this.parts.lives.findRunning(document.id)
    if (!running) return []
    const nameOf = (stepId: StepId) => running.wording.steps[stepId] ?? null
    const waiting = new Map(
      this.parts.accounting
        .booksOf(document.id)
        .map(({ stepId, entered, proceeded, exited }) => [stepIdSchema.parse(stepId), entered - proceeded - exited]),
    )
    return impactOf(running, document, waiting).map(({ missedSyncs, ...impact }) => ({
      ...impact,
      name: nameOf(impact.stepId),
      kind: graphOf(running).steps.get(impact.stepId)?.kind ?? 'delay',
      missedSyncs: missedSyncs.map((stepId) => ({ stepId, name: nameOf(stepId) })),
    }))
  }

  private takesOthers(document: CanvasDocument): boolean {
    const running = this.parts.lives.findRunning(document.id)
    return running !== undefined && whoAndWhen(running) !== whoAndWhen(document)
  }

  private launchable(id: CanvasId, revision: string): CanvasDocument {
    const { document } = this.parts.library.getDocument(id, revision)
    const problems = this.problemsOf(document)
    if (blocksLaunch(problems)) {
      const count = problems.filter((problem) => problem.level === 'error').length
      throw new AppError('launch-blocked', { parameters: { count }, where: id })
    }
    return document
  }

  private expect(id: CanvasId, states: readonly CanvasState[]): void {
    const { state, shelf } = this.parts.lives.ensure(id)
    if (shelf === 'open' && states.includes(state)) return
    const say = sayIn(this.parts.language())
    throw new AppError('wrong-state', {
      parameters: { state: say(`state.${shelf === 'open' ? state : 'archived'}`) },
      where: id,
    })
  }
}

/** What the entry's schedule begins anew for. */
function whoAndWhen(document: CanvasDocument): string {
  const entry = entryOf(document)
  return JSON.stringify(
    entry && [entry.segmentId, entry.filter, entry.schedule, entry.startsAt, entry.endsAt, entry.repeat],
  )
}
