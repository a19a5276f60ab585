// What this rehearsal has reached and what not: every way out, every counter, every kind of failure. What is left asks for another scenario.
import { type ReactNode, useState } from 'react'
import { stepName } from '#renderer/canvas/step-name.ts'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'

interface Reached {
  readonly key: string
  readonly name: string
  /** Null where a yes or no is all there is to say. */
  readonly people: number | null
  readonly isReached: boolean
  /** What may be done about it. */
  readonly more?: ReactNode
}

export function CoverageView({ document, id }: { document: CanvasDocument; id: string }) {
  const say = useSay()
  const speak = useSpeak()
  const { data } = useQuestion('rehearsals.coverage', { id })
  if (!data) return <Skeleton lines={6} />
  const wayName = (stepId: StepId, port: string) => {
    const step = document.logic.steps.find((one) => one.id === stepId)
    const label = step && stepCatalog[step.kind].ports(step.config).find((one) => one.id === port)?.label
    const name = stepName(document, stepId, say)
    return label ? say('rehearsal.coverage.way', { step: name, way: speak(label) }) : name
  }
  return (
    <>
      <p className="rehearsal-note">{say('rehearsal.coverage.about')}</p>
      <Part
        title={say('rehearsal.coverage.ways')}
        lines={data.ways.map(({ stepId, port, people }) => ({
          key: `${stepId} ${port}`,
          name: wayName(stepId, port),
          people,
          isReached: people > 0,
          more: people === 0 && <MadePerson canvasId={document.id} stepId={stepId} port={port} />,
        }))}
      />
      <Part
        title={say('rehearsal.coverage.counters')}
        lines={data.counters.map(({ stepId, counter, people }) => ({
          key: `${stepId} ${counter}`,
          name: say('rehearsal.coverage.way', {
            step: stepName(document, stepId, say),
            way: say(`counter.${counter}`),
          }),
          people,
          isReached: people > 0,
        }))}
      />
      <Part
        title={say('rehearsal.coverage.failures')}
        lines={data.failures.map(({ kind, isMet }) => ({
          key: kind,
          name: say(`rehearsal.failure.${kind}`),
          people: null,
          isReached: isMet,
        }))}
      />
    </>
  )
}

function MadePerson(way: { canvasId: CanvasId; stepId: StepId; port: string }) {
  const say = useSay()
  const make = useCall('rehearsals.makePerson')
  const [made, setMade] = useState<AppOutput<'rehearsals.makePerson'> | null>(null)
  return (
    <>
      <Button
        size="small"
        isBusy={make.isBusy}
        onPress={() => void make.call(way).then((answer) => answer && setMade(answer))}
      >
        {say('rehearsal.coverage.make')}
      </Button>
      {make.trouble && <span className="rehearsal-note">{make.trouble.message}</span>}
      {made && (
        <span className="rehearsal-note" role="status">
          {made.person
            ? made.person.facts.map((fact) => say('rehearsal.person.value', fact)).join(' · ')
            : say('rehearsal.coverage.nobody')}
        </span>
      )}
    </>
  )
}

function Part({ title, lines }: { title: string; lines: readonly Reached[] }) {
  const say = useSay()
  const format = useFormat()
  const reached = lines.filter(({ isReached }) => isReached).length
  return (
    <section>
      <h2>
        {title} <span className="rehearsal-note">{say('rehearsal.coverage.of', { reached, all: lines.length })}</span>
      </h2>
      <ul className="rehearsal-answers">
        {lines.map(({ key, name, people, isReached, more }) => (
          <li key={key} className={isReached ? 'is-met' : 'is-left'}>
            <Icon name={isReached ? 'check' : 'pending'} />
            <span>
              {name}
              <span className="rehearsal-note">
                {!isReached
                  ? say('rehearsal.coverage.never')
                  : people === null
                    ? say('rehearsal.coverage.met')
                    : say('rehearsal.coverage.people', { people: format.number(people) })}
              </span>
              {more}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
