// Ctrl+C, Ctrl+X and Ctrl+V on the drawing, by the browser's own events: no permission is asked, and a text field keeps its own.
import { useEffect } from 'react'
import { useCanvasDesk } from '../canvas-desk.tsx'

/** What has a clipboard of its own. */
const others =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

export function useClipboardKeys(): void {
  const { actions, session } = useCanvasDesk()
  useEffect(() => {
    const isOurs = (event: ClipboardEvent) => {
      // Where nothing has the keyboard, the browser tells of the element the last selection of text was in.
      const { activeElement: target } = document
      if (event.defaultPrevented || !target || target.closest(others)) return false
      // Somebody who marked words on the page means those.
      if (event.type !== 'paste' && document.getSelection()?.isCollapsed === false) return false
      // Whoever has just come here stands on the page as a whole.
      return target.matches('body, main') || target.closest('.canvas-flow, .outline') !== null
    }
    const take = (event: ClipboardEvent) => {
      if (!isOurs(event)) return
      const text = event.type === 'cut' ? actions.cut() : actions.copy()
      event.preventDefault()
      if (text !== null) event.clipboardData?.setData('text/plain', text)
    }
    const paste = (event: ClipboardEvent) => {
      if (!isOurs(event)) return
      event.preventDefault()
      actions.paste(event.clipboardData?.getData('text/plain') ?? '', session.store.getState().middle)
    }
    document.addEventListener('copy', take)
    document.addEventListener('cut', take)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', take)
      document.removeEventListener('cut', take)
      document.removeEventListener('paste', paste)
    }
  }, [actions, session])
}
