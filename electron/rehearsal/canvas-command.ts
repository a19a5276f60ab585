// `npm run canvas`: checks, plays, compares and rewrites canvas files without a window, on the engine the app runs. Reads files, writes
// to the two ports it is handed, and gives an exit code: 0 fine, 1 something is found, 2 it could not be done.
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBundle } from '#shared/bundle/make-bundle.ts'
import { type CanvasProblem, checkCanvas } from '#shared/canvas/canvas-checks.ts'
import { differencesBetween } from '#shared/canvas/canvas-difference.ts'
import { type CanvasDocument, canvasFileText } from '#shared/canvas/canvas-document.ts'
import { mergeCanvases } from '#shared/canvas/canvas-merge.ts'
import { differenceLines, questionText } from '#shared/canvas/difference-words.ts'
import { movedSteps } from '#shared/canvas/drawing-difference.ts'
import { AppError, sayError } from '#shared/core/app-error.ts'
import type { Instant } from '#shared/core/clock.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import { handoffDocument } from '#shared/handoff/handoff-document.ts'
import { handoffMarkdown, handoffPage } from '#shared/handoff/handoff-text.ts'
import { sampleSegmentName } from '#shared/people/sample-segments.ts'
import { usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { newScenario, playsAlikeEverywhere, type Scenario } from '#shared/rehearsal/scenario.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import { type Say, sayIn, speak } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { redactText } from '../backend/log/redact.ts'
import { getPartner } from '../backend/partners/partner-registry.ts'
import {
  canvasIn,
  parsed,
  Refused,
  read,
  readCanvas,
  readScenario,
  readText,
  replayIn,
  writePage,
} from './command-files.ts'
import { comparedReportSchema, compareReports } from './compare-reports.ts'
import { Rehearsal } from './rehearsal.ts'
import { reportLines, reportOf, reportText } from './rehearsal-report.ts'

export interface CommandPorts {
  readonly now: Instant
  readonly buildId: string
  readonly language: Language
  readonly printPdf: PrintPdf
  out(text: string): void
  err(text: string): void
}

/** How many take part where neither a file nor a scenario says. */
const inventedPeople = 1_000

export async function runCanvasCommand(args: readonly string[], ports: CommandPorts): Promise<number> {
  const say = sayIn(ports.language)
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        people: { type: 'string' },
        scenario: { type: 'string' },
        report: { type: 'string' },
        document: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const [command, file, other, third] = positionals
    const given = { ...values, ports, say }
    if (command === 'validate' && file) return await validate(file, given)
    if (command === 'simulate' && file) return await simulate(file, given)
    if (command === 'diff' && file && other) return await diff(file, other, given)
    if (command === 'merge' && file && other && third) return await merge(file, other, third, given)
    if (command === 'export' && file) return await rewrite(file, given)
  } catch (failure) {
    ports.err(`${sentenceOf(failure, ports.language)}\n`)
    return 2
  }
  ports.err(`${say('cli.usage')}\n`)
  return 2
}

interface Given {
  readonly people?: string | undefined
  readonly scenario?: string | undefined
  /** Where the report goes: .json, .html or .pdf. */
  readonly report?: string | undefined
  /** Where the hand-off document goes: .md, .html or .pdf. */
  readonly document?: string | undefined
  readonly json: boolean
  readonly ports: CommandPorts
  readonly say: Say
}

async function validate(file: string, { json, ports, say }: Given): Promise<number> {
  const document = await readCanvas(file)
  // Who is signed in is known to a workspace alone, and no fault of the file.
  const problems = checkCanvas(document, factsWithoutWorkspace(ports.now)).filter(({ fix }) => fix !== 'partner-page')
  const errors = problems.filter(({ level }) => level === 'error')
  if (json) ports.out(`${JSON.stringify({ file: basename(file), valid: errors.length === 0, problems }, null, 2)}\n`)
  else {
    for (const problem of problems) ports.out(`${lineOf(problem, document, ports.language)}\n`)
    ports.out(`${errors.length === 0 ? say('cli.valid') : say('cli.invalid', { count: errors.length })}\n`)
  }
  return errors.length === 0 ? 0 : 1
}

async function simulate(file: string, given: Given): Promise<number> {
  const { people, scenario: scenarioFile, json, ports, say } = given
  const whole = replayIn(await readText(file))
  const document = whole?.canvas ?? (await readCanvas(file))
  const replay = scenarioFile === undefined ? whole : await readScenario(scenarioFile)
  const csv = people === undefined ? undefined : await read(people)
  const rehearsal = await Rehearsal.open({
    document,
    scenario: peopled(replay?.scenario ?? newScenario(ports.now), people),
    source: { workspaceFile: undefined, csv },
    rules: replay?.rules ?? usualRules,
    language: ports.language,
  })
  try {
    await rehearsal.passAll()
    const report = reportOf(rehearsal, document, ports.buildId)
    ports.out(json ? reportText(report, 'json', ports.language) : reportLines(report, ports.language))
    if (given.report !== undefined) {
      const format = given.report.toLowerCase().endsWith('.json') ? 'json' : 'html'
      await writePage(given.report, reportText(report, format, ports.language), ports.printPdf)
    }
    // What it promises, it promises of its own canvas and people.
    const isSame =
      replay?.canvas !== undefined &&
      canvasFileText(replay.canvas) === canvasFileText(document) &&
      replay.buildId === ports.buildId &&
      csv === undefined &&
      playsAlikeEverywhere(replay.scenario)
    const promised = isSame ? replay.logHash : null
    if (promised !== null && promised !== report.logHash) {
      ports.err(`${say('cli.otherHash', { promised, hash: report.logHash })}\n`)
      return 1
    }
    return report.addsUp ? 0 : 1
  } finally {
    await rehearsal.close()
  }
}

