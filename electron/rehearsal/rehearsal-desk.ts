// The open rehearsals of a workspace: starts them, drives their clocks, answers what was when. One for each canvas; opening another
// closes the one before, so that a forgotten tab holds no copy of the people.
import { type CanvasDocument, canvasDocumentSchema } from '#shared/canvas/canvas-document.ts'
import type { RehearsalCommand, RehearsalState } from '#shared/contract/rehearsal-calls.ts'
import type { ComparedRun, RehearsalRoom, RehearsedDraft } from '#shared/contract/rehearsal-room.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import type { RehearsedRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { newScenario, type ReplayFile, replayFormat, type Scenario } from '#shared/rehearsal/scenario.ts'
import { compareReports } from './compare-reports.ts'
import { previewFile } from './copied-people.ts'
import { EarlierRuns } from './earlier-runs.ts'
import { makePerson } from './made-person.ts'
import { followPerson } from './person-path.ts'
import { forecastReach } from './reach-forecast.ts'
import { Rehearsal } from './rehearsal.ts'
import { RehearsalDrive } from './rehearsal-drive.ts'
import { reportOf, reportText } from './rehearsal-report.ts'
import { coverageOf } from './scenario-coverage.ts'

/** The scrubber has about this many places on a wide screen. */
const mostMoments = 600

export interface DeskParts {
  /** The machine's own clock: when a rehearsal begins by itself, and how fast it is played. */
  readonly clock: Clock
  readonly workspaceFile: string
  readonly buildId: string
}

interface OpenRehearsal {
  readonly id: string
  readonly drawn: CanvasDocument
  readonly rules: RehearsedRules
  readonly rehearsal: Rehearsal
  readonly drive: RehearsalDrive
}

export class RehearsalDesk implements RehearsalRoom {
  private readonly parts: DeskParts
  private readonly earlier = new EarlierRuns()
  private readonly byId = new Map<string, OpenRehearsal>()
  private opened = 0
  private moved: (state: RehearsalState) => void = () => {}

  constructor(parts: DeskParts) {
    this.parts = parts
  }

  hear(moved: (state: RehearsalState) => void): void {
    this.moved = moved
  }

  async drawn(id: string) {
    const { drawn, rules } = this.find(id)
    return { document: drawn, rules }
  }

  readFile(people: Parameters<RehearsalRoom['readFile']>[0], file: string, defaultRegion: string | null) {
    return previewFile(people, Buffer.from(file, 'base64'), defaultRegion)
  }

  async open(draft: RehearsedDraft, wanted: Scenario | null, file: string | null): Promise<RehearsalState> {
    for (const other of this.byId.values()) if (other.drawn.id === draft.document.id) await this.close(other.id)
    const scenario = wanted ?? newScenario(this.parts.clock.now())
    const rehearsal = await Rehearsal.open({
      ...draft,
      // What a presenter does is added to it, and must not change the caller's.
      scenario: structuredClone(scenario),
      source: {
        workspaceFile: this.parts.workspaceFile,
        csv: file === null ? undefined : Buffer.from(file, 'base64'),
      },
    })
    const id = `rehearsal-${++this.opened}`
    const drive = new RehearsalDrive(rehearsal, this.parts.clock, () => {
      const one = this.byId.get(id)
      if (one) this.moved(this.stateOf(one))
    })
    const { rules } = draft
    const one = { id, drawn: canvasDocumentSchema.parse(draft.document), rules, rehearsal, drive }
    this.byId.set(id, one)
    const state = this.stateOf(one)
    // Said also before anything moves: another run may just have become an earlier one.
    this.moved(state)
    return state
  }

  async get(id: string): Promise<RehearsalState> {
    return this.stateOf(this.find(id))
  }

  async steer(id: string, command: RehearsalCommand): Promise<RehearsalState> {
    const one = this.find(id)
    await one.drive.follow(command)
    return this.stateOf(one)
  }

  async act(id: string, event: Parameters<RehearsalRoom['act']>[1]): Promise<RehearsalState> {
    const one = this.find(id)
    await one.drive.between(() => one.rehearsal.doNow(event))
    return this.stateOf(one)
  }

