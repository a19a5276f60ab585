// What a picture shows of a canvas: every step that is in it as a card with its words and numbers, collapsed groups as one card, links
// between them, notes and frames. Pure: the same canvas, words and numbers give the same scene.
import type { Format } from '#renderer/ui/use-format.ts'
import type { CanvasDocument, CanvasStep } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import { wayName } from '#shared/canvas/way-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import type { Phrase, Say } from '#shared/words/say.ts'
import { type CountBoard, departureKey } from '../../count-board.ts'
import { countOf, flowNumbers, onwardCounter, syncParts } from '../../flow-numbers.ts'
import { groupCounts } from '../../group-counts.ts'
import { stepIcon } from '../../step-icon.ts'
import { cardBox, folded, groupFrames, noteBox } from '../group-boxes.ts'
import { type Box, boxAt, type StepBoxes, stepBoxes } from '../step-boxes.ts'
import { wrapText } from '../wrap-text.ts'
import type { PictureScene } from './draw-picture.ts'
import { type CardTools, cardWidth, type LaidCard, layOutCard, type PictureCard } from './picture-card.ts'

export interface PictureSource extends CardTools {
  /** As it reads in the language it is shown in. */
  readonly document: CanvasDocument
  readonly facts: CanvasFacts
  readonly collapsed: ReadonlySet<string>
  /** Null for a picture without numbers. */
  readonly counts: Pick<CountBoard, 'byStep' | 'departures'> | null
  /** Null for the whole canvas. */
  readonly selection: { readonly steps: ReadonlySet<StepId>; readonly notes: ReadonlySet<string> } | null
  readonly say: Say
  readonly format: Pick<Format, 'number'>
  speak(phrase: Phrase): string
}

const noteLook = { size: 13, weight: 400 }
const groupCardHeight = 100

export function pictureScene(source: PictureSource): PictureScene {
  const { document, selection, collapsed, say } = source
  const { steps, readingOrder } = graphOf(document)
  const isShown = (id: StepId) => selection === null || selection.steps.has(id)
  const laid = new Map<StepId, LaidCard>()
  for (const id of readingOrder) {
    const step = steps.get(id)
    if (step) laid.set(id, layOutCard(stepCard(source, step), source))
  }
  const sizes = new Map([...laid].map(([id, { height }]): [StepId, StepSize] => [id, { width: cardWidth, height }]))
  const own = stepBoxes(document, sizes)
  const frames = groupFrames(document, own)
  // A group stands for its steps where all of them are in the picture.
  const whole = new Set(
    [...groupsOf(document)].flatMap(([id, { steps: inside }]) => (inside.every(isShown) ? [id] : [])),
  )
  const fold = folded(document, own, frames, new Set([...collapsed].filter((id) => whole.has(id))))
  const cards: PictureScene['cards'][number][] = []
  for (const id of readingOrder) {
    const card = laid.get(id)
    if (card && isShown(id) && !fold.groupOf.has(id)) cards.push({ laid: card, box: boxOf(fold.boxes, id) })
  }
  for (const group of new Set(fold.groupOf.values())) {
    const frame = frames.get(group)
    const card = layOutCard(groupCardOf(source, group), source)
    if (frame) cards.push({ laid: card, box: { ...cardBox(frame), height: Math.max(groupCardHeight, card.height) } })
  }
  return {
    name: document.wording.name,
    language: source.languages.content,
    cards,
    ...waysOf(source, fold.boxes, fold.groupOf, isShown),
    notes: Object.keys(document.notes ?? {}).flatMap((id) => {
      const isIn = selection === null || selection.notes.has(id)
      return isIn && !fold.notes.has(id) ? noteOf(source, id) : []
    }),
    frames: [...frames].flatMap(([id, box]) =>
      whole.has(id) && !collapsed.has(id) ? [{ box, name: groupName(document, id, say) }] : [],
    ),
  }
}

