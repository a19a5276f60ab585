// A canvas told to somebody who has no app: its journey in sentences, its steps with settings in words, what is synced where and within
// which limits, its segments, its scenarios, its notes. Made of a bundle, so that no secret and no person is in it. Pure.
import type { CanvasBundle } from '../bundle/canvas-bundle.ts'
import { type CanvasDocument, canvasFormat } from '../canvas/canvas-document.ts'
import { graphOf } from '../canvas/canvas-graph.ts'
import { readIn } from '../canvas/canvas-wording.ts'
import { groupName } from '../canvas/group-name.ts'
import { journeyText } from '../canvas/journey-text.ts'
import { stepName } from '../canvas/step-name.ts'
import { wayName } from '../canvas/way-name.ts'
import type { CanvasId } from '../core/ids.ts'
import type { PartnerId } from '../partners/partner-id.ts'
import type { PartnerManifest } from '../partners/partner-manifest.ts'
import { eventWords } from '../rehearsal/event-words.ts'
import type { Scenario } from '../rehearsal/scenario.ts'
import { audienceSyncConfigSchema } from '../steps/audience-sync/audience-sync-config.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { CanvasFacts } from '../steps/step-definition.ts'
import type { Language } from '../words/word-table.ts'
import { SettingWords } from './setting-words.ts'
import { stepSettings } from './step-settings.ts'

/** A cell or an item is one line or several. */
export type Lines = readonly string[]
export type HandoffPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly depth: number }[] }
  | { readonly kind: 'table'; readonly columns: Lines; readonly rows: readonly (readonly Lines[])[] }

export interface HandoffDocument {
  readonly language: Language
  readonly title: string
  readonly parts: readonly HandoffPart[]
}

export interface HandoffSource {
  readonly id: CanvasId
  readonly bundle: CanvasBundle
  readonly facts: CanvasFacts
  manifestOf(id: PartnerId): PartnerManifest
  /** What the document is written in. */
  readonly language: Language
  /** What names and notes are read in; null means the canvas's own. */
  readonly contentLanguage: Language | null
}

export function handoffDocument(source: HandoffSource): HandoffDocument {
  const { bundle, language } = source
  const names = new Map(bundle.segments.map(({ id, name }) => [String(id), name]))
  const segmentName = (id: string) => names.get(id) || source.facts.segmentName(id)
  const words = new SettingWords(language, { ...source.facts, segmentName })
  const { say } = words
  const own = documentOf(source)
  const document = source.contentLanguage === null ? own : readIn(own, source.contentLanguage)
  const { wording } = document
  const parts: HandoffPart[] = [
    { kind: 'paragraph', text: say('handoff.about', { at: words.moment(source.facts.now) }) },
    ...(wording.note === '' ? [] : [{ kind: 'paragraph', text: wording.note } as const]),
    ...section(say('handoff.journey'), journey(document, words)),
    ...section(say('handoff.steps'), steps(document, words)),
    ...section(say('handoff.limits'), limits(document, words, source)),
    ...section(say('handoff.segments'), segments(bundle, words)),
    ...section(say('handoff.scenarios'), scenarios(bundle, words, source)),
    ...section(say('handoff.notes'), notes(document)),
    ...section(say('handoff.leftOut'), leftOut(bundle, words)),
  ]
  return { language, title: wording.name, parts }
}

function documentOf({ id, bundle }: HandoffSource): CanvasDocument {
  const { steps: drawn, links, wording, ...rest } = bundle.canvas
  return {
    ...rest,
    format: canvasFormat,
    id,
    logic: { steps: drawn, links },
    wording: { ...wording, steps: wording.steps ?? {} },
  }
}

/** A part with nothing to tell has no heading either. */
function section(text: string, part: HandoffPart): readonly HandoffPart[] {
  const isEmpty = part.kind === 'table' ? part.rows.length === 0 : part.kind === 'list' && part.items.length === 0
  return isEmpty ? [] : [{ kind: 'heading', text }, part]
}

function journey(document: CanvasDocument, words: SettingWords): HandoffPart {
  const items = journeyText(document, words.facts, words)
  return { kind: 'list', items: items.map(({ text, depth }) => ({ text, depth })) }
}

