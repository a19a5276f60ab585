// Which key means what on the canvas page (ux.md 4.8). Pure: a key event in, an intent out. Nothing while composing (IME),
// nothing that a text field needs for itself, single letters only while a step or the drawing has focus.
import { isComposing } from '#renderer/ui/composing.ts'
import type { Direction } from './walk.ts'

export type CanvasIntent =
  | { readonly do: 'walk' | 'extend' | 'nudge'; readonly direction: Direction }
  | {
      readonly do:
        | 'undo'
        | 'redo'
        | 'delete'
        | 'open'
        | 'rename'
        | 'connect'
        | 'add'
        | 'find'
        | 'next-problem'
        | 'previous-problem'
        | 'fit-all'
        | 'fit-selection'
        | 'zoom-in'
        | 'zoom-out'
        | 'zoom-100'
        | 'tidy'
        | 'group'
        | 'ungroup'
        | 'language'
        | 'select-all'
        | 'select-none'
        | 'outline'
        | 'versions'
        | 'hand-on'
        | 'picture'
        | 'menu'
        | 'duplicate'
        | 'bypass'
        | 'commands'
        | 'next-found'
        | 'previous-found'
    }

export interface KeyPressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** Where the keyboard is: in a text field, on a step, on a step's line in the outline, on the drawing itself, or elsewhere. */
export type KeyPlace = 'text' | 'step' | 'outline' | 'drawing' | 'page'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export function canvasIntent(
  pressed: KeyPressed,
  place: KeyPlace,
  options: { singleKeys: boolean; mac: boolean },
): CanvasIntent | null {
  if (isComposing(pressed)) return null
  const command = options.mac ? pressed.metaKey && !pressed.ctrlKey : pressed.ctrlKey && !pressed.metaKey
  if (command && !pressed.altKey) return withCommand(pressed, place)
  if (pressed.ctrlKey || pressed.metaKey) return null
  if (pressed.key === 'F8') return { do: pressed.shiftKey ? 'previous-problem' : 'next-problem' }
  if (pressed.key === 'F3') return { do: pressed.shiftKey ? 'previous-found' : 'next-found' }
  if (place === 'step') return onStep(pressed, options.singleKeys)
  if (place === 'outline') return onOutline(pressed, options.singleKeys)
  if (place === 'drawing') return onDrawing(pressed, options.singleKeys)
  return null
}

function withCommand(pressed: KeyPressed, place: KeyPlace): CanvasIntent | null {
  const key = pressed.key.toLowerCase()
  if (key === 'f' && !pressed.shiftKey) return { do: 'find' }
  if (key === 'k' && !pressed.shiftKey) return { do: 'commands' }
  if (place === 'text') return null
  if (key === 'z') return { do: pressed.shiftKey ? 'redo' : 'undo' }
  if (key === 'y' && !pressed.shiftKey) return { do: 'redo' }
  if (key === 'l' && pressed.shiftKey) return { do: 'tidy' }
  if (key === 'o' && pressed.shiftKey) return { do: 'outline' }
  if (key === 'h' && pressed.shiftKey) return { do: 'versions' }
  if (key === 'e' && pressed.shiftKey) return { do: 'hand-on' }
  if (key === 'p' && pressed.shiftKey) return { do: 'picture' }
  if (place === 'page') return null
  if (key === 'a' && !pressed.shiftKey) return { do: 'select-all' }
  if (key === 'g') return { do: pressed.shiftKey ? 'ungroup' : 'group' }
  if (key === 'd' && !pressed.shiftKey) return { do: 'duplicate' }
  if (key === '+' || key === '=') return { do: 'zoom-in' }
  if (key === '-') return { do: 'zoom-out' }
  if (key === '0') return { do: 'zoom-100' }
  return null
}

function onStep(pressed: KeyPressed, singleKeys: boolean): CanvasIntent | null {
  const direction = directions[pressed.key]
  if (direction) return { do: pressed.altKey ? 'nudge' : pressed.shiftKey ? 'extend' : 'walk', direction }
  if (pressed.altKey) return null
  if (pressed.key === 'Enter' || pressed.key === ' ') return { do: 'open' }
  if (pressed.key === 'Insert' || pressed.key === '+') return { do: 'add' }
  if (pressed.key === 'F2') return { do: 'rename' }
  if (pressed.key === 'Delete' || pressed.key === 'Backspace') return { do: 'delete' }
  // A Korean or Japanese keyboard layout sends another letter for the same key: its place counts.
  if (singleKeys && !pressed.shiftKey && pressed.code === 'KeyC') return { do: 'connect' }
  if (singleKeys && !pressed.shiftKey && pressed.code === 'KeyB') return { do: 'bypass' }
  return onDrawing(pressed, singleKeys)
}

/** The outline walks by itself; everything that is done to a step is done to its line as well. */
function onOutline(pressed: KeyPressed, singleKeys: boolean): CanvasIntent | null {
  if (directions[pressed.key]) return null
  const intent = onStep(pressed, singleKeys)
  return intent?.do === 'open' || intent?.do === 'select-none' ? null : intent
}

function onDrawing(pressed: KeyPressed, singleKeys: boolean): CanvasIntent | null {
  if (pressed.altKey) return null
  if (pressed.key === 'ContextMenu' || (pressed.key === 'F10' && pressed.shiftKey)) return { do: 'menu' }
  if (pressed.key === 'Escape') return { do: 'select-none' }
  if (pressed.key === 'Delete' || pressed.key === 'Backspace') return { do: 'delete' }
  if (pressed.key === 'Insert' || pressed.key === '+') return { do: 'add' }
  const direction = directions[pressed.key]
  if (direction && !pressed.shiftKey) return { do: 'walk', direction }
  if (!singleKeys || pressed.shiftKey) return null
  if (pressed.code === 'KeyL') return { do: 'language' }
  if (pressed.code === 'Digit1') return { do: 'fit-all' }
  if (pressed.code === 'Digit2') return { do: 'fit-selection' }
  return null
}
