import { expect, it } from 'vitest'
import { importIdSchema, segmentIdSchema } from '#shared/core/ids.ts'
import type { Segment } from '#shared/people/segment.ts'
import { segmentSentence } from '#shared/people/segment-sentence.ts'
import { sayIn } from '#shared/words/say.ts'
import { filterNames } from './filter-names.ts'

const importId = importIdSchema.parse('import-1')
const imported: Segment = {
  id: segmentIdSchema.parse('segment-1'),
  name: 'From import “회원.csv”',
  namePhrase: { key: 'segment.name.fromImport', parameters: { file: '회원.csv' } },
  filter: { kind: 'group', join: 'and', exclude: false, filters: [{ kind: 'import', importId }] },
  origin: 'import',
  size: 3,
  changedAt: 0,
}

it('says the file of an import and the name of a segment, in the reader’s language', () => {
  const say = sayIn('ko')
  const names = filterNames([imported], say)
  expect(segmentSentence(imported.filter, say, names)).toBe('가져오기 “회원.csv”에 포함')
  const member = { kind: 'segment', segmentId: imported.id, member: true } as const
  expect(segmentSentence(member, say, names)).toContain('“회원.csv” 가져오기')
  expect(names.segmentName('segment-gone')).toBeUndefined()
  expect(names.importName('import-gone')).toBeUndefined()
})