function steps(document: CanvasDocument, words: SettingWords): HandoffPart {
  const { say } = words
  const graph = graphOf(document)
  const places = new Map(graph.readingOrder.map((id, index) => [id, index + 1]))
  const rows = graph.readingOrder.flatMap((id) => {
    const step = graph.steps.get(id)
    if (!step) return []
    const group = document.groups?.[id]
    const settings = stepSettings(step, words).map(({ name, value }) => say('handoff.setting', { name, value }))
    const about = [
      ...(step.bypassed ? [say('handoff.bypassed')] : []),
      ...(group === undefined ? [] : [say('handoff.inGroup', { name: groupName(document, group, say) })]),
    ]
    const onward = stepCatalog[step.kind].ports(step.config).map((port) => {
      const to = graph.linkAt(id, port.id)?.to
      const name = to === undefined ? say('handoff.leave') : `${places.get(to) ?? ''}. ${stepName(document, to, say)}`
      const way = wayName(document, { from: id, port: port.id }, port.label, words.speak)
      return way === null ? name : say('handoff.setting', { name: way, value: name })
    })
    return [
      [
        [`${places.get(id)}`],
        [stepName(document, id, say)],
        [say(`step.${step.kind}`)],
        [...about, ...settings],
        onward,
      ],
    ]
  })
  const columns = ['handoff.place', 'handoff.step', 'handoff.kind', 'handoff.settings', 'handoff.onward'] as const
  return { kind: 'table', columns: columns.map((column) => say(column)), rows }
}

/** Of the partners that steps sync with. */
function limits(document: CanvasDocument, words: SettingWords, { manifestOf }: HandoffSource): HandoffPart {
  const { say } = words
  const partners = new Set(
    document.logic.steps.flatMap(({ kind, config }) => {
      const read = kind === 'audience-sync' ? audienceSyncConfigSchema.safeParse(config).data : undefined
      return read?.partnerId ? [read.partnerId] : []
    }),
  )
  const rows = [...partners].map((id) => {
    const { label, limits: known } = manifestOf(id)
    const perSecond = (value: number) => say('partner.limits.perSecond', { number: words.number(value) })
    const row = (name: string, value: string) => say('handoff.setting', { name, value })
    const { from, to } = known.populatesWithinHours
    return [
      [label],
      [
        row(say('partner.limits.requests'), perSecond(known.requestsPerSecond.value)),
        row(say(`partner.limits.${known.recordsCount}`), words.number(known.recordsPerRequest.value)),
        ...(known.audiencesPerAccount
          ? [row(say('partner.limits.audiences'), words.number(known.audiencesPerAccount.value))]
          : []),
        row(
          say('partner.limits.size'),
          say('partner.limits.about', { number: words.number(known.sizeShownFrom.value) }),
        ),
        row(say('partner.limits.populates'), say('partner.limits.range', { from, to })),
      ],
    ]
  })
  return { kind: 'table', columns: [say('sync.question.partner'), say('partner.limits.title')], rows }
}

function segments({ segments: used }: CanvasBundle, words: SettingWords): HandoffPart {
  const { say } = words
  const rows = used.map(({ id, filter }) => [
    [words.facts.segmentName(id) ?? say('entryEditor.gone')],
    [filter ? words.filter(filter) : say('handoff.segmentUnknown')],
  ])
  return { kind: 'table', columns: [say('handoff.segment'), say('handoff.whoIsIn')], rows }
}

function scenarios(bundle: CanvasBundle, words: SettingWords, { manifestOf }: HandoffSource): HandoffPart {
  const { say } = words
  const rows = bundle.scenarios.map(({ name, scenario }) => [
    [name],
    [peopleOf(scenario, words)],
    scenario.events.length === 0
      ? [say('rehearsal.events.none')]
      : scenario.events.map((event) =>
          say('handoff.event', {
            event: eventWords(event, say, (id) => manifestOf(id).label),
            length: words.duration(event.afterMs),
          }),
        ),
    [words.duration(scenario.lastsMs)],
  ])
  const columns = [say('handoff.scenario'), say('rehearsal.people'), say('rehearsal.events'), say('handoff.lasts')]
  return { kind: 'table', columns, rows }
}

function peopleOf({ people }: Scenario, words: SettingWords): string {
  switch (people.kind) {
    case 'invented':
      return words.say('handoff.invented', { count: people.count })
    case 'file':
      return words.say('rehearsal.people.file')
    case 'workspace':
      return people.segmentId === null
        ? words.say('rehearsal.people.workspace')
        : words.say('segment.inSegment', { name: words.facts.segmentName(people.segmentId) ?? '…' })
  }
}

function notes({ notes: placed, wording }: CanvasDocument): HandoffPart {
  const texts = Object.keys(placed ?? {}).flatMap((id) => wording.notes?.[id] || [])
  return { kind: 'list', items: texts.map((text) => ({ text, depth: 0 })) }
}

/** What somebody has to ask for, because it was not written down here. */
function leftOut(bundle: CanvasBundle, words: SettingWords): HandoffPart {
  const counted = Map.groupBy(bundle.leftOut, ({ what }) => what)
  const items = [...counted].map(([what, places]) => ({
    text: words.speak({ key: `bundle.leftOut.${what}`, parameters: { count: places.length } }),
    depth: 0,
  }))
  return { kind: 'list', items }
}
