// The system's clipboard as menus reach it. Keys do not come here: they use the browser's own copy and paste events, which ask nothing.
import { keyLabel } from '#renderer/ui/key-labels.ts'
import { phrase } from '#shared/words/say.ts'

export const clipboardRefused = phrase('editing.refused.clipboard', {
  copy: keyLabel('Ctrl+C'),
  paste: keyLabel('Ctrl+V'),
})

export async function writeClipboard(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

export async function readClipboard(): Promise<string | null> {
  return navigator.clipboard.readText().catch(() => null)
}
