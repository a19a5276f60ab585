// Makes the bundle of a canvas: every part is named and copied, nothing is taken whole. Where a secret or a person may stand by its
// nature it is left out; every other text is looked through. What was left out is said, so that somebody can fill it in again.
import type { CanvasDocument, Translation } from '../canvas/canvas-document.ts'
import type { StepId } from '../core/ids.ts'
import { sampleSegmentIds } from '../people/sample-segments.ts'
import type { GroupFilter, SegmentFilter } from '../people/segment-filter.ts'
import { segmentsNamedIn } from '../rehearsal/rehearsed-rules.ts'
import type { Scenario } from '../rehearsal/scenario.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import { webhookTarget } from '../steps/webhook/webhook-config.ts'
import {
  type BundledCanvas,
  bundleFormat,
  type CanvasBundle,
  canvasBundleSchema,
  type LeftOut,
  memberIdSchema,
} from './canvas-bundle.ts'

export interface BundleSource {
  readonly document: CanvasDocument
  readonly scenarios: readonly { readonly name: string; readonly scenario: Scenario }[]
  findSegment(id: string): { readonly name: string; readonly filter: GroupFilter } | undefined
  /** A text without what looks like a person's or a secret. */
  hide(text: string): string
}

/** Attributes and properties whose values are a person. */
const identifying =
  /e-?mail|phone|mobile|idfa|gaid|external_?id|user_?id|(?:first|last|full|given|family|nick)_?name|dob|birth|token|secret|passw|api_?key/i
/** Ids are told from texts by where they stand. */
const idKeys: ReadonlySet<string> = new Set([
  ...['id', 'target', 'segmentId', 'importId', 'connectionId', 'partnerId', 'stepId', 'adAccountId', 'audienceId'],
  ...['kind', 'operator', 'type', 'zone', 'time'],
])
/** Shorter texts may grow by what stands for the hidden part; longer ones keep within the length their place allows. */
const shortText = 50

export function makeBundle(source: BundleSource): CanvasBundle {
  const leftOut = new Map<string, LeftOut>()
  const clean = (stepId: StepId | null) =>
    new Cleaning(source.hide, (what) => leftOut.set(`${stepId} ${what}`, { stepId, what }))
  const ofCanvas = clean(null)
  const { document } = source
  const steps = document.logic.steps.map(({ id, kind, version, config, bypassed }) => {
    const known = stepCatalog[kind].knownPart(config)
    const cleaning = clean(id)
    if (known === null) cleaning.leftOut('settings')
    return {
      ...{ id, kind, version, config: cleaning.value(known ?? stepCatalog[kind].defaults()) },
      ...(bypassed === undefined ? {} : { bypassed }),
    }
  })
  const scenarios = source.scenarios.map(({ name, scenario }) => {
    const { people } = scenario
    if (people.kind === 'file') ofCanvas.leftOut('people-file')
    const kept = people.kind === 'file' ? { ...people, fileName: '', targets: null } : people
    return { name: ofCanvas.text(name), scenario: ofCanvas.value({ ...scenario, people: kept }) }
  })
  const segments = closureOf([...steps.map(({ config }) => config), ...scenarios], source).map(
    ({ id, name, filter }) => {
      const isOfImport = filter !== null && hasImport(filter)
      if (isOfImport) ofCanvas.leftOut('import')
      return { id, name: ofCanvas.text(name), filter: filter === null || isOfImport ? null : ofCanvas.value(filter) }
    },
  )
  return canvasBundleSchema.parse({
    bundle: bundleFormat,
    canvas: { ...canvasOf(document, ofCanvas), steps },
    segments,
    scenarios,
    leftOut: [...leftOut.values()],
  })
}

function canvasOf(document: CanvasDocument, clean: Cleaning): Omit<BundledCanvas, 'steps'> {
  const { purpose, logic, layout, notes, groups, wording } = document
  const steps = new Set<string>(logic.steps.map(({ id }) => id))
  const isNote = (id: string) => notes?.[id] !== undefined && clean.isPlainId(id)
  const isMember = (id: string) => steps.has(id) || isNote(id)
  const isWay = (way: string) => steps.has(way.split(' ')[0] ?? '')
  const places = (record: Readonly<Record<string, { x: number; y: number }>>, known: (id: string) => boolean) =>
    Object.fromEntries(Object.entries(record).flatMap(([id, { x, y }]) => (known(id) ? [[id, { x, y }]] : [])))
  const words = (of: Translation) => ({
    ...(of.steps ? { steps: clean.record(of.steps, (id) => steps.has(id)) } : {}),
    ...(of.notes ? { notes: clean.record(of.notes, isNote) } : {}),
    ...(of.groups ? { groups: clean.record(of.groups, (id) => clean.isPlainId(id)) } : {}),
    ...(of.ways ? { ways: clean.record(of.ways, isWay) } : {}),
  })
  const translations = Object.entries(wording.translations ?? {}).map(([language, of]) => [
    language,
    { ...(of.name === undefined ? {} : { name: clean.text(of.name) }), ...words(of) },
  ])
  const { name, note, language } = wording
  return {
    ...(purpose ? { purpose } : {}),
    links: logic.links.map(({ id, from, port, to }) => ({ id, from, port, to })),
    layout: places(layout, (id) => steps.has(id)),
    ...(notes ? { notes: places(notes, isNote) } : {}),
    ...(groups
      ? { groups: Object.fromEntries(Object.entries(groups).filter(([id, to]) => isMember(id) && clean.isPlainId(to))) }
      : {}),
    wording: {
      ...{ name: clean.text(name), note: clean.text(note) },
      ...(language ? { language } : {}),
      ...words(wording),
      ...(translations.length > 0 ? { translations: Object.fromEntries(translations) } : {}),
    },
  }
}

