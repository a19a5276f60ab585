// The real parts of the product, for both hosts: where secrets rest; the partner sandbox and the backend, each on its own thread.
import { createHash } from 'node:crypto'
import { openTokenVault, type TokenVault } from '../backend/auth/token-vault.ts'
import { startBackendThread } from './backend-thread.ts'
import type { HostParts } from './host-parts.ts'
import { type SandboxThread, startSandboxThread } from './sandbox-thread.ts'

export const productParts: HostParts<TokenVault, SandboxThread> = {
  openVault: ({ dataDir, clock, log }) => openTokenVault({ service: keychainService(dataDir), clock, log }),
  startSandbox: startSandboxThread,
  createBackend: startBackendThread,
}

/** One name in the keychain for each data folder; the folder's path itself is nobody's business there. */
function keychainService(dataDir: string): string {
  return `audience-canvas-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
}
