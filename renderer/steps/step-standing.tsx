// How a step goes, above its questions: a few counts with their words, who is behind one where that can be told, and a sentence.
import './step-standing.css'
import { type ReactNode, useId, useState } from 'react'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

export interface StandingLine {
  readonly id: string
  readonly label: string
  readonly people: number
  /** Shown under the count once somebody asks who they are. */
  readonly behind?: () => ReactNode
}

export function StepStanding({
  title,
  lines,
  note,
}: {
  title: string
  lines: readonly StandingLine[]
  note?: string | undefined
}) {
  return (
    <section className="step-standing" aria-label={title}>
      <h2 className="editor-field-title">{title}</h2>
      <dl>
        {lines.map((line) => (
          <StandingRow key={line.id} {...line} />
        ))}
      </dl>
      {note && <p className="editor-note">{note}</p>}
    </section>
  )
}

function StandingRow({ label, people, behind }: StandingLine) {
  const format = useFormat()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const opener = behind && (
    <LinkButton isExpanded={isOpen} controls={id} onPress={() => setOpen(!isOpen)}>
      {label}
    </LinkButton>
  )
  return (
    <div>
      <dt>{opener ?? label}</dt>
      <dd className="step-standing-count">{format.number(people)}</dd>
      {behind && (
        <dd id={id} className="step-standing-behind" hidden={!isOpen}>
          {isOpen && behind()}
        </dd>
      )}
    </div>
  )
}
