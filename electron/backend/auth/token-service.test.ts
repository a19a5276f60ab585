import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/core/clock.ts'
import { connectionIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { FailureKind } from '#shared/partners/partner-failure.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import { connectionSecrets, type GrantedTokens } from './connection-secrets.ts'
import { sessionVault } from './session-vault.ts'
import { createTokenService, type TokenPartner } from './token-service.ts'
import type { TokenVault } from './token-vault.ts'

const id = connectionIdSchema.parse('pinterest-live')
const app = { appId: 'app-1', appSecret: 'secret-1' }
const granted = (turn: number): GrantedTokens => ({
  accessToken: `access-${turn}`,
  refreshToken: `refresh-${turn}`,
  expiresInMs: 30 * dayMs,
  scopes: ['ads:write'],
})
const refusal = (kind: FailureKind) => new PartnerRefusal({ kind, partnerCode: 'x' })

function aService(vault: TokenVault = sessionVault('unreachable')) {
  const clock = new VirtualClock()
  const asked: string[] = []
  let answer = async (turn: number): Promise<GrantedTokens> => granted(turn)
  const partner: TokenPartner<string> = {
    async refresh(door, { refreshToken }) {
      asked.push(`${door}:${refreshToken}`)
      return answer(asked.length + 1)
    },
  }
  const secrets = connectionSecrets(vault)
  const tokens = createTokenService({ secrets, clock })
  return {
    clock,
    asked,
    secrets,
    tokens,
    binding: tokens.bindingOf(id, partner, () => 'door'),
    answerWith(next: typeof answer) {
      answer = next
    },
  }
}

describe('tokens of a connection', () => {
  it('are handed out while good, from the vault after a restart', async () => {
    const vault = sessionVault('locked')
    await aService(vault).tokens.keep(id, app, granted(1))
    const restarted = aService(vault)
    expect(await restarted.binding.accessToken()).toBe('access-1')
    expect(restarted.asked).toEqual([])
  })

  it('without an end are never renewed', async () => {
    const { tokens, binding, clock, asked } = aService()
    await tokens.keep(id, app, { ...granted(1), refreshToken: null, expiresInMs: null })
    await clock.advanceBy(4_000 * dayMs)
    expect(await binding.accessToken()).toBe('access-1')
    expect(await binding.renewToken('access-1')).toBeNull()
    expect(asked).toEqual([])
  })

  it('are renewed ahead of their end, by one request however many ask', async () => {
    const { tokens, binding, clock, asked } = aService()
    await tokens.keep(id, app, granted(1))
    await clock.advanceBy(23 * dayMs)
    expect(await binding.accessToken()).toBe('access-1')
    await clock.advanceBy(2 * dayMs)
    expect(await Promise.all([1, 2, 3].map(() => binding.accessToken()))).toEqual(['access-2', 'access-2', 'access-2'])
    expect(asked).toEqual(['door:refresh-1'])
  })

  it('keep the new refresh token before the new access token is used', async () => {
    const { tokens, binding, clock, secrets } = aService()
    await tokens.keep(id, app, granted(1))
    await clock.advanceBy(25 * dayMs)
    await binding.accessToken()
    expect((await secrets.find(id))?.tokens).toMatchObject({ accessToken: 'access-2', refreshToken: 'refresh-2' })
  })

  it('are not used when their successor could not be kept', async () => {
    const vault = sessionVault('locked')
    const { tokens, binding, clock } = aService({
      ...vault,
      write: (key, secret) =>
        secret.includes('access-2') ? Promise.reject(new Error('full')) : vault.write(key, secret),
    })
    await tokens.keep(id, app, granted(1))
    await clock.advanceBy(25 * dayMs)
    await expect(binding.accessToken()).rejects.toThrow('full')
    // What the partner granted is not lost to this session.
    expect(await binding.accessToken()).toBe('access-2')
  })

  it('stay in use while the partner cannot renew them, until they end', async () => {
    const { tokens, binding, clock, asked, answerWith } = aService()
    await tokens.keep(id, app, granted(1))
    answerWith(() => Promise.reject(refusal('unavailable')))
    await clock.advanceBy(25 * dayMs)
    expect(await binding.accessToken()).toBe('access-1')
    expect(await binding.accessToken()).toBe('access-1')
    expect(asked).toHaveLength(1)
    await clock.advanceBy(6 * dayMs)
    await expect(binding.accessToken()).rejects.toMatchObject({ failure: { kind: 'unavailable' } })
  })

  it('that were revoked need a person', async () => {
    const { tokens, binding, clock, answerWith } = aService()
    await tokens.keep(id, app, granted(1))
    answerWith(() => Promise.reject(refusal('sign-in-revoked')))
    await clock.advanceBy(25 * dayMs)
    await expect(binding.accessToken()).rejects.toMatchObject({ failure: { kind: 'sign-in-revoked' } })
  })

  it('refused before their time are renewed once, not once per request under way', async () => {
    const { tokens, binding, asked } = aService()
    await tokens.keep(id, app, granted(1))
    expect(await Promise.all([binding.renewToken('access-1'), binding.renewToken('access-1')])).toEqual([
      'access-2',
      'access-2',
    ])
    expect(await binding.renewToken('access-1')).toBe('access-2')
    expect(asked).toHaveLength(1)
  })

  it('forgotten are gone, here and in the vault', async () => {
    const vault = sessionVault('locked')
    const { tokens, binding } = aService(vault)
    await tokens.keep(id, app, granted(1))
    await tokens.forget(id)
    await expect(binding.accessToken()).rejects.toMatchObject({ failure: { kind: 'sign-in-expired' } })
    expect(await vault.keys()).toEqual([])
    expect(await tokens.has(id)).toBe(false)
  })

  it('kept in a form nobody can read mean signing in again', async () => {
    const vault = sessionVault('locked')
    await vault.write(`connection/${id}`, '{"app":')
    expect(await aService(vault).tokens.has(id)).toBe(false)
  })
})
