// People, segments and imports. Raw identifiers never leave the backend (decisions.md 20), save the rows of a file being imported.
import { z } from 'zod'
import { importIdSchema, segmentIdSchema } from '../core/ids.ts'
import { matchFieldSchema } from '../partners/match-field.ts'
import { csvEncodings, importTargetSchema } from '../people/import-target.ts'
import { attributeInfoSchema, maskedPersonSchema } from '../people/person.ts'
import { segmentSchema, trashedSegmentSchema } from '../people/segment.ts'
import { groupFilterSchema } from '../people/segment-filter.ts'
import { call } from './contract-kit.ts'
import { phraseSchema } from './phrase-schema.ts'

export const csvDelimiters = [',', ';', '\t'] as const

export const importPreviewSchema = z.object({
  encoding: z.enum(csvEncodings),
  /** Null for a file of one JSON object a line. */
  delimiter: z.enum(csvDelimiters).nullable(),
  headers: z.array(z.string()),
  targets: z.array(importTargetSchema),
  /** The first rows as they are in the file. */
  sample: z.array(z.array(z.string())),
  rows: z.number().int(),
  usable: z.number().int(),
  /** By line of the file, first 200. */
  errors: z.array(z.object({ line: z.number().int(), phrase: phraseSchema })),
  errorCount: z.number().int(),
  /** People it would add, and people it would change (same external id, or same e-mail where it has none). */
  adds: z.number().int(),
  changes: z.number().int(),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const importRecordSchema = z.object({
  id: importIdSchema,
  name: z.string(),
  at: z.number(),
  /** `undone` also where it never came to its end: `added` is null then. */
  state: z.enum(['underway', 'done', 'undoing', 'undone']),
  people: z.number().int(),
  /** Null for imports from before their undo was kept, and for those that did not come to their end. */
  added: z.number().int().nullable(),
  changed: z.number().int().nullable(),
  refused: z.number().int(),
  /** Null once it is gone. */
  segmentId: segmentIdSchema.nullable(),
  /** Null where it cannot be undone, or not any more. */
  undoUntil: z.number().nullable(),
  undone: z
    .object({
      at: z.number(),
      removed: z.number().int(),
      restored: z.number().int(),
      /** People it created who are known for more by now, and people whose values somebody changed since. */
      kept: z.number().int(),
      keptChanges: z.number().int(),
    })
    .nullable(),
})
export type ImportRecord = z.infer<typeof importRecordSchema>

const nothing = z.object({})

export const peopleCalls = {
  'people.list': call({
    input: z.object({
      query: z.string().max(200),
      segmentId: segmentIdSchema.nullable(),
      cursor: z.number().int().nullable(),
    }),
    output: z.object({
      people: z.array(maskedPersonSchema),
      total: z.number().int(),
      nextCursor: z.number().int().nullable(),
    }),
  }),
  'people.attributes': call({ input: nothing, output: z.object({ attributes: z.array(attributeInfoSchema) }) }),
  /**
   * How many people of a segment (null = all) have each field, and any of the chosen ones: valid values only. Where consents are asked
   * for (`consentsNeeded`), those who have not given them are counted apart.
   */
  'people.coverage': call({
    input: z.object({
      segmentId: segmentIdSchema.nullable(),
      fields: z.array(matchFieldSchema),
      consents: z
        .array(z.string().regex(/^[a-z/-]+$/))
        .max(4)
        .optional(),
    }),
    output: z.object({
      people: z.number().int(),
      byField: z.array(z.object({ field: matchFieldSchema, people: z.number().int() })),
      any: z.number().int(),
      unwilling: z.number().int(),
    }),
  }),
  /** One example per field: masked raw → masked normal form → shortened digest. */
  'people.hashPreview': call({
    input: z.object({ segmentId: segmentIdSchema.nullable(), fields: z.array(matchFieldSchema) }),
    output: z.object({
      examples: z.array(z.object({ field: matchFieldSchema, raw: z.string(), normal: z.string(), digest: z.string() })),
    }),
  }),
  /** Everything known of them goes, here and, by removals that are queued, from the partners’ audiences. No undo. */
  'people.erase': call({
    input: z.object({ ids: z.array(z.number().int()).min(1).max(1_000) }),
    output: z.object({ erased: z.number().int() }),
  }),
  'segments.list': call({ input: nothing, output: z.object({ segments: z.array(segmentSchema) }) }),
  'segments.measure': call({
    input: z.object({ filter: groupFilterSchema }),
    output: z.object({ size: z.number().int(), sample: z.array(maskedPersonSchema) }),
  }),
  'segments.save': call({
    input: z.object({
      id: segmentIdSchema.nullable(),
      name: z.string().trim().min(1).max(120),
      filter: groupFilterSchema,
    }),
    output: segmentSchema,
  }),
  /** Refused with `segment-in-use` (naming the canvases) while a canvas uses it. */
  'segments.delete': call({ input: z.object({ id: segmentIdSchema }), output: nothing }),
  'segments.trash': call({ input: nothing, output: z.object({ segments: z.array(trashedSegmentSchema) }) }),
  /** Takes a segment back out of the trash: the undo of `delete`. Renamed if its name was taken meanwhile. */
  'segments.restore': call({
    input: z.object({ id: segmentIdSchema }),
    output: z.object({ renamedTo: z.string().nullable() }),
  }),
  'segments.deleteForever': call({ input: z.object({ id: segmentIdSchema }), output: nothing }),
  /** A file arrives in chunks (base64, in order); nothing is imported before `commit`. */
  'imports.begin': call({
    input: z.object({ fileName: z.string().max(255) }),
    output: z.object({ uploadId: z.string() }),
  }),
  'imports.append': call({
    input: z.object({ uploadId: z.string(), base64: z.string().max(4_000_000) }),
    output: nothing,
  }),
  'imports.preview': call({
    input: z.object({
      uploadId: z.string(),
      encoding: z.enum(csvEncodings).nullable(),
      targets: z.array(importTargetSchema).nullable(),
    }),
    output: importPreviewSchema,
  }),
  /** All usable rows, or none: what does not come to its end is taken back. The import is a segment then (decisions.md 23). */
  'imports.commit': call({
    input: z.object({ uploadId: z.string(), encoding: z.enum(csvEncodings), targets: z.array(importTargetSchema) }),
    output: z.object({
      importId: importIdSchema,
      segmentId: segmentIdSchema,
      added: z.number(),
      changed: z.number(),
      refused: z.number(),
    }),
  }),
  /** Stops an import that is under way, too. */
  'imports.discard': call({ input: z.object({ uploadId: z.string() }), output: nothing }),
  /** The latest first. */
  'imports.list': call({ input: nothing, output: z.object({ imports: z.array(importRecordSchema) }) }),
  /** Takes back exactly what it changed; who is known for more by now, and what was changed since, stays and is counted. */
  'imports.undo': call({ input: z.object({ importId: importIdSchema }), output: importRecordSchema }),
}

export const peopleEvents = {
  /** How far an import is. */
  'imports.moved': z.object({ uploadId: z.string(), rows: z.number().int(), done: z.number().int() }),
  /** People were imported or changed. */
  'people.changed': nothing,
  'segments.changed': nothing,
}
