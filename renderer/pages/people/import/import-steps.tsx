// Where an import is: choose, check, done.
import './import-steps.css'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ImportState } from './import-desk.ts'

const stepOf: Readonly<Record<ImportState['stage'], number>> = {
  choose: 0,
  sending: 0,
  checking: 1,
  check: 1,
  importing: 1,
  done: 2,
}

/** The place of a stage among the steps: when it changes, another screen is up. */
export function importStep(stage: ImportState['stage']): number {
  return stepOf[stage]
}

export function ImportSteps({ stage }: { stage: ImportState['stage'] }) {
  const say = useSay()
  const now = stepOf[stage]
  const names = [say('importPage.step.choose'), say('importPage.step.check'), say('importPage.step.done')]
  return (
    <ol className="import-steps" aria-label={say('importPage.steps')}>
      {names.map((name, at) => (
        <li key={name} data-past={at < now || undefined} aria-current={at === now ? 'step' : undefined}>
          <span className="import-steps-number" aria-hidden="true">
            {at + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  )
}
