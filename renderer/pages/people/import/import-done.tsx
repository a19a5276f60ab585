// The last step: what came in, and where to go with it. The import is a segment already (decisions.md 23).
import './import-done.css'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'

export interface ImportDoneProps {
  readonly fileName: string
  readonly outcome: AppOutput<'imports.commit'>
  onAgain(): void
}

export function ImportDone({ fileName, outcome, onAgain }: ImportDoneProps) {
  const say = useSay()
  const { number } = useFormat()
  const { added, changed, refused, segmentId } = outcome
  const counts = [
    { name: say('importPage.done.added'), value: added },
    { name: say('importPage.done.changed'), value: changed },
    { name: say('importPage.done.refused'), value: refused },
  ]
  return (
    <div className="import-done import-panel">
      <span className="import-done-mark">
        <Icon name="done" size={32} />
      </span>
      <h2>{say('importPage.done', { count: added + changed })}</h2>
      <p className="import-done-file">{say('segment.name.fromImport', { file: fileName })}</p>
      <dl className="import-done-counts">
        {counts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      <p>{say('importPage.done.segment')}</p>
      <div className="import-check-buttons">
        <Button variant="primary" icon="segments" onPress={() => goTo(routes.segment(segmentId))}>
          {say('importPage.done.open')}
        </Button>
        <Button icon="people" onPress={() => goTo(routes.peopleIn(segmentId))}>
          {say('importPage.done.people')}
        </Button>
        <Button variant="quiet" onPress={onAgain}>
          {say('importPage.done.again')}
        </Button>
      </div>
    </div>
  )
}
