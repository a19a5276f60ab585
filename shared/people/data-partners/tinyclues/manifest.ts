// Tinyclues: brings the cohorts of exported campaigns (S93–S110).
import type { DataPartner } from '../data-partner.ts'

export const tinyclues = {
  id: 'tinyclues',
  label: 'Tinyclues',
  brings: 'cohorts',
  attributes: [],
  attributePrefix: null,
} as const satisfies DataPartner
