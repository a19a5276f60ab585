// The rehearsals as the backend asks for them, wherever they run: on a thread of their own in the product, here in tests. Types only.
import type { CanvasDocument } from '../canvas/canvas-document.ts'
import type { CanvasId, StepId } from '../core/ids.ts'
import type { RehearsedRules } from '../rehearsal/rehearsed-rules.ts'
import type { RehearsalPeople, Scenario, ScenarioEvent } from '../rehearsal/scenario.ts'
import type { Language } from '../words/word-table.ts'
import type { AppContract } from './contract.ts'
import type { InputOf, OutputOf } from './contract-kit.ts'
import type { ImportPreview } from './people-calls.ts'
import type {
  MadePerson,
  PersonPath,
  ReachForecast,
  RehearsalCommand,
  RehearsalCoverage,
  RehearsalState,
} from './rehearsal-calls.ts'
import type { EarlierRun } from './run-calls.ts'

export type FileOfPeople = Extract<RehearsalPeople, { kind: 'file' }>

export type ComparedRun = InputOf<AppContract, 'rehearsals.compare'>['other']

/** What every rehearsal of a canvas needs: the draft as it is saved now, and how this workspace reads people. */
export interface RehearsedDraft {
  readonly document: CanvasDocument
  readonly rules: RehearsedRules
  readonly language: Language
}

/** Plain data in and out, so that it may be on another thread. */
export interface RehearsalRoom {
  /** The canvas and the rules of an open rehearsal. */
  drawn(id: string): Promise<Omit<RehearsedDraft, 'language'>>
  readFile(people: FileOfPeople, file: string, defaultRegion: string | null): Promise<ImportPreview>
  open(draft: RehearsedDraft, scenario: Scenario | null, file: string | null): Promise<RehearsalState>
  get(id: string): Promise<RehearsalState>
  steer(id: string, command: RehearsalCommand): Promise<RehearsalState>
  act(id: string, event: ScenarioEvent): Promise<RehearsalState>
  at(id: string, at: number): Promise<OutputOf<AppContract, 'rehearsals.at'>>
  /** Plays a scenario to its end, and says what it reached. */
  play(draft: RehearsedDraft, scenario: Scenario): Promise<RehearsalCoverage>
  coverage(id: string): Promise<RehearsalCoverage>
  replayFile(id: string): Promise<OutputOf<AppContract, 'rehearsals.replayFile'>>
  report(id: string, format: 'html' | 'json', language: Language): Promise<OutputOf<AppContract, 'rehearsals.report'>>
  runs(canvasId: CanvasId): Promise<EarlierRun[]>
  compare(id: string, other: ComparedRun): Promise<OutputOf<AppContract, 'rehearsals.compare'>>
  close(id: string): Promise<void>
  person(draft: RehearsedDraft, personId: number): Promise<PersonPath>
  makePerson(draft: RehearsedDraft, stepId: StepId, port: string): Promise<MadePerson | null>
  forecast(draft: RehearsedDraft): Promise<ReachForecast>
  /** Hears of every rehearsal that was opened or whose clock moved, a few times a second at most. */
  hear(moved: (state: RehearsalState) => void): void
  stop(): Promise<void>
}