/** The segments named in these parts, and those they are made of. Everyone is in every workspace. */
function closureOf(parts: readonly unknown[], { findSegment }: BundleSource) {
  const filterOf = (id: string) => findSegment(id)?.filter
  return [...segmentsNamedIn(parts, filterOf)]
    .filter((id) => id !== sampleSegmentIds.everyone)
    .sort()
    .map((id) => ({ id, name: findSegment(id)?.name ?? '', filter: filterOf(id) ?? null }))
}

function hasImport(filter: SegmentFilter): boolean {
  return filter.kind === 'group' ? filter.filters.some(hasImport) : filter.kind === 'import'
}

class Cleaning {
  private readonly hide: (text: string) => string
  readonly leftOut: (what: LeftOut['what']) => void

  constructor(hide: (text: string) => string, leftOut: (what: LeftOut['what']) => void) {
    this.hide = hide
    this.leftOut = leftOut
  }

  text(text: string): string {
    const safe = this.hide(text)
    if (safe !== text) this.leftOut('text')
    return text.length < shortText ? safe : safe.slice(0, text.length)
  }

  /** An id of ours, and no text that somebody put in the place of one. */
  isPlainId(id: string): boolean {
    return memberIdSchema.safeParse(id).success && this.hide(id) === id
  }

  record(record: Readonly<Record<string, string>>, isKnown: (id: string) => boolean): Record<string, string> {
    return Object.fromEntries(
      Object.entries(record).flatMap(([id, text]) => (isKnown(id) ? [[id, this.text(text)]] : [])),
    )
  }

  /** A part that a schema has already cut down to what it knows. */
  value(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return idKeys.has(key) ? value : this.text(value)
    if (Array.isArray(value)) return value.map((item) => this.value(item, key))
    if (typeof value !== 'object' || value === null) return value
    const parts = new Map(Object.entries(value))
    if (parts.has('url') && parts.has('headers')) return this.webhook(parts)
    const about = parts.get('attribute') ?? parts.get('property')
    return Object.fromEntries(
      [...parts].map(([name, part]) => {
        if (name === 'value' && this.isPerson(about, part, parts.get('type'))) return [name, this.nothing('identity')]
        return [this.hide(name), this.part(name, part, key)]
      }),
    )
  }

  private part(name: string, part: unknown, within: string): unknown {
    if (within === 'properties' && identifying.test(name)) return this.nothing('identity')
    if (name === 'samplePayload') return this.sampleCall(String(part))
    if (name === 'digests') return []
    if (name === 'importId') this.leftOut('import')
    return this.value(part, name)
  }

  private isPerson(about: unknown, value: unknown, type: unknown): boolean {
    if (value === null || value === '') return false
    if (typeof about === 'string' && identifying.test(about)) return true
    return typeof value === 'number' && type !== 'time' && this.hide(String(value)) !== String(value)
  }

  private nothing(what: LeftOut['what']): null {
    this.leftOut(what)
    return null
  }

  /** The names in it, by which steps ask for what a call says; never what it said. */
  private sampleCall(payload: string): string {
    const names = namesIn(payload)
    if (names.length > 0 || payload !== '{}') this.leftOut('sample-call')
    return names.length === 0
      ? '{}'
      : JSON.stringify(Object.fromEntries(names.map((name) => [this.hide(name), ''])), null, 2)
  }

  /** Keys stand in paths, headers and bodies alike: its host, its method and the names of its headers are what is left. */
  private webhook(parts: ReadonlyMap<string, unknown>): object {
    const [url, headers, method] = [parts.get('url'), parts.get('headers'), parts.get('method')]
    if (url !== '' || parts.get('body') !== '') this.leftOut('webhook')
    const names = Array.isArray(headers) ? headers.flatMap(nameOf) : []
    return {
      url: webhookTarget(String(url))?.origin ?? '',
      method,
      headers: names.map((name) => ({ name: this.text(name), value: '' })),
      body: '',
    }
  }
}

function nameOf(header: unknown): string[] {
  return typeof header === 'object' && header !== null && 'name' in header ? [String(header.name)] : []
}

function namesIn(payload: string): string[] {
  try {
    const said: unknown = JSON.parse(payload)
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? Object.keys(said) : []
  } catch {
    return []
  }
}
