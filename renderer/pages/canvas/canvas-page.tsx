// One canvas: opens it, and shows it, or why it cannot be shown.
import './canvas-page.css'
import { useCallback, useEffect, useState } from 'react'
import { useLink } from '#renderer/data/link-provider.tsx'
import { type Trouble, troubleOf } from '#renderer/data/trouble.ts'
import { useLanguage } from '#renderer/data/use-language.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDraft } from '#shared/canvas/canvas-draft.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import type { KeptHistory } from '#shared/contract/history-schema.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { BrokenCanvas } from './broken-canvas.tsx'
import { CanvasDeskRoom } from './canvas-desk-room.tsx'
import type { CanvasView } from './canvas-layout.tsx'

export function CanvasPage({ canvasId, view }: { canvasId: CanvasId; view: CanvasView }) {
  return <OpeningCanvas key={canvasId} id={canvasId} view={view} />
}

interface Opened {
  readonly canvas: OpenCanvas
  readonly kept: KeptHistory | null
  readonly draft: CanvasDraft | null
  readonly times: number
}

function OpeningCanvas({ id, view }: { id: CanvasId; view: CanvasView }) {
  const say = useSay()
  const { client } = useLink()
  const language = useLanguage()
  /** Each opening is a new room: its history and selection belong to the revision it was opened with. */
  const [opened, setOpened] = useState<Opened | null>(null)
  const [cause, setCause] = useState<unknown>(null)

  const open = useCallback(() => {
    setCause(null)
    const history = client.call('canvases.findHistory', { id }).catch(() => ({ history: null }))
    const typed = client.call('canvases.findDraft', { id }).catch(() => ({ draft: null }))
    Promise.all([client.call('canvases.open', { id }), history, typed]).then(
      ([canvas, { history: kept }, { draft }]) =>
        setOpened((before) => ({ canvas, kept, draft, times: (before?.times ?? 0) + 1 })),
      (failure: unknown) => setCause(failure),
    )
  }, [client, id])
  useEffect(open, [open])

  const trouble: Trouble | null = troubleOf(language, cause)
  if (trouble) {
    return (
      <div className="canvas-page-lone">
        <Banner tone="bad" title={`${say('opening.failed')} · ${trouble.message}`}>
          {trouble.fix}
        </Banner>
        <div className="canvas-page-buttons">
          <Button variant="primary" onPress={open}>
            {say('opening.retry')}
          </Button>
          <Button onPress={() => goTo(view === 'campaign' ? routes.campaigns : routes.canvases)}>
            {say('broken.back')}
          </Button>
        </div>
      </div>
    )
  }
  if (!opened) {
    return (
      <div className="canvas-page-lone" aria-busy="true">
        <p className="only-heard" role="status">
          {say('opening.loading')}
        </p>
        <Skeleton lines={4} />
      </div>
    )
  }
  if (opened.canvas.brokenText !== null) {
    return <BrokenCanvas canvas={opened.canvas} text={opened.canvas.brokenText} onRecovered={open} />
  }
  return (
    <CanvasDeskRoom
      key={opened.times}
      view={view}
      opened={opened.canvas}
      kept={opened.kept}
      draft={opened.draft}
      isReloaded={opened.times > 1}
      onReload={(canvas) => {
        if (canvas) setOpened({ canvas, kept: null, draft: null, times: opened.times + 1 })
        else open()
      }}
    />
  )
}
