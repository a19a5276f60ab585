import { describe, expect, it } from 'vitest'
import { createOutboundGate } from './outbound-gate.ts'

const digest = 'a'.repeat(64)

function openGate() {
  const gate = createOutboundGate()
  gate.allow('tiktok-live', ['https://business-api.tiktok.com/open_api/v1.3'])
  gate.allow('tiktok-sandbox', ['http://127.0.0.1:4001/tiktok'])
  return gate
}

describe('the outbound gate', () => {
  it.each([
    ['an unknown host', 'https://evil.example/open_api/v1.3/', 'unknown-host'],
    ['a known host on another port', 'http://127.0.0.1:4002/tiktok/', 'unknown-host'],
    ['a look-alike host', 'https://business-api.tiktok.com.evil.example/', 'unknown-host'],
  ])('refuses %s', (_name, address, reason) => {
    expect(() => openGate().pass({ address: new URL(address), body: null })).toThrow(
      expect.objectContaining({ reason }),
    )
  })

  it('refuses plain http beyond this machine, even to a named host', () => {
    const gate = createOutboundGate()
    gate.allow('live', ['http://partner.example/v5'])
    expect(() => gate.pass({ address: new URL('http://partner.example/v5/x'), body: null })).toThrow(/not-encrypted/)
  })

  it.each([
    ['an e-mail address', `{"records":"jane@example.com,${digest}"}`, 'raw-identifier'],
    [
      'the digest of nothing',
      '{"records":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',
      'empty-digest',
    ],
  ])('refuses a write that carries %s', (_name, body, reason) => {
    const address = new URL('http://127.0.0.1:4001/tiktok/segment/mapping/')
    expect(() => openGate().pass({ address, body, carries: { email: 1 } })).toThrow(expect.objectContaining({ reason }))
  })

  it('counts what left by host, field and hash kind, and what it refused', () => {
    const gate = openGate()
    const address = new URL('http://127.0.0.1:4001/tiktok/segment/mapping/')
    gate.pass({ address, body: digest, carries: { email: 1 } })
    gate.pass({ address, body: digest + digest, carries: { email: 1, phone: 1 } })
    expect(() => gate.pass({ address, body: 'a@b', carries: { email: 1 } })).toThrow()
    expect(gate.counts()).toEqual([
      {
        host: '127.0.0.1:4001',
        requests: 2,
        bytes: 192,
        identifiers: { 'email sha256': 2, 'phone sha256': 1 },
        refused: { 'raw-identifier': 1 },
      },
    ])
  })

  it('closes with the connection', () => {
    const gate = openGate()
    gate.forbid('tiktok-sandbox')
    expect(() => gate.pass({ address: new URL('http://127.0.0.1:4001/tiktok/'), body: null })).toThrow(/unknown-host/)
  })
})
