// Where secrets rest: a port with two shapes, the OS keychain and this session's memory. Never a file (issue 2, S20).
// Opens the best one there is and says openly which; nobody else chooses.
import type { Clock } from '#shared/core/clock.ts'
import type { Log } from '../log/log.ts'
import { type Keychain, keychainVault } from './keychain-vault.ts'
import { sessionVault } from './session-vault.ts'

/** Why secrets last only for this session. Said to the person through `vault.reason.*`. */
export type SessionReason = 'not-installed' | 'unreachable' | 'locked' | 'refused'

export interface TokenVault {
  readonly kept: 'keychain' | 'session'
  /** Null when the keychain keeps them; otherwise the visible notice's reason. */
  readonly sessionReason: SessionReason | null
  read(key: string): Promise<string | null>
  write(key: string, secret: string): Promise<void>
  erase(key: string): Promise<void>
  keys(): Promise<readonly string[]>
}

const probeKey = 'probe'
/** A keyring that asks the person to unlock it may take that long; one that hangs must not hold up the start. */
const probeLimitMs = 10_000

/** Writes, reads back and erases a value in the keychain; whatever goes wrong leads to the session vault. */
export async function openTokenVault(options: {
  /** The keychain's service name: one for each data folder, so that two workspaces never share a sign-in. */
  service: string
  clock: Clock
  log?: Log
  /** For tests; the real one comes from keytar. */
  loadKeychain?: () => Promise<Keychain>
}): Promise<TokenVault> {
  const loadKeychain = options.loadKeychain ?? (await import('./load-keychain.ts')).loadKeychain
  try {
    const keychain = await loadKeychain().catch((cause: unknown) => {
      throw new Error('not installed', { cause })
    })
    const vault = keychainVault(keychain, options.service)
    await within(options.clock, probe(vault))
    return vault
  } catch (failure) {
    const reason = reasonOf(failure)
    options.log?.warn('No keychain: sign-ins last for this session only.', { reason, failure })
    return sessionVault(reason)
  }
}

async function probe(vault: TokenVault): Promise<void> {
  const value = crypto.randomUUID()
  await vault.write(probeKey, value)
  const back = await vault.read(probeKey)
  await vault.erase(probeKey)
  if (back !== value) throw new Error('the keychain did not give back what was written')
}

function within(clock: Clock, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(probeLimitMs, () => reject(new Error('the keychain is locked: no answer')))
    work.then(resolve, reject).finally(cancel)
  })
}

/** libsecret and its siblings answer with sentences only; they are sorted for the notice and nothing else. */
function reasonOf(failure: unknown): SessionReason {
  const own = failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure
  const text = own instanceof Error ? own.message : String(own)
  if (failure instanceof Error && failure.message === 'not installed') return 'not-installed'
  if (/lock|prompt|dismiss|collection/i.test(text)) return 'locked'
  if (/bus|connect|spawn|autolaunch|ServiceUnknown|not provided|X11|DISPLAY/i.test(text)) return 'unreachable'
  return 'refused'
}
