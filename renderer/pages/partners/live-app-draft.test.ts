// What the form of a developer app accepts, and what it sends.
import { describe, expect, it } from 'vitest'
import { aManifest } from './fixtures/a-manifest.ts'
import { type LiveAppDraft, newLiveAppDraft, readLiveAppDraft } from './live-app-draft.ts'

const manifest = aManifest({})
const filled: LiveAppDraft = { ...newLiveAppDraft(manifest, null), appId: ' 7001 ', appSecret: ' s3cret ' }

describe('the developer app of a live connection', () => {
  it('starts at the partner’s addresses and first tier, and sends seconds as milliseconds', () => {
    expect(readLiveAppDraft(filled, manifest, false)).toEqual({
      change: {
        appId: '7001',
        appSecret: 's3cret',
        apiBase: 'https://api.example/v1',
        authorizeBase: 'https://sign-in.example/auth',
        requests: 10,
        windowMs: 1_000,
        recordsPerRequest: 10_000,
        phoneForm: 'e164',
      },
    })
  })

  it('never shows a kept secret, and keeps it when none is typed', () => {
    const kept = { ...filled, appSecret: 'typed' }
    const app = { ...readChange(kept), hasSecret: true }
    expect(newLiveAppDraft(manifest, app).appSecret).toBe('')
    expect(readLiveAppDraft(newLiveAppDraft(manifest, app), manifest, true)).toEqual({
      change: expect.not.objectContaining({ appSecret: expect.anything() }),
    })
  })

  it.each<[keyof LiveAppDraft, Partial<LiveAppDraft>]>([
    ['appId', { appId: '   ' }],
    ['appSecret', { appSecret: '' }],
    ['apiBase', { apiBase: 'api.example' }],
    ['authorizeBase', { authorizeBase: 'http://sign-in.example/auth' }],
    ['apiBase', { apiBase: 'javascript:alert(1)' }],
    ['requests', { requests: null }],
    ['requests', { requests: 1_001 }],
    ['windowSeconds', { windowSeconds: 0 }],
    ['recordsPerRequest', { recordsPerRequest: 10_001 }],
  ])('names %s when it cannot be sent: %j', (field, wrong) => {
    const read = readLiveAppDraft({ ...filled, ...wrong }, manifest, false)
    expect('faults' in read && Object.keys(read.faults)).toEqual([field])
  })

  it('allows plain http to this computer alone', () => {
    const read = readLiveAppDraft({ ...filled, apiBase: 'http://127.0.0.1:4010/open_api' }, manifest, false)
    expect('change' in read).toBe(true)
  })
})

function readChange(draft: LiveAppDraft) {
  const read = readLiveAppDraft(draft, manifest, false)
  if (!('change' in read)) throw new Error('the draft should be fine')
  return read.change
}
