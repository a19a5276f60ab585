// The real parts of the product, for both hosts: where secrets rest, the partner sandbox, the backend.
import { createHash } from 'node:crypto'
import { openTokenVault, type TokenVault } from '../backend/auth/token-vault.ts'
import { createBackend } from '../backend/backend.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import type { HostParts } from './host-parts.ts'

export const productParts: HostParts<TokenVault, Sandbox> = {
  openVault: ({ dataDir, clock, log }) => openTokenVault({ service: keychainService(dataDir), clock, log }),
  startSandbox,
  createBackend,
}

/** One name in the keychain for each data folder; the folder's path itself is nobody's business there. */
function keychainService(dataDir: string): string {
  return `audience-canvas-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
}
