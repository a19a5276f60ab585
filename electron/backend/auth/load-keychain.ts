// The only place that touches keytar, and only when asked: its native part may be missing on a machine without libsecret.
import type { Keychain } from './keychain-vault.ts'

export async function loadKeychain(): Promise<Keychain> {
  const { getPassword, setPassword, deletePassword, findCredentials } = (await import('keytar')).default
  return { getPassword, setPassword, deletePassword, findCredentials }
}
