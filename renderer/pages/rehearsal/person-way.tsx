// One person's way through the saved canvas: would they enter and why, when they are where, and what would leave. All of it masked.
import { useState } from 'react'
import { useCanvasFacts } from '#renderer/canvas/use-canvas-facts.tsx'
import { useQuestion } from '#renderer/data/use-question.ts'
import { PersonChoice } from '#renderer/panels/person-choice.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { FilterAnswer, PathStop } from '#shared/contract/rehearsal-calls.ts'
import type { MaskedPerson } from '#shared/people/person.ts'

export function PersonWay({ document, rehearsalId }: { document: CanvasDocument; rehearsalId: string }) {
  const say = useSay()
  const [person, setPerson] = useState<MaskedPerson | null>(null)
  if (!person)
    return (
      <div className="rehearsal-person">
        <p className="rehearsal-note">{say('rehearsal.person.choose')}</p>
        <PersonChoice onChoose={setPerson} />
      </div>
    )
  return (
    <div className="rehearsal-person">
      <p className="rehearsal-chosen">
        <strong>{person.name || person.externalId}</strong>
        <Button size="small" variant="quiet" onPress={() => setPerson(null)}>
          {say('testPerson.other')}
        </Button>
      </p>
      <Way document={document} rehearsalId={rehearsalId} personId={person.id} />
    </div>
  )
}

function Way(props: { document: CanvasDocument; rehearsalId: string; personId: number }) {
  const { document, rehearsalId, personId } = props
  const say = useSay()
  const { data: path, trouble } = useQuestion('rehearsals.person', { canvasId: document.id, rehearsalId, personId })
  if (trouble)
    return (
      <Banner tone="bad" title={trouble.message}>
        {trouble.fix}
      </Banner>
    )
  if (!path) return <Skeleton lines={5} />
  return (
    <>
      <Banner
        tone={path.enters ? 'ok' : 'wait'}
        title={say(path.enters ? 'rehearsal.person.enters' : 'rehearsal.person.entersNot')}
      >
        {path.rule}
      </Banner>
      <Answers answers={path.why} />
      {!path.enters && <p className="rehearsal-note">{say('rehearsal.person.ifEntered')}</p>}
      <ol className="rehearsal-stops">
        {path.stops.map((stop) => (
          <Stop key={`${stop.stepId} ${stop.arrivesAt}`} document={document} stop={stop} />
        ))}
      </ol>
    </>
  )
}

function Answers({ answers }: { answers: readonly FilterAnswer[] }) {
  const say = useSay()
  if (answers.length === 0) return null
  return (
    <ul className="rehearsal-answers">
      {answers.map(({ sentence, isMet, attribute, value }) => (
        <li key={sentence} className={isMet ? 'is-met' : 'is-unmet'}>
          <Icon name={isMet ? 'check' : 'close'} />
          <span>
            <span className="only-heard">{say(isMet ? 'rehearsal.person.met' : 'rehearsal.person.unmet')}</span>{' '}
            {sentence}
            {attribute !== null && (
              <span className="rehearsal-note">
                {value === null
                  ? say('rehearsal.person.noValue', { attribute })
                  : say('rehearsal.person.value', { attribute, value })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Stop({ document, stop }: { document: CanvasDocument; stop: PathStop }) {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const facts = useCanvasFacts()
  const { sync } = stop
  const leaving =
    stop.leavesAt === null
      ? say('rehearsal.person.stays')
      : stop.leavesAt > stop.arrivesAt
        ? say('rehearsal.person.leaves', { time: format.exactTime(stop.leavesAt) })
        : null
  return (
    <li>
      <h2>{stepName(document, stop.stepId, say)}</h2>
      <p className="rehearsal-note">
        {[format.exactTime(stop.arrivesAt), leaving].filter((part) => part !== null).join(' · ')}
      </p>
      {stop.asked.map(({ title, answers }) => (
        <section key={speak(title)} className="rehearsal-asked">
          <h3>{speak(title)}</h3>
          <Answers answers={answers} />
        </section>
      ))}
      {sync && (
        <>
          <p className={`rehearsal-outcome is-${sync.outcome}`}>
            {say(`counter.${sync.outcome}`)} {sync.reason && speak(sync.reason)}
          </p>
          {sync.fields.length === 0 ? (
            <p className="rehearsal-note">
              {say('rehearsal.person.sendsNothing', { partner: facts.partnerLabel(sync.partnerId) })}
            </p>
          ) : (
            <table className="rehearsal-cells">
              <caption>{say('rehearsal.person.sends', { partner: facts.partnerLabel(sync.partnerId) })}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('testPerson.field')}</th>
                  <th scope="col">{say('testPerson.stored')}</th>
                  <th scope="col">{say('testPerson.hashed')}</th>
                </tr>
              </thead>
              <tbody>
                {sync.fields.map(({ column, raw, digest, fault }) => (
                  <tr key={column}>
                    <th scope="row">{say(`testPerson.column.${column}`)}</th>
                    <td>{raw}</td>
                    <td>{fault ? speak(fault) : <code>{digest}</code>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
      {stop.port === null && stop.leavesAt !== null && (
        <p className="rehearsal-note">
          {say(stop.byExitRule ? 'rehearsal.person.exitsByRule' : 'rehearsal.person.exits')}
        </p>
      )}
    </li>
  )
}
