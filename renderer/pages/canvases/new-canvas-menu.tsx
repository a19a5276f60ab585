// The button that makes a canvas: blank, from a template, from a file.
import { useRef } from 'react'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export interface NewCanvasWays {
  blank(): void
  template(): void
  file(file: File): void
}

export function NewCanvasMenu({ ways, isDisabled }: { ways: NewCanvasWays; isDisabled: boolean }) {
  const say = useSay()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <MenuButton
        label={say('library.new')}
        text={say('library.new')}
        icon="add"
        variant="primary"
        isDisabled={isDisabled}
        items={[
          { id: 'blank', label: say('library.new.blank'), icon: 'canvas' },
          { id: 'template', label: say('library.new.template'), icon: 'tidy' },
          { id: 'file', label: say('library.new.file'), icon: 'folder' },
        ]}
        onAction={(id) => {
          if (id === 'blank') ways.blank()
          else if (id === 'template') ways.template()
          else picker.current?.click()
        }}
      />
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={say('library.new.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file can be chosen again.
          target.value = ''
          if (file) ways.file(file)
        }}
      />
    </>
  )
}
