// Importing people: choose a file, check what it would do, see what it did. A file may be dropped anywhere on the page.
import './import-page.css'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { troubleOf } from '#renderer/data/trouble.ts'
import { useLanguage } from '#renderer/data/use-language.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { ImportCheck } from './import-check.tsx'
import { ImportChoose } from './import-choose.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportHistory } from './import-history.tsx'
import { ImportProgress, ImportUnderWay } from './import-progress.tsx'
import { ImportSteps, importStep } from './import-steps.tsx'
import { useImportDesk } from './use-import-desk.ts'

export function ImportPage() {
  const say = useSay()
  useTitle(say('importPage.title'))
  const language = useLanguage()
  const { desk, state } = useImportDesk()
  const [isOver, setOver] = useState(false)
  const [tookSeveral, setTookSeveral] = useState(false)
  const { stage } = state
  const takesFiles = stage === 'choose'
  const place = useRef<HTMLDivElement>(null)
  const step = importStep(stage)
  const stepSeen = useRef(step)
  // What had the focus is gone with the step before; the reader starts at the top of the new one.
  useEffect(() => {
    if (stepSeen.current !== step) place.current?.focus()
    stepSeen.current = step
  }, [step])
  const open = (files: readonly File[]) => {
    const [file] = files
    setTookSeveral(files.length > 1)
    if (file && files.length === 1) void desk.chooseFile(file)
  }
  // Also where no file is wanted: the browser would leave the app and show the file.
  const over = (event: DragEvent) => {
    event.preventDefault()
    event.dataTransfer.dropEffect = takesFiles ? 'copy' : 'none'
    setOver(takesFiles)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (takesFiles) open([...event.dataTransfer.files])
  }
  const trouble = troubleOf(language, state.error)
  return (
    <section
      className="import-page"
      aria-label={say('importPage.title')}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Page name="import-page-frame" measure="reading">
        <PageHeader
          title={say('importPage.title')}
          crumbs={[{ label: say('people.title'), href: hrefOf(routes.people) }]}
        />
        <ImportSteps stage={stage} />
        <div className="import-page-step" ref={place} tabIndex={-1}>
          {trouble && (
            <Banner tone="bad">
              {trouble.message} {trouble.fix}
            </Banner>
          )}
          {tookSeveral && <Banner tone="wait">{say('importPage.severalFiles')}</Banner>}
          {stage === 'choose' && (
            <>
              <ImportChoose isOver={isOver} onChoose={open} />
              <ImportHistory />
            </>
          )}
          {(stage === 'sending' || stage === 'checking') && (
            <ImportProgress state={state} onCancel={() => desk.startOver()} />
          )}
          {stage === 'importing' && <ImportUnderWay state={state} onStop={() => void desk.stop()} />}
          {stage === 'check' && state.preview && <ImportCheck desk={desk} state={state} preview={state.preview} />}
          {stage === 'done' && state.outcome && (
            <ImportDone fileName={state.fileName} outcome={state.outcome} onAgain={() => desk.startOver()} />
          )}
        </div>
      </Page>
    </section>
  )
}
