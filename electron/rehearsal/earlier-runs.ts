// The runs of each canvas that were played since the app started, as their reports: what another run is compared with. Counts only.

import type { ComparedRun } from '#shared/contract/rehearsal-room.ts'
import type { EarlierRun } from '#shared/contract/run-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { type ComparedReport, comparedReportSchema } from './compare-reports.ts'
import type { RehearsalReport } from './rehearsal-report.ts'

/** As many as a list is read through. */
const mostKept = 10

interface KeptRun {
  readonly id: string
  readonly report: RehearsalReport
}

export class EarlierRuns {
  private readonly byCanvas = new Map<string, KeptRun[]>()

  keep(id: string, report: RehearsalReport): void {
    const kept = this.byCanvas.get(report.canvas.id) ?? []
    this.byCanvas.set(report.canvas.id, [{ id, report }, ...kept].slice(0, mostKept))
  }

  /** The latest first. */
  list(canvasId: string): EarlierRun[] {
    return (this.byCanvas.get(canvasId) ?? []).map(({ id, report: { scenario, endedAt, logHash } }) => ({
      id,
      people: scenario.people,
      seed: scenario.seed,
      events: scenario.events.length,
      startsAt: scenario.startsAt,
      endedAt,
      logHash,
    }))
  }

  /** One of these, or a report that was kept as a file. */
  find(other: ComparedRun): ComparedReport {
    if (other.kind === 'report') return readReport(other.text)
    const found = [...this.byCanvas.values()].flat().find(({ id }) => id === other.runId)
    if (!found) throw new AppError('rehearsal-over', { where: other.runId })
    return comparedReportSchema.parse(found.report)
  }
}

function readReport(text: string): ComparedReport {
  try {
    return comparedReportSchema.parse(JSON.parse(text))
  } catch {
    throw new AppError('rehearsal-no-report')
  }
}
