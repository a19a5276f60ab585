import { expect, it } from 'vitest'
import { nearMiss } from './near-miss.ts'

const known = ['outgrow_quiz_score', 'outgrow_custom_segment', 'plan']

it.each([
  ['outgrow_quiz_scor', 'outgrow_quiz_score'],
  ['outgrow_quizscore', 'outgrow_quiz_score'],
  ['Outgrow Quiz Score', 'outgrow_quiz_score'],
  ['outgorw_quiz_score', 'outgrow_quiz_score'],
  ['outgrow_custom_segement', 'outgrow_custom_segment'],
  ['plna', 'plan'],
  ['outgrow_quiz_score', undefined],
  ['city', undefined],
  ['outgrow_engagement', undefined],
])('%s → %s', (name, meant) => expect(nearMiss(name, known)).toBe(meant))
