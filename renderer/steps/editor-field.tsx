// One question of an editor: its number and title, what a person sets, why it waits, and the problems found there.
// `name` is what a problem's click goes to: the first control inside gets focus.
import './editor-field.css'
import { type ReactNode, useId } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { CanvasProblem } from '#shared/canvas/canvas-checks.ts'
import type { Phrase } from '#shared/words/say.ts'
import { problemsAt } from './step-editor.tsx'

export interface EditorFieldProps {
  readonly name: string
  readonly title: string
  readonly number?: number
  /** Why it cannot be answered yet, as text (ux.md 4.1). */
  readonly waitsFor?: Phrase | null
  readonly problems: readonly CanvasProblem[]
  readonly children: ReactNode
}

export function EditorField({ name, title, number, waitsFor = null, problems, children }: EditorFieldProps) {
  const speak = useSpeak()
  const titleId = useId()
  const own = waitsFor === null ? problemsAt(problems, name) : []
  return (
    <section className="editor-field" data-field={name} aria-labelledby={titleId} tabIndex={-1}>
      <h2 className="editor-field-title" id={titleId}>
        {number !== undefined && <span className="editor-field-number">{number}</span>}
        {title}
      </h2>
      {waitsFor === null ? children : <p className="editor-field-waits">{speak(waitsFor)}</p>}
      {own.map((problem) => (
        <p key={problem.phrase.key} className={`editor-field-problem is-${problem.level}`}>
          <Icon name={problem.level} />
          {speak(problem.phrase)}
        </p>
      ))}
    </section>
  )
}
