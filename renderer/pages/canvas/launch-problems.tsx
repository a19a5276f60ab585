// Why a canvas cannot be launched: each reason with a link to where it is fixed.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { LaunchPlan } from '#shared/contract/canvas-calls.ts'
import { audienceSyncConfigSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'

type LaunchProblem = LaunchPlan['problems'][number]

export function LaunchProblems({ errors, onClose }: { errors: readonly LaunchProblem[]; onClose(): void }) {
  const say = useSay()
  const speak = useSpeak()
  const desk = useCanvasDesk()
  const document = useCanvas(shownDocument)
  const goToProblem = useCanvas((state) => state.goToProblem)

  const fix = (problem: LaunchProblem) => {
    onClose()
    const step = problem.stepId === null ? undefined : graphOf(document).steps.get(problem.stepId)
    const partnerId = step && audienceSyncConfigSchema.safeParse(step.config).data?.partnerId
    if (problem.fix === 'partner-page' && partnerId) desk.goToPartner(partnerId)
    else goToProblem(problem)
  }
  return (
    <>
      <p role="alert">{say('launch.blocked.about', { count: errors.length })}</p>
      <ul className="launch-problems">
        {errors.map((problem) => (
          <li key={`${problem.stepId} ${problem.field} ${problem.phrase.key}`}>
            <div>
              <strong>
                {problem.stepId === null ? say('editor.problems.wholeCanvas') : stepName(document, problem.stepId, say)}
              </strong>
              <div>{speak(problem.phrase)}</div>
            </div>
            <Button
              size="small"
              aria-label={say('launch.fix.about', { problem: speak(problem.phrase) })}
              onPress={() => fix(problem)}
            >
              {say('launch.fix')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
