// What a rehearsal is started with: the scenario, the people's file it names, and a replay's own canvas and rules. Held in memory alone.
import type { ReplayFile, Scenario } from '#shared/rehearsal/scenario.ts'

export interface Play {
  /** Null for the usual one. */
  readonly scenario: Scenario | null
  /** In base64. */
  readonly file: string | null
  /** Null for the saved canvas by the workspace's rules. */
  readonly replay: Pick<ReplayFile, 'canvas' | 'rules'> | null
}

export const usualPlay: Play = { scenario: null, file: null, replay: null }
