// Answers the calls about people, segments and imports. It only hands over: rules live in backend/people, and nothing raw passes here.
import type { AppContract } from '#shared/contract/contract.ts'
import type { EventName, Handlers, PayloadOf } from '#shared/contract/contract-kit.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import type { CsvImport } from '../people/import/csv-import.ts'
import type { ImportHistory } from '../people/import/import-history.ts'
import type { PeopleStore } from '../people/people-store.ts'
import type { SegmentInsight } from '../people/segment-insight.ts'
import type { SegmentStore } from '../people/segment-store.ts'
import { type ProfileParts, profileHandlers } from './profile-handlers.ts'

type PeopleCall = Extract<keyof Handlers<AppContract>, `people.${string}` | `segments.${string}` | `imports.${string}`>

export interface PeopleParts extends ProfileParts {
  readonly people: PeopleStore
  readonly segments: SegmentStore
  readonly imports: CsvImport
  readonly importHistory: ImportHistory
  readonly insight: SegmentInsight
  /** Tells every window. */
  emit<Name extends EventName<AppContract>>(name: Name, payload: PayloadOf<AppContract, Name>): void
}

/** Examples shown beside the size of a segment. */
const sampleSize = 5

export function peopleHandlers({
  people,
  segments,
  imports,
  importHistory,
  writer,
  insight,
  emit,
  ...profile
}: PeopleParts): Pick<Handlers<AppContract>, PeopleCall> {
  const filterOf = (segmentId: SegmentId | null) => (segmentId === null ? null : segments.get(segmentId).filter)
  return {
    ...profileHandlers({ ...profile, writer, segments }),
    'people.list': ({ query, segmentId, cursor }, { signal }) =>
      people.list({ query, filter: filterOf(segmentId), cursor }, signal),
    'people.attributes': async (_, { signal }) => ({ attributes: await people.attributes(signal) }),
    'people.coverage': ({ segmentId, fields, consents }, { signal }) =>
      people.coverage(filterOf(segmentId), fields, consents, signal),
    'people.hashPreview': async ({ segmentId, fields }, { signal }) => ({
      examples: await people.hashPreview(filterOf(segmentId), fields, signal),
    }),
    'people.erase': ({ ids }) => ({ erased: writer.deletePeople(ids.map((personId) => ({ personId }))).length }),
    'segments.list': async (_, { signal }) => ({ segments: await segments.list(signal) }),
    'segments.measure': async ({ filter }, { signal }) => {
      const size = await segments.sizeOf(filter, signal)
      return { size, sample: people.maskedByIds(await segments.sample(filter, sampleSize, signal)) }
    },
    'segments.vocabulary': () => insight.vocabulary(),
    'segments.funnel': ({ filter }, { signal }) => insight.funnel(filter, signal),
    'segments.overlap': ({ left, right }, { signal }) => insight.overlap(left, right, signal),
    'segments.explain': ({ filter, who }) => insight.explain(filter, who),
    'segments.usedBy': ({ id }) => segments.users(id),
    'segments.save': async (wanted) => {
      const saved = await segments.save(wanted)
      emit('segments.changed', {})
      return saved
    },
    'segments.delete': ({ id }) => {
      segments.delete(id)
      emit('segments.changed', {})
      return {}
    },
    'segments.trash': () => ({ segments: segments.trash.list() }),
    'segments.restore': ({ id }) => {
      const renamedTo = segments.trash.restore(id)
      emit('segments.changed', {})
      return { renamedTo }
    },
    'segments.deleteForever': ({ id }) => {
      segments.trash.deleteForever(id)
      emit('segments.changed', {})
      return {}
    },
    'imports.begin': ({ fileName }) => imports.begin(fileName),
    'imports.append': async ({ uploadId, base64 }) => {
      await imports.append(uploadId, base64)
      return {}
    },
    'imports.preview': ({ uploadId, encoding, targets }, { signal }) =>
      imports.preview(uploadId, { encoding, targets }, signal),
    'imports.commit': async ({ uploadId, encoding, targets }) => {
      const outcome = await imports.commit(uploadId, { encoding, targets })
      emit('people.changed', {})
      emit('segments.changed', {})
      emit('workspace.changed', {})
      return outcome
    },
    'imports.discard': async ({ uploadId }) => {
      await imports.discard(uploadId)
      return {}
    },
    'imports.list': () => ({ imports: importHistory.list() }),
    'imports.undo': async ({ importId }) => {
      const record = await importHistory.undo(importId)
      emit('people.changed', {})
      emit('segments.changed', {})
      emit('workspace.changed', {})
      return record
    },
  }
}
