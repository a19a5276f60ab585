// Canvases handed on with their segments and scenarios: written into a bundle, looked at before they come, and taken in whole or not at
// all. The rows and the text of the canvas are kept in one transaction; a start after a crash finishes the file.
import { bundleEnding, bundleText, type CanvasBundle, readBundle } from '#shared/bundle/canvas-bundle.ts'
import { makeBundle } from '#shared/bundle/make-bundle.ts'
import { type BundleChoices, settleBundle } from '#shared/bundle/settle-bundle.ts'
import { type CanvasDocument, canvasDocumentSchema } from '#shared/canvas/canvas-document.ts'
import type { BundlePlan } from '#shared/contract/bundle-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { type CanvasId, canvasIdSchema, newId, type SegmentId, segmentIdSchema } from '#shared/core/ids.ts'
import { handoffDocument } from '#shared/handoff/handoff-document.ts'
import { handoffMarkdown, handoffPage } from '#shared/handoff/handoff-text.ts'
import { speak } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { redactText } from '../log/redact.ts'
import type { StoredSegment } from '../people/stored-segment.ts'
import type { Database } from '../store/sqlite.ts'
import { type BundleWorld, planBundle } from './bundle-plan.ts'
import { fileNameOf } from './canvas-file-name.ts'
import type { CanvasLives } from './canvas-lives.ts'
import { type CanvasWorldParts, canvasWorld } from './canvas-world.ts'
import type { SavedScenarios } from './saved-scenarios.ts'

/** One migration of workspace.db: canvases whose rows are kept and whose file may not be written yet. */
export const arrivingTable = `
  create table arriving_canvases (canvas_id text primary key, document text not null) strict, without rowid;
`

interface Arrived {
  readonly added: readonly SegmentId[]
  /** As they were. */
  readonly replaced: readonly StoredSegment[]
  readonly canvas: CanvasId | null
}

export class BundleDesk {
  private readonly world: BundleWorld & CanvasWorldParts
  private readonly database: Database
  private readonly lives: CanvasLives
  private readonly scenarios: SavedScenarios
  private readonly language: () => Language
  private readonly tell: (event: 'segments.changed', what: Record<string, never>) => void
  private readonly arrived = new Map<CanvasId, Arrived>()

  constructor(
    parts: BundleWorld &
      CanvasWorldParts & {
        database: Database
        lives: CanvasLives
        scenarios: SavedScenarios
        tell: (event: 'segments.changed', what: Record<string, never>) => void
      },
  ) {
    this.world = parts
    this.database = parts.database
    this.lives = parts.lives
    this.scenarios = parts.scenarios
    this.language = parts.language
    this.tell = parts.tell
  }

  export(id: CanvasId) {
    const bundle = this.bundleOf(id)
    return {
      fileName: `${fileNameOf(bundle.canvas.wording.name)}${bundleEnding}`,
      text: bundleText(bundle),
      segments: bundle.segments.length,
      scenarios: bundle.scenarios.length,
      leftOut: bundle.leftOut.length,
    }
  }

  /** For people without the app. */
  handoff(id: CanvasId, format: 'markdown' | 'html', contentLanguage: Language | null) {
    const language = this.language()
    const bundle = this.bundleOf(id)
    const { manifestOf } = this.world
    const facts = canvasWorld({ ...this.world, language: () => language })
    const told = handoffDocument({ id, bundle, facts, manifestOf, language, contentLanguage })
    const name = fileNameOf(told.title)
    return format === 'markdown'
      ? { fileName: `${name}.md`, text: handoffMarkdown(told) }
      : { fileName: `${name}.html`, text: handoffPage(told) }
  }

  private bundleOf(id: CanvasId): CanvasBundle {
    const { library, segments } = this.world
    const { document } = library.getDocument(id)
    return makeBundle({
      document,
      scenarios: this.scenarios.list(document),
      findSegment(segmentId) {
        const found = segments.find(segmentId)
        return found && { name: segments.nameOf(found), filter: found.filter }
      },
      hide: redactText,
    })
  }

  plan(text: string): BundlePlan {
    return planBundle(this.read(text), this.world)
  }

