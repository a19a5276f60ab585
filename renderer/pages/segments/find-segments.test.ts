import { expect, it } from 'vitest'
import { findSegments } from './find-segments.ts'

const segments = [
  { name: '충성 고객', sentence: 'loyalty tier: gold' },
  { name: 'ロイヤルカスタマー', sentence: '' },
  { name: 'High value', sentence: 'Lifetime value is more than 1,000' },
]

it.each([
  ['ㅊㅅ', [0]],
  ['충성', [0]],
  ['ろいやる', [1]],
  ['ﾛｲﾔﾙ', [1]],
  ['HIGH', [2]],
  ['lifetime high', [2]],
  ['gold', [0]],
  ['gold high', []],
  ['', [0, 1, 2]],
] as const)('%j finds %j', (query, found) => {
  expect(findSegments(segments, query)).toEqual(found.map((at) => segments[at]))
})
