// Secrets in the operating system's keychain, under one service name per data folder.
// Knows the keychain as a port; the library behind it is load-keychain's business.
import { AppError } from '#shared/core/app-error.ts'
import type { TokenVault } from './token-vault.ts'

export interface Keychain {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
  findCredentials(service: string): Promise<{ account: string; password: string }[]>
}

export function keychainVault(keychain: Keychain, service: string): TokenVault {
  return {
    kept: 'keychain',
    sessionReason: null,
    read: (key) => asked(keychain.getPassword(service, key)),
    write: (key, secret) => asked(keychain.setPassword(service, key, secret)),
    erase: async (key) => void (await asked(keychain.deletePassword(service, key))),
    keys: async () => (await asked(keychain.findCredentials(service))).map(({ account }) => account),
  }
}

/** A keychain can be locked in mid-session: that is a sentence for the person, and the same call may succeed later. */
async function asked<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question
  } catch (cause) {
    throw new AppError('keychain-refused', { retryable: true, cause })
  }
}