  import(text: string, choices: BundleChoices): CanvasId {
    const { library, segments } = this.world
    const bundle = this.read(text)
    const canvas = newId(canvasIdSchema, 'canvas')
    const idFor = (id: SegmentId) => (segments.isKnown(id) ? newId(segmentIdSchema, 'segment') : id)
    const settled = settleBundle(bundle, choices, { canvas, idFor })
    const before = settled.segments.flatMap(({ id }) => segments.find(id) ?? [])
    const added = settled.segments.map(({ id }) => id).filter((id) => !before.some((one) => one.id === id))
    this.database.transaction(() => {
      if (choices.replaces !== null) library.moveTo(choices.replaces, 'trash')
      settled.document.wording.name = library.freeName(choices.name, choices.replaces)
      for (const segment of settled.segments) this.keepSegment(segment)
      for (const { id, name, filter } of settled.segments) {
        segments.refuseCircle(filter, id, name)
        segments.compile(filter)
      }
      for (const { name, scenario } of settled.scenarios) this.scenarios.save(canvas, name, scenario)
      this.lives.ensure(canvas)
      this.database.run(
        'insert into arriving_canvases (canvas_id, document) values (?, ?)',
        canvas,
        JSON.stringify(settled.document),
      )
    })
    const arrived = { added, replaced: before, canvas: choices.replaces }
    try {
      this.write(settled.document)
    } catch (failure) {
      this.undo(canvas, arrived)
      throw failure
    }
    this.arrived.set(canvas, arrived)
    if (settled.segments.length > 0) this.tell('segments.changed', {})
    return canvas
  }

  /** What came goes to the trash; what it replaced is back. */
  takeBack(id: CanvasId): void {
    const arrived = this.arrived.get(id)
    if (!arrived) throw new AppError('not-found', { parameters: { what: id }, where: id })
    const { library } = this.world
    library.moveTo(id, 'trash')
    this.database.transaction(() => this.segmentsBack(arrived))
    if (arrived.canvas !== null) library.moveTo(arrived.canvas, 'open')
    this.arrived.delete(id)
    if (arrived.added.length + arrived.replaced.length > 0) this.tell('segments.changed', {})
  }

  /** Writes the files that an earlier process had promised. Call it at start. */
  finish(): void {
    for (const row of this.database.all('select document from arriving_canvases'))
      this.write(canvasDocumentSchema.parse(JSON.parse(String(row.document))))
  }

  private write(document: CanvasDocument): void {
    this.world.library.adopt(document)
    this.database.run('delete from arriving_canvases where canvas_id = ?', document.id)
  }

  /** Its file could not be written: nothing of it stays. */
  private undo(canvas: CanvasId, arrived: Arrived): void {
    this.database.transaction(() => {
      this.database.run('delete from arriving_canvases where canvas_id = ?', canvas)
      this.database.run('delete from scenarios where canvas_id = ?', canvas)
      for (const id of arrived.added) this.database.run('delete from segments where id = ?', id)
      for (const segment of arrived.replaced) this.world.segments.put(segment)
      if (arrived.canvas !== null) this.lives.shelve(arrived.canvas, 'open')
      this.lives.forget(canvas)
    })
  }

  /** What something else has begun to use meanwhile stays. */
  private segmentsBack({ added, replaced }: Arrived): void {
    const { segments } = this.world
    for (const segment of replaced) segments.put(segment)
    const leaving = new Set<string>(added)
    let left = -1
    while (left !== leaving.size) {
      left = leaving.size
      for (const id of added) if (leaving.has(id) && segments.isUsedBeside(id, leaving)) leaving.delete(id)
    }
    for (const id of added) if (leaving.has(id)) segments.trash.add(id)
  }

  private keepSegment({ id, name, filter }: { id: SegmentId; name: string; filter: StoredSegment['filter'] }): void {
    const { segments } = this.world
    const mine = segments.find(id)
    // Replacing changes what mine means; it keeps its name, by which people here know it.
    if (mine) segments.put({ ...mine, filter })
    else segments.put({ id, name: segments.freeName(name), namePhrase: undefined, filter, origin: 'made' })
  }

  private read(text: string): CanvasBundle {
    const read = readBundle(text)
    if (read.ok) return read.bundle
    throw new AppError('file-refused', { parameters: { detail: speak(this.language(), read.why) } })
  }
}