  async at(id: string, at: number) {
    const { rehearsal } = this.find(id)
    return { counters: rehearsal.countersAt(at), queues: rehearsal.queuesAt(at) }
  }

  async play(draft: RehearsedDraft, scenario: Scenario) {
    const { workspaceFile } = this.parts
    const rehearsal = await Rehearsal.open({ ...draft, scenario, source: { workspaceFile, csv: undefined } })
    try {
      await rehearsal.passAll()
      return coverageOf(rehearsal, canvasDocumentSchema.parse(draft.document))
    } finally {
      await rehearsal.close()
    }
  }

  async coverage(id: string) {
    const { rehearsal, drawn } = this.find(id)
    return coverageOf(rehearsal, drawn)
  }

  async replayFile(id: string) {
    const one = this.find(id)
    const { rehearsal, drawn, rules } = one
    const file: ReplayFile = {
      format: replayFormat,
      buildId: this.parts.buildId,
      timeZoneData: process.versions.tz ?? '',
      canvas: drawn,
      scenario: rehearsal.scenario,
      rules,
      logHash: rehearsal.isOver ? rehearsal.log.hash : null,
    }
    return { fileName: `${drawn.wording.name}.rehearsal.json`, text: `${JSON.stringify(file, null, 2)}\n` }
  }

  async report(id: string, format: 'html' | 'json', language: Parameters<RehearsalRoom['report']>[2]) {
    const { rehearsal, drawn } = this.find(id)
    const report = reportOf(rehearsal, drawn, this.parts.buildId)
    return { fileName: `${drawn.wording.name}.rehearsal.${format}`, text: reportText(report, format, language) }
  }

  person(draft: RehearsedDraft, personId: number) {
    const { workspaceFile, clock } = this.parts
    return followPerson({ ...draft, personId, workspaceFile, startsAt: clock.now() })
  }

  makePerson(draft: RehearsedDraft, stepId: StepId, port: string) {
    const { workspaceFile, clock } = this.parts
    return makePerson({ ...draft, stepId, port, workspaceFile, startsAt: clock.now() })
  }

  forecast(draft: RehearsedDraft) {
    const { workspaceFile, clock } = this.parts
    return forecastReach({ ...draft, workspaceFile, startsAt: clock.now() })
  }

  async runs(canvasId: CanvasId) {
    return this.earlier.list(canvasId)
  }

  async compare(id: string, other: ComparedRun) {
    const { rehearsal, drawn } = this.find(id)
    const now = reportOf(rehearsal, drawn, this.parts.buildId)
    const before = this.earlier.find(other)
    return { sameLog: before.logHash === now.logHash, differences: compareReports(before, now) }
  }

  async close(id: string): Promise<void> {
    const one = this.byId.get(id)
    if (!one) return
    this.byId.delete(id)
    await one.drive.stop()
    // Who only looked in has played nothing that could be compared.
    if (one.rehearsal.now > one.rehearsal.scenario.startsAt)
      this.earlier.keep(id, reportOf(one.rehearsal, one.drawn, this.parts.buildId))
    await one.rehearsal.close()
  }

  async stop(): Promise<void> {
    for (const id of [...this.byId.keys()]) await this.close(id)
  }

  private find(id: string): OpenRehearsal {
    const one = this.byId.get(id)
    if (!one) throw new AppError('rehearsal-over', { where: id })
    return one
  }

  private stateOf({ id, drawn, rehearsal, drive }: OpenRehearsal): RehearsalState {
    return {
      id,
      canvasId: drawn.id,
      scenario: rehearsal.scenario,
      now: rehearsal.now,
      endsAt: rehearsal.endsAt,
      nextAt: rehearsal.nextAt,
      isOver: rehearsal.isOver,
      pace: drive.pace,
      moments: rehearsal.tape.moments(mostMoments),
      transitions: rehearsal.moved,
      tookMs: drive.tookMs,
      logHash: rehearsal.log.hash,
      logLines: rehearsal.log.count,
      addsUp: rehearsal.countersAt(rehearsal.now).addsUp && (drive.pace !== 'still' || rehearsal.addsUp()),
      buildId: this.parts.buildId,
      timeZoneData: process.versions.tz ?? '',
    }
  }
}
