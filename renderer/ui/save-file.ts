// Hands a text or bytes to the person as a file, through the browser's own saving. Large texts come in parts.
export function saveFile(fileName: string, content: string | string[] | BlobPart, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content].flat(), { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
