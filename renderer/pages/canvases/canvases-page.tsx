// The library: every canvas on its shelf, with search; new ones from a template, blank or a file.
import { useRef, useState } from 'react'
import { useCanvases } from '#renderer/data/use-canvases.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { BundleDialog } from './bundle/bundle-dialog.tsx'
import { CanvasFilePicker } from './canvas-file-picker.tsx'
import { type CanvasQuestion, CanvasQuestions } from './canvas-questions.tsx'
import { CanvasRows } from './canvas-rows.tsx'
import { EmptyShelf } from './empty-shelf.tsx'
import { NewCanvasMenu } from './new-canvas-menu.tsx'
import { NewcomerChecklist } from './newcomer-checklist.tsx'
import { type CanvasShelf, ShelfFrame, ShelfWaiting } from './shelf-frame.tsx'
import { TemplateDialog } from './template-dialog.tsx'
import { useCanvasDeeds } from './use-canvas-deeds.ts'
import { useNewCanvas } from './use-new-canvas.ts'
import './canvases-page.css'

type Asking = CanvasQuestion | { readonly kind: 'template' }

export function CanvasesPage() {
  const say = useSay()
  const [shelf, setShelf] = useState<CanvasShelf>('open')
  const [query, setQuery] = useState('')
  const [asking, setAsking] = useState<Asking | null>(null)
  const listed = useCanvases({ shelf, query })
  const making = useNewCanvas()
  const deeds = useCanvasDeeds()
  useTitle(say('library.title'))
  const done = () => setAsking(null)
  const blank = () => void making.create({ kind: 'blank' })
  const template = () => setAsking({ kind: 'template' })
  const picker = useRef<HTMLInputElement>(null)
  const pickFile = () => picker.current?.click()
  return (
    <Page name="canvases-page">
      <PageHeader
        title={say('library.title')}
        actions={<NewCanvasMenu isDisabled={making.isBusy} ways={{ blank, template, file: pickFile }} />}
      />
      {[making, deeds].map(({ refusal, clearRefusal }) =>
        refusal === null ? null : (
          <Banner key={refusal.message} tone="bad" title={refusal.message} onDismiss={clearRefusal}>
            {refusal.fix}
          </Banner>
        ),
      )}
      <NewcomerChecklist />
      <ShelfFrame
        title={say('library.title')}
        searchLabel={say('library.search')}
        {...{ shelf, query }}
        onShelf={setShelf}
        onQuery={setQuery}
      >
        {!listed.data ? (
          <ShelfWaiting failed={say('library.failed')} answer={listed} />
        ) : listed.data.canvases.length > 0 ? (
          <CanvasRows
            canvases={listed.data.canvases}
            label={say(`library.shelf.${shelf}`)}
            deeds={deeds}
            onAsk={(kind, canvas) => setAsking({ kind, canvas })}
          />
        ) : (
          <EmptyShelf
            {...{ shelf, query }}
            create={(wanted) => (
              <Button onPress={() => void making.create({ kind: 'blank' }, wanted)}>
                {say('library.empty.create', { query: wanted })}
              </Button>
            )}
          >
            <EmptyState
              icon="canvas"
              title={say('library.empty.open')}
              action={
                <Button variant="primary" onPress={template}>
                  {say('library.empty.template')}
                </Button>
              }
              more={
                <>
                  <LinkButton onPress={blank}>{say('library.new.blank')}</LinkButton>
                  <LinkButton onPress={pickFile}>{say('library.new.file')}</LinkButton>
                </>
              }
            />
          </EmptyShelf>
        )}
      </ShelfFrame>
      <CanvasFilePicker picker={picker} onPick={(file) => void making.openFile(file)} />
      <TemplateDialog
        isOpen={asking?.kind === 'template'}
        isBusy={making.isBusy}
        onOpenChange={done}
        onChoose={(id) => {
          done()
          void making.create({ kind: 'template', template: id })
        }}
      />
      {making.bundle !== null && <BundleDialog text={making.bundle} onClose={making.closeBundle} />}
      {asking && asking.kind !== 'template' && <CanvasQuestions asked={asking} deeds={deeds} onClose={done} />}
    </Page>
  )
}
