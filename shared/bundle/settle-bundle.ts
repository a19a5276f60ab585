// A bundle as it comes into a workspace once a person has settled what is not the same here: the canvas, segments and scenarios to keep. Pure.
import { z } from 'zod'
import { type CanvasDocument, canvasDocumentSchema, canvasFormat } from '../canvas/canvas-document.ts'
import { type CanvasId, canvasIdSchema, connectionIdSchema, type SegmentId, segmentIdSchema } from '../core/ids.ts'
import { audienceRefSchema } from '../partners/audience.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { type GroupFilter, groupFilterSchema } from '../people/segment-filter.ts'
import { type Scenario, scenarioSchema } from '../rehearsal/scenario.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { CanvasBundle } from './canvas-bundle.ts'

/** Where a sync writes: what the bundle says, or what somebody chose here. What is null stays open until it is chosen in the step. */
export const syncPlaceSchema = z.object({
  connectionId: connectionIdSchema.nullable(),
  adAccount: z.object({ id: z.string().min(1), name: z.string() }).nullable(),
  audience: audienceRefSchema.nullable(),
})
export type SyncPlace = z.infer<typeof syncPlaceSchema>

const segmentTakes = ['add', 'mine', 'replace', 'leave'] as const
export const segmentChoiceSchema = z.object({
  /** As the bundle knows it. */
  id: segmentIdSchema,
  /** Added under `name`; the one of mine used; the one of mine changed to what the bundle has; left open. */
  take: z.enum(segmentTakes),
  mine: segmentIdSchema.nullable(),
  name: z.string().trim().max(120),
})
export type SegmentChoice = z.infer<typeof segmentChoiceSchema>

export const bundleChoicesSchema = z.object({
  name: z.string().trim().min(1).max(200),
  /** Goes to the trash as the new one comes. */
  replaces: canvasIdSchema.nullable(),
  segments: z.array(segmentChoiceSchema),
  syncs: z.array(z.object({ key: z.string(), place: syncPlaceSchema })),
})
export type BundleChoices = z.infer<typeof bundleChoicesSchema>

export interface SettledBundle {
  readonly document: CanvasDocument
  readonly segments: readonly { readonly id: SegmentId; readonly name: string; readonly filter: GroupFilter }[]
  readonly scenarios: readonly { readonly name: string; readonly scenario: Scenario }[]
}

export interface BundledSync {
  /** The same for steps that write to the same place. */
  readonly key: string
  readonly partnerId: z.infer<typeof partnerIdSchema>
  readonly place: SyncPlace
  readonly steps: readonly string[]
}

/** The places the bundle's steps write to, each once. */
export function syncsOf(bundle: CanvasBundle): BundledSync[] {
  const found = new Map<string, BundledSync>()
  for (const { id, kind, config } of bundle.canvas.steps) {
    const place = kind === 'audience-sync' ? placeIn(config) : undefined
    if (!place) continue
    const { key, partnerId } = place
    found.set(key, { key, partnerId, place: place.place, steps: [...(found.get(key)?.steps ?? []), id] })
  }
  return [...found.values()]
}

/** `idFor` gives a segment that is added the id it has here: its own, while nobody has it. */
export function settleBundle(
  bundle: CanvasBundle,
  choices: BundleChoices,
  ids: { readonly canvas: CanvasId; idFor(segment: SegmentId): SegmentId },
): SettledBundle {
  const choiceOf = new Map(choices.segments.map((choice) => [String(choice.id), choice]))
  const named = new Map<string, string>()
  for (const { id } of bundle.segments) {
    const choice = choiceOf.get(id)
    if (choice?.take === 'add') named.set(id, ids.idFor(id))
    else if (choice?.take !== 'leave' && choice?.mine) named.set(id, choice.mine)
  }
  const segments = bundle.segments.flatMap(({ id, filter }) => {
    const choice = choiceOf.get(id)
    if (!choice || filter === null || (choice.take !== 'add' && choice.take !== 'replace')) return []
    const here = segmentIdSchema.parse(named.get(id) ?? id)
    return [{ id: here, name: choice.name, filter: groupFilterSchema.parse(namingOthers(filter, named)) }]
  })
  const places = new Map(choices.syncs.map(({ key, place }) => [key, place]))
  const { steps, links, wording, layout, notes, groups, purpose } = bundle.canvas
  const document = canvasDocumentSchema.parse({
    format: canvasFormat,
    id: ids.canvas,
    ...(purpose ? { purpose } : {}),
    logic: {
      steps: steps.map((step) => {
        const known = stepCatalog[step.kind].knownPart(step.config) ?? stepCatalog[step.kind].defaults()
        const place = step.kind === 'audience-sync' ? places.get(placeIn(step.config)?.key ?? '') : undefined
        return { ...step, config: { ...Object(namingOthers(known, named)), ...place } }
      }),
      links,
    },
    layout,
    ...(notes ? { notes } : {}),
    ...(groups ? { groups } : {}),
    wording: { ...wording, name: choices.name },
  })
  const scenarios = bundle.scenarios.map(({ name, scenario }) => ({
    name,
    scenario: scenarioSchema.parse(namingOthers(scenario, named)),
  }))
  return { document, segments, scenarios }
}

const placedSchema = syncPlaceSchema.extend({ partnerId: partnerIdSchema })

/** Nothing where no connection is chosen yet: there is nothing to settle. */
function placeIn(config: unknown) {
  const read = placedSchema.safeParse(config)
  if (!read.success || read.data.connectionId === null) return undefined
  const { partnerId, ...place } = read.data
  const key = [place.connectionId, place.adAccount?.id, place.audience?.id].join(' ')
  return { key, partnerId, place }
}

/** The same part with other segments in the places of these; they stand under `segmentId` everywhere. */
function namingOthers(part: unknown, others: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((item) => namingOthers(item, others))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'segmentId' && typeof value === 'string' ? (others.get(value) ?? value) : namingOthers(value, others),
    ]),
  )
}
