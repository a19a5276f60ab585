// Hands a text to the person as a file, through the browser's own saving. Large texts come in parts.
export function saveFile(fileName: string, text: string | string[], type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text].flat(), { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
