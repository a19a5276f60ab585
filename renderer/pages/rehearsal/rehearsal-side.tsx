// Beside the drawing: the scenario, one person's way, or the queue at the moment shown.
import { useState } from 'react'
import { reachWhileScrollable } from '#renderer/ui/reach-while-scrollable.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { CoverageView } from './coverage-view.tsx'
import { PersonWay } from './person-way.tsx'
import type { Play } from './play.ts'
import { ScenarioEditor } from './scenario-editor.tsx'
import { ScenarioShelf } from './scenario-shelf.tsx'
import type { OpenRehearsal } from './use-rehearsal.ts'

const views = ['scenario', 'person', 'queue', 'coverage'] as const
type View = (typeof views)[number]

export interface RehearsalSideProps {
  readonly canvasId: CanvasId
  readonly document: CanvasDocument
  readonly rehearsal: OpenRehearsal
  readonly play: Play
  onStart(play: Play): void
}

export function RehearsalSide({ canvasId, document, rehearsal, play, onStart }: RehearsalSideProps) {
  const say = useSay()
  const [view, setView] = useState<View>('scenario')
  return (
    <aside
      className="rehearsal-side"
      data-region="sheet"
      aria-label={say(`rehearsal.side.${view}`)}
      ref={reachWhileScrollable}
    >
      <Tabs
        label={say('rehearsal.frame')}
        value={view}
        onChange={setView}
        tabs={views.map((id) => ({ id, label: say(`rehearsal.side.${id}`) }))}
      >
        {view === 'scenario' && (
          <>
            <ScenarioShelf canvasId={canvasId} rehearsal={rehearsal} onStart={onStart} />
            <ScenarioEditor document={document} rehearsal={rehearsal} play={play} onStart={onStart} />
          </>
        )}
        {view === 'person' && <PersonWay document={document} rehearsalId={rehearsal.state.id} />}
        {view === 'coverage' && <CoverageView canvasId={canvasId} document={document} id={rehearsal.state.id} />}
        {view === 'queue' && <Queue document={document} rehearsal={rehearsal} />}
      </Tabs>
    </aside>
  )
}

function Queue({ document, rehearsal }: Pick<RehearsalSideProps, 'document' | 'rehearsal'>) {
  const say = useSay()
  if (rehearsal.queues.length === 0) return <p className="rehearsal-note">{say('rehearsal.queue.none')}</p>
  return rehearsal.queues.map(({ stepId, open }) => (
    <section key={stepId} className="rehearsal-queue">
      <h2>{stepName(document, stepId, say)}</h2>
      <dl>
        {open.map(({ state, batches, people }) => (
          <div key={state}>
            <dt>{say(`rehearsal.queue.${state}`)}</dt>
            <dd>{say('rehearsal.queue.row', { people, batches })}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
