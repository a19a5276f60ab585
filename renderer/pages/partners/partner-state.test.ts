// What tiles and pages say of connections.
import { describe, expect, it } from 'vitest'
import { type Connection, type ConnectionState, connectionIdOf } from '#shared/partners/connection.ts'
import { chosenIds, connectionsOf, kindToShow, moodOf, partnerMood } from './partner-state.ts'

function aConnection(kind: Connection['kind'], state: ConnectionState): Connection {
  const account = { role: 'Admin', currency: 'KRW', timeZone: 'Asia/Seoul', usable: true, unusable: null }
  return {
    id: connectionIdOf('tiktok', kind),
    partnerId: 'tiktok',
    kind,
    state,
    signedInAs: 'm***@brand.example',
    accounts: [
      { ...account, id: '1', name: 'Brand KR', chosen: true },
      { ...account, id: '2', name: 'Brand JP', chosen: false },
    ],
    tokenKept: 'session',
    connectedAt: 1,
    checkedAt: 1,
  }
}

describe('the state of a partner (S19, S21)', () => {
  it('is not connected without a sign-in', () => {
    expect(partnerMood([])).toBe('not-connected')
    expect(moodOf(undefined)).toBe('not-connected')
  })

  it('needs attention as soon as one connection does', () => {
    const fine = aConnection('sandbox', 'connected')
    expect(partnerMood([fine])).toBe('connected')
    for (const state of ['choosing', 'needs-sign-in', 'needs-permission'] as const)
      expect(partnerMood([fine, aConnection('live', state)])).toBe('attention')
  })

  it('opens with the connection that needs a person, else with the sandbox', () => {
    const [sandbox, live] = [aConnection('sandbox', 'connected'), aConnection('live', 'connected')]
    expect(kindToShow([])).toBe('sandbox')
    expect(kindToShow([live])).toBe('live')
    expect(kindToShow([live, sandbox])).toBe('sandbox')
    expect(kindToShow([sandbox, aConnection('live', 'needs-sign-in')])).toBe('live')
  })

  it('knows the connections of a partner and their chosen ad accounts', () => {
    const tiktok = aConnection('sandbox', 'connected')
    const pinterest: Connection = { ...tiktok, partnerId: 'pinterest' }
    expect(connectionsOf([pinterest, tiktok], 'tiktok')).toEqual([tiktok])
    expect(chosenIds(tiktok)).toEqual(['1'])
  })
})
