// The file chooser for canvas files.
import type { RefObject } from 'react'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
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
    <FilePicker
      picker={picker}
      accept=".json,application/json"
      label={say('library.new.file')}
      onPick={([file]) => onPick(file)}
    />
  )
}
