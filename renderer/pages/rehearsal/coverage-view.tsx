// What this rehearsal has reached and what not: every way out, every counter, every kind of failure. What is left asks for another scenario.
import { type ReactNode, useState } from 'react'
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
import { stepName } from '#shared/canvas/step-name.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'

interface Reached {
  readonly key: string
  readonly name: string
  /** Null where a yes or no is all there is to say. */
  readonly people: number | null
  /** Saved scenarios that reached it. */
  readonly by: readonly string[]
  readonly isReached: boolean
  /** What may be done about it. */
  readonly more?: ReactNode
}

export function CoverageView(props: { canvasId: CanvasId; document: CanvasDocument; id: string }) {
  const { canvasId, document, id } = props
  const say = useSay()
  const speak = useSpeak()
  const { data } = useQuestion('rehearsals.coverage', { id })
  const saved = useQuestion('scenarios.coverage', { canvasId }).data
  if (!data || !saved) return <Skeleton lines={6} />
  const byWay = new Map(saved.ways.map(({ stepId, port, by }) => [`${stepId} ${port}`, by]))
  const byCounter = new Map(saved.counters.map(({ stepId, counter, by }) => [`${stepId} ${counter}`, by]))
  const byFailure = new Map(saved.failures.map(({ kind, by }) => [kind, by]))
  const wayName = (stepId: StepId, port: string) => {
    const step = document.logic.steps.find((one) => one.id === stepId)
    const label = step && stepCatalog[step.kind].ports(step.config).find((one) => one.id === port)?.label
    const name = stepName(document, stepId, say)
    return label ? say('rehearsal.coverage.way', { step: name, way: speak(label) }) : name
  }
  return (
    <>
      <p className="rehearsal-note">{say('rehearsal.coverage.about')}</p>
      <PlayAll canvasId={canvasId} />
      <Part
        title={say('rehearsal.coverage.ways')}
        lines={data.ways.map(({ stepId, port, people }) => {
          const by = byWay.get(`${stepId} ${port}`) ?? []
          const isReached = people > 0 || by.length > 0
          return {
            key: `${stepId} ${port}`,
            name: wayName(stepId, port),
            people,
            by,
            isReached,
            more: !isReached && <MadePerson canvasId={canvasId} rehearsalId={id} stepId={stepId} port={port} />,
          }
        })}
      />
      <Part
        title={say('rehearsal.coverage.counters')}
        lines={data.counters.map(({ stepId, counter, people }) => {
          const by = byCounter.get(`${stepId} ${counter}`) ?? []
          const step = stepName(document, stepId, say)
          return {
            key: `${stepId} ${counter}`,
            name: say('rehearsal.coverage.way', { step, way: say(`counter.${counter}`) }),
            people,
            by,
            isReached: people > 0 || by.length > 0,
          }
        })}
      />
      <Part
        title={say('rehearsal.coverage.failures')}
        lines={data.failures.map(({ kind, isMet }) => {
          const by = byFailure.get(kind) ?? []
          const name = say(`rehearsal.failure.${kind}`)
          return { key: kind, name, people: isMet ? null : 0, by, isReached: isMet || by.length > 0 }
        })}
      />
    </>
  )
}

/** One after the other: each is a whole rehearsal. A scenario whose people are in a file is played where the file is. */
function PlayAll({ canvasId }: { canvasId: CanvasId }) {
  const say = useSay()
  const { data } = useQuestion('scenarios.list', { canvasId })
  const play = useCall('scenarios.play')
  const [place, setPlace] = useState<number | null>(null)
  const playable = (data?.scenarios ?? []).filter(({ scenario }) => scenario.people.kind !== 'file')
  if (playable.length === 0) return null
  const playAll = async () => {
    for (const [index, { name }] of playable.entries()) {
      setPlace(index)
      if (!(await play.call({ canvasId, name }))) break
    }
    setPlace(null)
  }
  const now = place === null ? undefined : playable[place]
  return (
    <div className="rehearsal-form">
      <Button icon="play" isBusy={place !== null} onPress={() => void playAll()}>
        {say('rehearsal.coverage.playAll')}
      </Button>
      <p className="rehearsal-note" role="status">
        {now && place !== null
          ? say('rehearsal.coverage.playing', { name: now.name, place: place + 1, all: playable.length })
          : play.trouble?.message}
      </p>
    </div>
  )
}

function MadePerson(way: { canvasId: CanvasId; rehearsalId: string; stepId: StepId; port: string }) {
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
        {lines.map(({ key, name, people, by, isReached, more }) => (
          <li key={key} className={isReached ? 'is-met' : 'is-left'}>
            <Icon name={isReached ? 'check' : 'pending'} />
            <span>
              {name}
              <span className="rehearsal-note">
                {[
                  ...(isReached ? [] : [say('rehearsal.coverage.never')]),
                  ...(people === null ? [say('rehearsal.coverage.met')] : []),
                  ...(people ? [say('rehearsal.coverage.people', { people: format.number(people) })] : []),
                  ...(by.length > 0 ? [say('rehearsal.coverage.by', { names: format.list(by) })] : []),
                ].join(' · ')}
              </span>
              {more}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
