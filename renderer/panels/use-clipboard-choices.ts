// Copy, cut, paste and duplicate as choices of a menu, which reach the clipboard by asking the browser for it.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { clipboardRefused, readClipboard, writeClipboard } from '#renderer/canvas/clipboard-door.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import type { Choice } from './choice.ts'

/** `choose` selects what is meant before it is taken; `point` is where a paste from another canvas comes. */
export function useClipboardChoices(
  choose: () => void,
  point?: Position,
): Readonly<Record<'copy' | 'cut' | 'paste' | 'duplicate', Choice>> {
  const say = useSay()
  const { actions, session } = useCanvasDesk()
  const announce = useCanvas((state) => state.announce)
  const refused = () => announce(clipboardRefused)
  const write = (text: string | null) => {
    if (text !== null) void writeClipboard(text).then((isWritten) => isWritten || refused())
  }
  const choice = (id: 'copy' | 'cut' | 'paste' | 'duplicate', keys: string, act: () => void): Choice => ({
    id,
    label: say(`editing.${id}`),
    keys,
    act,
  })
  return {
    copy: choice('copy', 'Ctrl+C', () => {
      choose()
      write(actions.copy())
    }),
    cut: choice('cut', 'Ctrl+X', () => {
      choose()
      write(actions.cut())
    }),
    paste: choice('paste', 'Ctrl+V', () => {
      void readClipboard().then((text) => {
        if (text === null) refused()
        else actions.paste(text, point ?? session.store.getState().middle)
      })
    }),
    duplicate: choice('duplicate', 'Ctrl+D', () => {
      choose()
      actions.duplicate()
    }),
  }
}
