// The system's clipboard as menus reach it. Keys do not come here: they use the browser's own copy and paste events, which ask nothing.

export async function writeClipboard(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

export async function readClipboard(): Promise<string | null> {
  return navigator.clipboard.readText().catch(() => null)
}
