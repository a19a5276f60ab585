// Who stands still in the running journey, what stands in the way of a launch (errors), what only deserves a look (warnings). A click goes to the step and the field.
import './problems-panel.css'
import { useCanvas, useCountBoard, useProblemBoard } from '#renderer/canvas/canvas-desk.tsx'
import { sortedProblems } from '#renderer/canvas/problem-board.ts'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { StuckList } from './stuck-list.tsx'

export function ProblemsPanel() {
  const say = useSay()
  const speak = useSpeak()
  const document = useCanvas(shownDocument)
  const board = useProblemBoard((now) => now)
  const goToProblem = useCanvas((state) => state.goToProblem)
  const showProblems = useCanvas((state) => state.showProblems)
  const stuck = useCountBoard((now) => now.stuck)
  const openPeople = useCanvas((state) => state.openPeople)
  const problems = sortedProblems(board, graphOf(document).readingOrder)
  return (
    <section className="problems" data-region="problems" aria-label={say('editor.problems')}>
      <div className="problems-head">
        <h2>{say('editor.problems')}</h2>
        <IconButton icon="close" label={say('editor.problems.close')} onPress={() => showProblems(false)} />
      </div>
      <StuckList
        groups={stuck}
        placeOf={({ stepId }) =>
          stepId !== null && (
            <Button size="small" onPress={() => openPeople(stepId, 'here')}>
              {say('stuck.see')}
            </Button>
          )
        }
      />
      {problems.length === 0 && stuck.length === 0 && <p className="problems-none">{say('editor.problems.none')}</p>}
      <ul className="problems-list">
        {problems.map((problem) => (
          <li key={`${problem.stepId} ${problem.field} ${problem.phrase.key}`}>
            <button type="button" className="problem" onClick={() => goToProblem(problem)}>
              <span className={`problem-level is-${problem.level}`}>
                <Icon name={problem.level} />
                {say(`editor.problems.${problem.level}`)}
              </span>
              <span className="problem-step">
                {problem.stepId === null ? say('editor.problems.wholeCanvas') : stepName(document, problem.stepId, say)}
              </span>
              <span className="problem-words">{speak(problem.phrase)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
