// The button that makes a canvas: blank, from a template, from a file.
import { MenuButton } from '#renderer/ui/menu.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export interface NewCanvasWays {
  blank(): void
  template(): void
  file(): void
}

export function NewCanvasMenu({ ways, isDisabled }: { ways: NewCanvasWays; isDisabled: boolean }) {
  const say = useSay()
  return (
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
      onAction={(id) => ways[id]()}
    />
  )
}
