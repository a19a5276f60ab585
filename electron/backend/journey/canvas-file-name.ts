// What the file of a canvas is called when it leaves: its name, without what file systems refuse.

/** Letters of any script stay. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .trim()
  return safe.slice(0, 80) || 'canvas'
}
