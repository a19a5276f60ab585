// How a step goes, above its questions: a few counts with their words, and a sentence where one is needed.
import './step-standing.css'
import { useFormat } from '#renderer/ui/use-format.ts'

export interface StandingLine {
  readonly id: string
  readonly label: string
  readonly people: number
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
  const format = useFormat()
  return (
    <section className="step-standing" aria-label={title}>
      <h2 className="editor-field-title">{title}</h2>
      <dl>
        {lines.map(({ id, label, people }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{format.number(people)}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="editor-note">{note}</p>}
    </section>
  )
}
