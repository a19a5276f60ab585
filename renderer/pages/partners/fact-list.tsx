// Pairs of a name and a value, one a line: limits, what happens right now. Shows; asks nobody.
import type { ReactNode } from 'react'

export interface Fact {
  readonly id: string
  readonly name: string
  readonly value: ReactNode
  readonly note?: string
}

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="fact-list">
      {facts.map((fact) => (
        <div key={fact.id} className="fact" data-fact={fact.id}>
          <dt>
            {fact.name}
            {fact.note !== undefined && <span className="fact-note">{fact.note}</span>}
          </dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
