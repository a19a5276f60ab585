// The files of the command line: read, checked for what they are, written. What is no such file is refused with a sentence.
import { readFile, writeFile } from 'node:fs/promises'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { readCanvasText } from '#shared/canvas/read-canvas-text.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import { usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { type ReplayFile, replayFileSchema, scenarioSchema } from '#shared/rehearsal/scenario.ts'
import type { Phrase } from '#shared/words/say.ts'

export class Refused extends Error {
  readonly phrase: Phrase
  constructor(phrase: Phrase) {
    super(phrase.key)
    this.phrase = phrase
  }
}

/** Text as it is, a page printed where the file's name says PDF. */
export async function writePage(file: string, text: string, printPdf: PrintPdf): Promise<void> {
  if (!file.toLowerCase().endsWith('.pdf')) return write(file, text)
  const printed = await printPdf(text)
  if (!printed.ok) throw new Refused({ key: `error.print-${printed.why}` })
  await write(file, printed.pdf)
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content)
  } catch {
    throw new Refused({ key: 'cli.notWritten', parameters: { file } })
  }
}

export async function readCanvas(file: string): Promise<CanvasDocument> {
  return canvasIn(await readText(file))
}

export function canvasIn(text: string): CanvasDocument {
  const read = readCanvasText(text)
  if (read.ok) return read.document
  throw new Refused(read.why)
}

export async function readScenario(file: string) {
  const text = await readText(file)
  const replay = replayIn(text)
  if (replay) return replay
  const scenario = scenarioSchema.safeParse(parsed(text)).data
  if (scenario) return { scenario, rules: usualRules, buildId: '', canvas: undefined, logHash: null }
  throw new Refused({ key: 'rehearsal.openFile.refused' })
}

export function replayIn(text: string): ReplayFile | undefined {
  return replayFileSchema.safeParse(parsed(text)).data
}

export async function readText(file: string): Promise<string> {
  return (await read(file)).toString('utf8').replace(/^\uFEFF/, '')
}

export async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch {
    throw new Refused({ key: 'cli.noFile', parameters: { file } })
  }
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
