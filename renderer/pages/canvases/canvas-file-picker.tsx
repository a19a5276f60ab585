// The browser's own file chooser for canvas files; whoever holds `picker` opens it.
import type { RefObject } from 'react'
import { useSay } from '#renderer/ui/use-say.ts'

export function CanvasFilePicker({
  picker,
  onPick,
}: {
  picker: RefObject<HTMLInputElement | null>
  onPick(file: File): void
}) {
  const say = useSay()
  return (
    <input
      ref={picker}
      type="file"
      accept=".json,application/json"
      hidden
      aria-label={say('library.new.file')}
      onChange={({ target }) => {
        const [file] = target.files ?? []
        if (file) onPick(file)
        // The same file can be chosen again.
        target.value = ''
      }}
    />
  )
}
