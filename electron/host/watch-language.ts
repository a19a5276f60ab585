// Follows the language chosen in the app, so that what a host says outside the app's pages speaks it: menus, questions, refusals.
// A host is one more window on the contract.
import { contract } from '#shared/contract/contract.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import type { Transport } from '#shared/contract/transport.ts'
import { typedClient } from '#shared/contract/typed-client.ts'
import type { Language } from '#shared/words/word-table.ts'

export function watchLanguage(attach: (transport: Transport) => void, hear: (language: Language) => void): void {
  const [near, far] = memoryPipe()
  attach(far)
  const client = typedClient(contract, near)
  let isAsking = false
  let asksAgain = false
  const ask = async () => {
    if (isAsking) {
      asksAgain = true
      return
    }
    isAsking = true
    do {
      asksAgain = false
      // A backend on its way down does not answer; the last language stays.
      const workspace = await client.call('workspace.get', {}).catch(() => undefined)
      if (workspace) hear(workspace.settings.language)
    } while (asksAgain)
    isAsking = false
  }
  client.on('workspace.changed', () => void ask())
  void ask()
}
