// How a launched experiment goes: its verdict in plain words, then the figures of each way. Shows nothing before anybody came to the
// step, and nothing in a rehearsal, whose people are not these.
import './experiment-report.css'
import { useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSentences } from '#renderer/ui/use-sentences.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { ExperimentReport as Report } from '#shared/contract/experiment-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { ExperimentPathsConfig } from '#shared/steps/experiment-paths/experiment-paths-step.ts'
import { type ExperimentStanding, experimentStanding } from '#shared/steps/experiment-paths/experiment-standing.ts'
import { namedPort } from '#shared/steps/step-ways.ts'

export function ExperimentReport({ stepId, config }: { stepId: StepId; config: ExperimentPathsConfig }) {
  const { canvasId, isRehearsal = false } = useCanvasDesk()
  const { data } = useQuestion('experiments.report', { canvasId, stepId }, { when: !isRehearsal })
  return data?.report ? <Figures report={data.report} config={config} /> : null
}

function Figures({ report, config }: { report: Report; config: ExperimentPathsConfig }) {
  const say = useSay()
  const sentences = useSentences()
  const speak = useSpeak()
  const format = useFormat()
  const names = new Map(
    config.paths.flatMap((path, place) => {
      const { id, label } = namedPort(path, place)
      return label ? [[id, speak(label)] as const] : []
    }),
  )
  const nameOf = (port: string) => names.get(port) ?? say('port.control')
  const base = report.arms.find(({ port }) => !port.startsWith('path-')) ?? report.arms[0]
  const standing = experimentStanding(report.arms, base?.port ?? '')
  const open = report.arms.reduce((sum, arm) => sum + arm.open, 0)
  return (
    <section className="experiment-report" aria-label={say('experiment.report')}>
      <h2 className="editor-field-title">{say('experiment.report')}</h2>
      <Verdict standing={standing} nameOf={nameOf} />
      <table>
        <thead>
          <tr>
            <th scope="col">{say('experiment.report.path')}</th>
            <th scope="col">{say('experiment.report.people')}</th>
            <th scope="col">{say('experiment.report.conversions')}</th>
            <th scope="col">{say('experiment.report.rate')}</th>
            <th scope="col">{say('experiment.report.lift')}</th>
          </tr>
        </thead>
        <tbody>
          {standing.arms.map(({ port, people, conversions, rate, lift }) => (
            <tr key={port}>
              <th scope="row">{nameOf(port)}</th>
              <td>{format.number(people)}</td>
              <td>{format.number(conversions)}</td>
              <td>{rate === null ? '–' : format.exactPercent(rate)}</td>
              <td>{lift === null ? '–' : `${lift > 0 ? '+' : ''}${format.exactPercent(lift)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="editor-note">
        {sentences(
          say('experiment.report.counted', {
            goal: report.goal || say('experiment.report.purchase'),
            count: report.windowDays,
          }),
          report.arms.length > 1 && base && say('experiment.report.lift.about', { base: nameOf(base.port) }),
          open > 0 && say('experiment.report.open', { count: open }),
        )}
      </p>
    </section>
  )
}

function Verdict({ standing, nameOf }: { standing: ExperimentStanding; nameOf: (port: string) => string }) {
  const say = useSay()
  const format = useFormat()
  const { verdict, isOver } = standing
  if (verdict.kind === 'winner') {
    const path = nameOf(verdict.port)
    return (
      <Banner
        tone={isOver ? 'ok' : 'info'}
        title={say(isOver ? 'experiment.report.winner' : 'experiment.report.leads', { path })}
      >
        {/* Never quite sure: what rounds to all is cut below it. */}
        {say('experiment.report.sure', { confidence: format.exactPercent(Math.min(verdict.confidence, 0.999)) })}
      </Banner>
    )
  }
  return (
    <Banner tone="info" title={say('experiment.report.none')}>
      {verdict.kind === 'unclear'
        ? say('experiment.report.unclear')
        : say('experiment.report.tooFew', { people: verdict.leastPeople, conversions: verdict.leastConversions })}
    </Banner>
  )
}
