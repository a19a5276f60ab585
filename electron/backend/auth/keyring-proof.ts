// Run by the vault's test inside a session bus with a real keyring: writes a secret, or reads it back in a second process.
import { realClock } from '../system/real-clock.ts'
import { openTokenVault } from './token-vault.ts'

const vault = await openTokenVault({ service: 'Audience Canvas proof', clock: realClock })
const key = 'connection/tiktok-sandbox'
if (process.argv[2] === 'write') await vault.write(key, 'kept-secret')
const answer = {
  kept: vault.kept,
  sessionReason: vault.sessionReason,
  read: await vault.read(key),
  keys: await vault.keys(),
}
process.stdout.write(`${JSON.stringify(answer)}\n`)
process.exit(0)