/** Two canvases, or the reports of two runs. */
async function diff(before: string, after: string, { json, ports, say }: Given): Promise<number> {
  const [left, right] = [await readText(before), await readText(after)]
  const reports = [left, right].map((text) => comparedReportSchema.safeParse(parsed(text)).data)
  const [old, now] = reports
  if (old && now) {
    const found = compareReports(old, now)
    const line = (one: (typeof found)[number]) =>
      `${one.name || one.stepId}: ${say(`counter.${one.counter}`)} ${one.before ?? '–'} → ${one.after ?? '–'}`
    ports.out(json ? `${JSON.stringify(found, null, 2)}\n` : linesOf(found.map(line), say))
    return found.length === 0 ? 0 : 1
  }
  const [one, two] = [canvasIn(left), canvasIn(right)]
  const moved = movedSteps(one, two).map((stepId) => ({ kind: 'step-moved', stepId, what: [] }))
  const found = [...differencesBetween(one, two), ...moved]
  const lines = differenceLines(one, two, say).map(({ text }) => text)
  ports.out(json ? `${JSON.stringify(found, null, 2)}\n` : linesOf(lines, say))
  return found.length === 0 ? 0 : 1
}

/** Two files that grew out of one. What both changed differently is for a person to settle, in the app. */
async function merge(base: string, mine: string, theirs: string, { json, ports, say }: Given): Promise<number> {
  const [from, own, other] = [await readCanvas(base), await readCanvas(mine), await readCanvas(theirs)]
  const { document, questions } = mergeCanvases(from, own, other)
  if (questions.length === 0) {
    ports.out(canvasFileText(document))
    return 0
  }
  if (json) ports.out(`${JSON.stringify(questions, null, 2)}\n`)
  for (const question of questions) ports.err(`${questionText(question, own, from, say)}\n`)
  ports.err(`${say('cli.merge.asks', { count: questions.length })}\n`)
  return 1
}

/** The file as the app would save it: stable order, so that two versions can be compared line by line. */
async function rewrite(file: string, { document: target, ports }: Given): Promise<number> {
  const document = await readCanvas(file)
  if (target === undefined) ports.out(canvasFileText(document))
  else await writePage(target, handoffOf(document, target, ports), ports.printPdf)
  return 0
}

/** Without a workspace nobody knows what a segment holds: those that come with every workspace have a name, the others their id. */
function handoffOf(document: CanvasDocument, target: string, { now, language }: CommandPorts): string {
  const bundle = makeBundle({ document, scenarios: [], findSegment: () => undefined, hide: redactText })
  const told = handoffDocument({
    ...{ id: document.id, language, contentLanguage: null },
    bundle: { ...bundle, segments: [] },
    facts: { ...factsWithoutWorkspace(now), segmentName: (id) => sampleSegmentName(id, sayIn(language)) ?? id },
    manifestOf: (id) => getPartner(id).manifest,
  })
  return target.toLowerCase().endsWith('.md') ? handoffMarkdown(told) : handoffPage(told)
}

function linesOf(lines: readonly string[], say: Say): string {
  return lines.length === 0 ? `${say('cli.diff.none')}\n` : `${lines.join('\n')}\n`
}

function peopled(scenario: Scenario, file: string | undefined): Scenario {
  if (file !== undefined)
    return { ...scenario, people: { kind: 'file', fileName: basename(file), encoding: null, targets: null } }
  // Without a workspace there are no people of its own.
  return scenario.people.kind === 'workspace'
    ? { ...scenario, people: { kind: 'invented', count: inventedPeople } }
    : scenario
}

function factsWithoutWorkspace(now: Instant): CanvasFacts {
  return {
    now,
    segmentName: (id) => id,
    connection: () => undefined,
    partnerLabel: (id) => getPartner(id).manifest.label,
    audienceIsMissing: () => false,
    timeZone: usualRules.timeZone,
    webhookHosts: usualRules.webhookHosts,
  }
}

function lineOf({ level, phrase, stepId }: CanvasProblem, document: CanvasDocument, language: Language): string {
  const where = stepId === null ? document.wording.name : (document.wording.steps[stepId] ?? stepId)
  return `${sayIn(language)(`cli.level.${level}`)} · ${where}: ${speak(language, phrase)}`
}

function sentenceOf(failure: unknown, language: Language): string {
  if (failure instanceof Refused) return speak(language, failure.phrase)
  if (failure instanceof AppError) {
    const { message, fix } = sayError(language, failure)
    return `${message} ${fix}`
  }
  return failure instanceof Error ? failure.message : String(failure)
}
