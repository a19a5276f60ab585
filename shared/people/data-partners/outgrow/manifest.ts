// Outgrow: brings the answers of quizzes, calculators and surveys as attributes (S111–S134).
import type { DataPartner } from '../data-partner.ts'

export const outgrow = {
  id: 'outgrow',
  label: 'Outgrow',
  brings: 'attributes',
  attributes: [
    { name: 'outgrow_quiz_score', type: 'number' },
    { name: 'outgrow_custom_segment', type: 'string' },
  ],
  attributePrefix: 'outgrow_',
} as const satisfies DataPartner
