// The library: every canvas on its shelf, with search; new ones from a template, blank or a file.
import { useRef, useState } from 'react'
import { useCanvases } from '#renderer/data/use-canvases.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { type CanvasSummary, canvasShelves } from '#shared/contract/canvas-calls.ts'
import { BundleDialog } from './bundle/bundle-dialog.tsx'
import { CanvasFilePicker } from './canvas-file-picker.tsx'
import { type CanvasQuestion, CanvasQuestions } from './canvas-questions.tsx'
import { CanvasRows } from './canvas-rows.tsx'
import { EmptyShelf } from './empty-shelf.tsx'
import { NewCanvasMenu } from './new-canvas-menu.tsx'
import { NewcomerChecklist } from './newcomer-checklist.tsx'
import { TemplateDialog } from './template-dialog.tsx'
import { useCanvasDeeds } from './use-canvas-deeds.ts'
import { useNewCanvas } from './use-new-canvas.ts'
import './canvases-page.css'

type Asking = CanvasQuestion | { readonly kind: 'template' }

export function CanvasesPage() {
  const say = useSay()
  const [shelf, setShelf] = useState<CanvasSummary['shelf']>('open')
  const [query, setQuery] = useState('')
  const [asking, setAsking] = useState<Asking | null>(null)
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
      <section className="page-list" aria-label={say('library.title')}>
        <div className="page-tools canvases-page-tools">
          <SegmentedControl
            hideLabel
            label={say('library.shelves')}
            value={shelf}
            onChange={setShelf}
            options={canvasShelves.map((id) => ({ id, label: say(`library.shelf.${id}`) }))}
          />
          <SearchField label={say('library.search')} value={query} onChange={setQuery} />
        </div>
        <Shelf
          shelf={shelf}
          query={query}
          deeds={deeds}
          onAsk={(kind, canvas) => setAsking({ kind, canvas })}
          onCreate={(name) => void making.create({ kind: 'blank' }, name)}
          onTemplate={template}
          onBlank={blank}
          onFile={pickFile}
        />
      </section>
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

type ShelfProps = Omit<Parameters<typeof CanvasRows>[0], 'canvases' | 'label'> & Parameters<typeof EmptyShelf>[0]

function Shelf({ shelf, query, deeds, onAsk, ...empty }: ShelfProps) {
  const say = useSay()
  const { data, trouble, askAgain } = useCanvases({ shelf, query })
  if (!data && trouble) {
    return (
      <div className="canvases-page-alone">
        <Banner tone="bad" title={say('library.failed')} action={{ label: say('library.retry'), onPress: askAgain }}>
          <p>{trouble.message}</p>
          <p>{trouble.fix}</p>
        </Banner>
      </div>
    )
  }
  if (!data)
    return (
      <div className="canvases-page-alone">
        <Skeleton lines={5} />
      </div>
    )
  if (data.canvases.length === 0) return <EmptyShelf shelf={shelf} query={query} {...empty} />
  return <CanvasRows canvases={data.canvases} label={say(`library.shelf.${shelf}`)} deeds={deeds} onAsk={onAsk} />
}
