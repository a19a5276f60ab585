// A keychain that outlives the backend it serves: what crash and restart tests keep their sign-ins in.
import type { TokenVault } from '../backend/auth/token-vault.ts'

export function memoryKeychain(secrets: Map<string, string>): TokenVault {
  return {
    kept: 'keychain',
    sessionReason: null,
    read: async (key) => secrets.get(key) ?? null,
    write: async (key, secret) => void secrets.set(key, secret),
    erase: async (key) => void secrets.delete(key),
    keys: async () => [...secrets.keys()],
  }
}
