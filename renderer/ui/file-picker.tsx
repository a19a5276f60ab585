// The browser's own file chooser; whoever holds `picker` opens it, by a button or a menu that says what for.
import type { RefObject } from 'react'

export interface FilePickerProps {
  readonly picker: RefObject<HTMLInputElement | null>
  /** Endings and kinds, as the browser takes them. */
  readonly accept: string
  readonly label: string
  /** Called with the files chosen, at least one. */
  onPick(files: readonly [File, ...File[]]): void
}

export function FilePicker({ picker, accept, label, onPick }: FilePickerProps) {
  return (
    <input
      ref={picker}
      type="file"
      accept={accept}
      hidden
      aria-label={label}
      onChange={({ target }) => {
        const [file, ...more] = target.files ?? []
        if (file) onPick([file, ...more])
        // The same file can be chosen again, after it was mended.
        target.value = ''
      }}
    />
  )
}
