// Writing a step's name on its card (F2): Enter keeps it, Escape gives the old one back, leaving keeps it. An empty name gives the
// step back the name of its kind.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isComposing } from '#renderer/ui/composing.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepId } from '#shared/core/ids.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { shownDocument } from '../shown-document.ts'

export function NameField({ stepId }: { stepId: StepId }) {
  const say = useSay()
  const { actions, session } = useCanvasDesk()
  const given = useCanvas((state) => shownDocument(state).wording.steps[stepId] ?? '')
  const [name, setName] = useState(given)
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const end = (isKept: boolean, byKey: boolean) => {
    if (isOver.current) return
    isOver.current = true
    session.store.getState().rename(null)
    if (isKept && name.trim() !== given) actions.rename(stepId, name)
    else if (byKey) session.store.getState().reveal(stepId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    end(event.key === 'Enter', true)
  }
  return (
    <input
      ref={field}
      className="name-field nodrag nopan nowheel"
      aria-label={say('editor.rename')}
      placeholder={say('editor.rename')}
      value={name}
      maxLength={200}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => end(true, false)}
      onKeyDown={onKeyDown}
    />
  )
}