function stepCard({ document, facts, counts, say, speak, format }: PictureSource, step: CanvasStep): PictureCard {
  const { family, summary } = stepCatalog[step.kind]
  const counters = counts?.byStep.get(step.id)
  const names = flowNumbers(onwardCounter(document, step.id), counters)
  const sync = counters?.sync
  const parts = sync ? syncParts(sync) : []
  return {
    family,
    icon: stepIcon[step.kind],
    name: stepName(document, step.id, say),
    line: speak(summary(step.config, facts)),
    bypassed: step.bypassed ? say('editing.bypassed') : null,
    isCounted: counters !== undefined,
    counts:
      counts === null
        ? []
        : names.map((name) => ({
            people: counters ? format.number(countOf(counters, name)) : '–',
            name: say(`counter.short.${name}`),
          })),
    sync: sync
      ? {
          parts,
          legend: parts
            .filter(({ name, people }) => name !== 'waiting' || people > 0)
            .map(({ name, people }) => ({
              people: format.number(name === 'pending' ? sync.pending : people),
              name: say(`counter.short.${name}`),
              part: name,
            })),
        }
      : null,
  }
}

function groupCardOf({ document, counts, say, format }: PictureSource, group: string): PictureCard {
  const steps = groupsOf(document).get(group)?.steps ?? []
  const numbers = counts && groupCounts(document, steps, counts.byStep)
  const number = (people: number | null | undefined) => (typeof people === 'number' ? format.number(people) : '–')
  return {
    family: null,
    icon: 'group',
    name: groupName(document, group, say),
    line: say('group.steps', { count: steps.length }),
    bypassed: null,
    isCounted: numbers !== null,
    counts:
      counts === null
        ? []
        : [
            ...(['entered', 'here'] as const).map((name) => ({
              people: number(numbers?.[name]),
              name: say(`counter.short.${name}`),
            })),
            ...(numbers?.sync ? [{ people: number(numbers.sync.synced), name: say('counter.short.synced') }] : []),
          ],
    sync: numbers?.sync ? { parts: syncParts(numbers.sync), legend: [] } : null,
  }
}

function waysOf(
  { document, counts, say, speak, format }: PictureSource,
  boxes: StepBoxes,
  groupOf: ReadonlyMap<StepId, string>,
  isShown: (id: StepId) => boolean,
): Pick<PictureScene, 'links' | 'free'> {
  const { steps, readingOrder, linkAt } = graphOf(document)
  const links: PictureScene['links'][number][] = []
  const free: PictureScene['free'][number][] = []
  for (const id of readingOrder) {
    const step = steps.get(id)
    if (!step || !isShown(id)) continue
    const box = boxOf(boxes, id)
    const group = groupOf.get(id)
    const ports = stepCatalog[step.kind].ports(step.config)
    for (const [at, port] of ports.entries()) {
      const link = linkAt(id, port.id)
      const called = wayName(document, { from: id, port: port.id }, port.label, speak)
      const share = group === undefined ? (at + 1) / (ports.length + 1) : 0.5
      const from = { x: box.x + box.width * share, y: box.y + box.height }
      if (!link || !isShown(link.to)) {
        if (!link && group === undefined) free.push({ ...from, label: called })
        continue
      }
      if (group !== undefined && group === groupOf.get(link.to)) continue
      const end = boxOf(boxes, link.to)
      const name = stepName(document, id, say)
      const own =
        group === undefined
          ? called
          : called === null
            ? say('group.link.from', { name })
            : say('group.link.port', { name, port: called })
      const people = counts?.departures.get(departureKey(id, port.id))
      const label =
        own === null || people === undefined
          ? own
          : say('editor.link.count', { port: own, people: format.number(people) })
      links.push({ from, to: { x: end.x + end.width / 2, y: end.y }, label })
    }
  }
  return { links, free }
}

function noteOf({ document, measure, languages }: PictureSource, id: string): PictureScene['notes'] {
  const box = noteBox(document, id)
  if (!box) return []
  const text = document.wording.notes?.[id] ?? ''
  const lines = wrapText(text, { width: 176, look: noteLook, language: languages.content }, measure)
  return [{ box: { ...box, height: Math.max(96, lines.length * 18 + 24) }, lines }]
}

function boxOf(boxes: StepBoxes, id: StepId): Box {
  return boxAt(boxes, boxes.placeOf.get(id) ?? 0)
}
