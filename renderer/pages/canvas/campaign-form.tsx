// A campaign as a form: whom it goes to, what it says, and how it goes beside it. The same open canvas as its drawing, so that saving,
// undo, checks, launch and counters are the canvas page's own.
import './campaign-form.css'
import { useEffect, useRef } from 'react'
import { useCanvas, useCountBoard } from '#renderer/canvas/canvas-desk.tsx'
import { countOf, flowNumbers, onwardCounter } from '#renderer/canvas/flow-numbers.ts'
import { focusQuestion } from '#renderer/panels/focus-question.ts'
import { useStepEditor } from '#renderer/panels/use-step-editor.ts'
import { Card } from '#renderer/ui/card.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { campaignSteps } from '#shared/canvas/campaign-canvas.ts'
import type { StepId } from '#shared/core/ids.ts'

export function CampaignForm() {
  const say = useSay()
  const entryId = useCanvas((state) => campaignSteps(state.document)?.entryId)
  const messageId = useCanvas((state) => campaignSteps(state.document)?.messageId)
  const canvasId = useCanvas((state) => state.document.id)
  const sheet = useCanvas((state) => state.sheet)
  const form = useRef<HTMLDivElement>(null)
  // A problem's fix opens a step at a field; here its editor is open already.
  useEffect(() => {
    if (sheet?.kind !== 'step') return
    focusQuestion(form.current?.querySelector<HTMLElement>(`[data-editor="${sheet.stepId}"]`) ?? null, sheet.field)
  }, [sheet])
  if (!entryId || !messageId) return null
  return (
    <div className="campaign" data-region="drawing">
      <div className="campaign-columns" ref={form}>
        <div className="campaign-questions">
          <Card title={say('campaigns.audience')}>
            <Editor stepId={entryId} />
          </Card>
          <Card title={say('campaigns.content')}>
            <Editor stepId={messageId} />
          </Card>
        </div>
        <div className="campaign-questions campaign-aside">
          <Card title={say('campaigns.counters')}>
            <Counters stepId={entryId} name={say('step.entry')} />
            <Counters stepId={messageId} name={say('step.message')} />
          </Card>
          <p className="campaign-more">
            {say('campaigns.more')}{' '}
            <LinkButton href={hrefOf(routes.canvas(canvasId))}>{say('campaigns.asCanvas')}</LinkButton>
          </p>
        </div>
      </div>
    </div>
  )
}

function Editor({ stepId }: { stepId: StepId }) {
  const opened = useStepEditor(stepId)
  if (!opened) return null
  const { Body } = opened.editor
  return (
    <div data-editor={stepId}>
      <Body {...opened.props} />
    </div>
  )
}

/** The step's numbers; each opens the people behind it. */
function Counters({ stepId, name }: { stepId: StepId; name: string }) {
  const say = useSay()
  const format = useFormat()
  const onward = useCanvas((state) => onwardCounter(state.document, stepId))
  const counters = useCountBoard((board) => board.byStep.get(stepId))
  const openPeople = useCanvas((state) => state.openPeople)
  return (
    <section className="campaign-counters" aria-label={name}>
      <h3>{name}</h3>
      <dl title={counters ? undefined : say('counter.beforeLaunch')}>
        {flowNumbers(onward, counters).map((counter) => (
          <div key={counter}>
            <dt>{say(`counter.${counter}`)}</dt>
            <dd>
              {counters ? (
                <LinkButton onPress={() => openPeople(stepId, counter)}>
                  {format.number(countOf(counters, counter))}
                </LinkButton>
              ) : (
                '–'
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
