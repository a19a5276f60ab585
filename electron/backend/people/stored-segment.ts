// A segment as its row says it: no size yet. A row that this build cannot read is reported, never guessed at.
import { z } from 'zod'
import { type Segment, segmentSchema } from '#shared/people/segment.ts'
import { groupFilterSchema } from '#shared/people/segment-filter.ts'
import { type SegmentNamePhrase, segmentNameSchema } from '#shared/people/segment-name.ts'
import type { Row } from '../store/sqlite.ts'
import { numberCell, optionalText, textCell } from './sql-cell.ts'

export interface StoredSegment extends Pick<Segment, 'id' | 'name' | 'filter' | 'origin' | 'changedAt'> {
  readonly namePhrase: SegmentNamePhrase | undefined
}

export const segmentColumns = 'id, name, name_phrase, filter, origin, changed_at'

const originSchema = z.enum(['everyone', 'import', 'sample', 'made'])

export function readSegment(row: Row): StoredSegment {
  const phrase = optionalText(row.name_phrase)
  return {
    id: segmentSchema.shape.id.parse(row.id),
    name: textCell(row.name),
    namePhrase: phrase === null ? undefined : segmentNameSchema.safeParse(JSON.parse(phrase)).data,
    filter: groupFilterSchema.parse(JSON.parse(textCell(row.filter))),
    origin: originSchema.parse(row.origin),
    changedAt: numberCell(row.changed_at),
  }
}
