// Secrets in memory, gone when the app ends: what is left where there is no keychain. Never writes anything anywhere.
import type { SessionReason, TokenVault } from './token-vault.ts'

export function sessionVault(reason: SessionReason): TokenVault {
  const secrets = new Map<string, string>()
  return {
    kept: 'session',
    sessionReason: reason,
    read: async (key) => secrets.get(key) ?? null,
    write: async (key, secret) => void secrets.set(key, secret),
    erase: async (key) => void secrets.delete(key),
    keys: async () => [...secrets.keys()],
  }
}
