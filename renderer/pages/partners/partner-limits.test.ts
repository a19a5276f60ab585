// The limits shown are the partner's own, each with its source.
import { describe, expect, it } from 'vitest'
import { speak } from '#shared/words/say.ts'
import { aManifest } from './fixtures/a-manifest.ts'
import { partnerLimits } from './partner-limits.ts'

const limit = (value: number) => ({ value, source: 'S1', readOn: '2026-11-20' })

function shown(manifest = aManifest({})) {
  const rows = partnerLimits(manifest, (bytes) => `${bytes} bytes`, 13)
  return Object.fromEntries(rows.map(({ id, value }) => [id, typeof value === 'string' ? value : speak('en', value)]))
}

describe('the limits of a partner', () => {
  it('says each in its own unit', () => {
    expect(shown()).toEqual({
      requests: '50 a second',
      'live-requests': '10 a second',
      records: '10,000',
      bytes: '8000000 bytes',
      batches: 'every 5 s',
      retries: 'for 13 h',
      audiences: '400',
      size: 'about 1,000',
      populates: '24–48 h',
    })
  })

  it('says a tier of writes by the minute as such, and no maximum where none is published', () => {
    const rows = shown(
      aManifest({
        liveStart: { requests: limit(400), windowMs: 60_000, counts: 'writes' },
        audiencesPerAccount: null,
      }),
    )
    expect(rows['live-requests']).toBe('400 a minute')
    expect(rows).not.toHaveProperty('audiences')
  })

  it('gives every number a source', () => {
    for (const row of partnerLimits(aManifest({}), String, 13)) expect(row.source).not.toBe('')
  })
})
