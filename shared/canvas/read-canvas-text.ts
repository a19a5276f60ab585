// Reads the text of a canvas file, or says in words why it cannot be read, and where it breaks. Pure.
import { type Phrase, phrase } from '../words/say.ts'
import { type CanvasDocument, canvasDocumentSchema, canvasFormat } from './canvas-document.ts'
import { findJsonFault } from './json-fault.ts'

type TextRead =
  | { readonly ok: true; readonly document: CanvasDocument }
  | { readonly ok: false; readonly why: Phrase; readonly detail: string }

export function readCanvasText(text: string): TextRead {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (failure) {
    const { line, column } = findJsonFault(text) ?? { line: 1, column: 1 }
    return { ok: false, why: phrase('canvasFile.notJson', { line, column }), detail: String(failure) }
  }
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  if (typeof format === 'number' && format > canvasFormat) {
    return { ok: false, why: phrase('canvasFile.newer'), detail: `format ${format}, this build knows ${canvasFormat}` }
  }
  const document = canvasDocumentSchema.safeParse(json)
  if (document.success) return { ok: true, document: document.data }
  const [issue] = document.error.issues
  const path = issue?.path.join(' › ') || '/'
  return { ok: false, why: phrase('canvasFile.wrongShape', { path }), detail: `${path}: ${issue?.message ?? ''}` }
}

/** What the canvas is called, as far as a text that cannot be read still tells: as its lines are written (`canvasFileText`). */
export function nameInCanvasText(text: string): string | null {
  const [, written = 'null'] = /\n {2}"wording": \{[\s\S]*?\n {4}"name": ("(?:[^"\\\n]|\\.)*")/.exec(text) ?? []
  try {
    const name: unknown = JSON.parse(written)
    return typeof name === 'string' && name.trim() !== '' ? name : null
  } catch {
    return null
  }
}
