// Sends one person through a step as a test, and shows every stage of it: as stored, in normal form, hashed, asked, answered. Nothing raw
// is here. Counted nowhere; Activity says it was a test.
import './test-person-dialog.css'
import { useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { reachWhileScrollable } from '#renderer/ui/reach-while-scrollable.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { TestAnswer, TestPreview } from '#shared/contract/operate-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { MaskedPerson } from '#shared/people/person.ts'
import { PersonChoice } from './person-choice.tsx'

export function TestPersonDialog({ stepId, onClose }: { stepId: StepId; onClose(): void }) {
  const say = useSay()
  const step = useCanvas((state) => stepName(state.document, stepId, say))
  const [person, setPerson] = useState<MaskedPerson | null>(null)
  return (
    <Dialog title={say('testPerson.title', { step })} onClose={onClose}>
      <div className="test-person">
        <p className="test-person-about">{say('testPerson.about')}</p>
        {person ? (
          <Trial key={person.id} stepId={stepId} person={person} onOther={() => setPerson(null)} />
        ) : (
          <PersonChoice onChoose={setPerson} />
        )}
      </div>
    </Dialog>
  )
}

function Trial({ stepId, person, onOther }: { stepId: StepId; person: MaskedPerson; onOther(): void }) {
  const say = useSay()
  const { canvasId } = useCanvasDesk()
  const test = { canvasId, stepId, personId: person.id }
  const { data: preview, trouble, askAgain } = useQuestion('tests.preview', test)
  const send = useCall('tests.send')
  const takeBack = useCall('tests.takeBack')
  const [answer, setAnswer] = useState<TestAnswer | null>(null)
  const failed = trouble ?? send.trouble ?? takeBack.trouble
  const run = async (call: typeof send.call) => {
    setAnswer(null)
    const given = await call(test)
    if (given) setAnswer(given)
    askAgain()
  }
  const sends = preview?.cells.some(({ digest }) => digest !== '') ?? false
  return (
    <>
      <p className="test-person-chosen">
        <strong>{person.name || person.externalId}</strong>
        <Button size="small" variant="quiet" onPress={onOther}>
          {say('testPerson.other')}
        </Button>
      </p>
      {preview && <Cells preview={preview} />}
      {failed && (
        <Banner tone="bad" title={failed.message}>
          {failed.fix}
        </Banner>
      )}
      {preview?.syncedByStep && <p className="test-person-about">{say('testPerson.synced')}</p>}
      <div className="test-person-ways">
        <Button
          variant="primary"
          icon="flask"
          isBusy={send.isBusy}
          isDisabled={!sends}
          onPress={() => void run(send.call)}
        >
          {say('testPerson.send')}
        </Button>
        {preview?.tested && !preview.syncedByStep && (
          <Button icon="user-remove" isBusy={takeBack.isBusy} onPress={() => void run(takeBack.call)}>
            {say('testPerson.takeBack')}
          </Button>
        )}
      </div>
      {answer && <Answered answer={answer} />}
    </>
  )
}

function Cells({ preview: { cells } }: { preview: TestPreview }) {
  const say = useSay()
  if (cells.length === 0) return <p className="test-person-about">{say('testPerson.nothing')}</p>
  return (
    <table className="test-person-cells">
      <thead>
        <tr>
          <th scope="col">{say('testPerson.field')}</th>
          <th scope="col">{say('testPerson.stored')}</th>
          <th scope="col">{say('testPerson.normal')}</th>
          <th scope="col">{say('testPerson.hashed')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ column, raw, normal, digest, fault }) => (
          <tr key={column}>
            <th scope="row">{say(`testPerson.column.${column}`)}</th>
            <td>{raw}</td>
            <td>{fault === null ? normal : say(`testPerson.fault.${fault}`)}</td>
            <td className="test-person-code">{digest}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Answered({
  answer: { taken, request, answer, phrase, fix, partnerCode, durationMs },
}: {
  answer: TestAnswer
}) {
  const say = useSay()
  const speak = useSpeak()
  const { number } = useFormat()
  return (
    <>
      <Banner
        tone={taken ? 'ok' : 'bad'}
        title={phrase ? speak(phrase) : say('testPerson.taken', { ms: number(durationMs) })}
      >
        {fix && (
          <p>
            {speak(fix)} {partnerCode !== null && say('activity.code', { code: partnerCode })}
          </p>
        )}
      </Banner>
      {request && (
        <>
          <h3>{say('testPerson.request')}</h3>
          <div className="test-person-text" ref={reachWhileScrollable}>
            {`${request.method} ${request.path}\n${request.body}`}
          </div>
          <h3>{say('testPerson.answer', { status: request.status })}</h3>
          <div className="test-person-text" ref={reachWhileScrollable}>
            {answer}
          </div>
        </>
      )}
    </>
  )
}
