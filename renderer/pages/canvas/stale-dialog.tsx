// Somebody saved another version meanwhile. Both are shown as what each changed; a person keeps one, both, or mine as a copy. Nothing is
// overwritten unseen: undo brings mine back, and the other version is kept among the backups first.
import './versions-dialog.css'
import { useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type CanvasDocument, canvasFileText } from '#shared/canvas/canvas-document.ts'
import { type CanvasMerge, mergeCanvases, type Side } from '#shared/canvas/canvas-merge.ts'
import { questionText } from '#shared/canvas/difference-words.ts'
import { drawAs } from '#shared/canvas/restore-version.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import { phrase } from '#shared/words/say.ts'
import { Comparison } from './compare/comparison.tsx'
import { DifferenceList } from './compare/difference-list.tsx'

export function StaleDialog({ onReload }: { onReload(): void }) {
  const isStale = useCanvas((state) => state.status.state === 'stale')
  const isAsked = useCanvas((state) => state.asking?.kind === 'conflict')
  const ask = useCanvas((state) => state.ask)
  const [isLater, setLater] = useState(false)
  const say = useSay()
  if (!isStale) return null
  const putOff = () => {
    setLater(true)
    ask(null)
  }
  if (!isLater || isAsked) return <StaleQuestion onReload={onReload} onLater={putOff} />
  // Nothing is saved until somebody has chosen: it stays in sight.
  return (
    <Banner
      tone="bad"
      title={say('merge.waiting')}
      action={{ label: say('merge.decide'), onPress: () => setLater(false) }}
    />
  )
}

function StaleQuestion({ onReload, onLater }: { onReload(): void; onLater(): void }) {
  const say = useSay()
  const { session, canvasId } = useCanvasDesk()
  const mine = useCanvas((state) => state.document)
  const [base] = useState(() => session.known())
  const [answers, setAnswers] = useState<ReadonlyMap<string, Side>>(new Map())
  const theirs = useQuestion('canvases.open', { id: canvasId }).data
  const copying = useCall('canvases.create')
  const keeping = useCall('canvases.backUp')
  // A file that cannot be read has nothing to merge: the page that opens says why.
  const readable = theirs?.brokenText === null ? theirs : undefined
  const merge = readable && mergeCanvases(base, mine, readable.document, answers)
  const keepCopy = async () => {
    const name = say('save.stale.copyName', { name: mine.wording.name }).slice(0, 200)
    const made = await copying.call({ from: { kind: 'file', text: canvasFileText(mine) }, name })
    if (made) goTo(routes.canvas(made.id))
  }
  const keep = async (other: OpenCanvas, merged?: CanvasDocument) => {
    if (!(await keeping.call({ id: canvasId }))) return
    session.goOnFrom(other, merged && drawAs(merged, phrase('undo.merge')))
  }
  const takeTheirs = () => {
    if (readable) session.goOnFrom(readable, drawAs(readable.document, phrase('undo.takeTheirs')))
    else onReload()
  }
  const trouble = copying.trouble ?? keeping.trouble
  return (
    <Dialog
      onClose={onLater}
      size="large"
      title={say('save.stale.title')}
      footer={
        <>
          <Button onPress={onLater}>{say('save.stale.later')}</Button>
          <Button isBusy={copying.isBusy} onPress={() => void keepCopy()}>
            {say('save.stale.copy')}
          </Button>
          <Button onPress={takeTheirs}>{say('merge.takeTheirs')}</Button>
          {readable && merge && (
            <>
              <Button isBusy={keeping.isBusy} onPress={() => void keep(readable)}>
                {say('merge.keepMine')}
              </Button>
              <Button variant="primary" isBusy={keeping.isBusy} onPress={() => void keep(readable, merge.document)}>
                {say('merge.both')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="merge">
        <p>{say('save.stale.about')}</p>
        {!theirs && <Skeleton lines={3} />}
        {readable && merge && (
          <>
            <div className="merge-sides">
              <SideOfMerge title={say('merge.mine')} before={base} after={mine} />
              <SideOfMerge title={say('merge.theirs')} before={base} after={readable.document} />
            </div>
            <MergeQuestions
              {...{ merge, mine, base, answers }}
              onAnswer={(key, side) => setAnswers(new Map(answers).set(key, side))}
            />
            <p className="launch-note">{say('merge.undoable')}</p>
          </>
        )}
        <TroubleBanner trouble={trouble} />
      </div>
    </Dialog>
  )
}

function SideOfMerge({ title, before, after }: { title: string; before: CanvasDocument; after: CanvasDocument }) {
  const say = useSay()
  const [isDrawn, setDrawn] = useState(false)
  return (
    <section>
      <h3>{title}</h3>
      <DifferenceList {...{ before, after }} />
      <Button size="small" onPress={() => setDrawn(true)}>
        {say('compare.show')}
        <span className="only-heard"> · {title}</span>
      </Button>
      {isDrawn && (
        <Dialog
          size="full"
          title={title}
          onClose={() => setDrawn(false)}
          footer={<Button onPress={() => setDrawn(false)}>{say('compare.close')}</Button>}
        >
          <Comparison {...{ before, after }} />
        </Dialog>
      )}
    </section>
  )
}

function MergeQuestions(props: {
  merge: CanvasMerge
  mine: CanvasDocument
  base: CanvasDocument
  answers: ReadonlyMap<string, Side>
  onAnswer(key: string, side: Side): void
}) {
  const { merge, mine, base, answers, onAnswer } = props
  const say = useSay()
  const { questions } = merge
  if (questions.length === 0) return <p>{say('merge.clear')}</p>
  return (
    <section>
      <h3>{say('merge.questions', { count: questions.length })}</h3>
      <ul className="merge-questions">
        {questions.map((question) => (
          <li key={question.key}>
            <SegmentedControl
              label={questionText(question, mine, base, say)}
              value={answers.get(question.key) ?? 'mine'}
              onChange={(side) => onAnswer(question.key, side)}
              options={[
                { id: 'mine', label: say('merge.side.mine') },
                { id: 'theirs', label: say('merge.side.theirs') },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
