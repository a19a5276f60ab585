// Somebody saved another version meanwhile: keep mine as a copy, or load the other. Nothing is ever overwritten.
import { useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useCall } from '#renderer/data/use-call.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { canvasFileText } from '#shared/canvas/canvas-document.ts'

export function StaleDialog({ onReload }: { onReload(): void }) {
  const isStale = useCanvas((state) => state.status.state === 'stale')
  const [isLater, setLater] = useState(false)
  return isStale && !isLater ? <StaleQuestion onReload={onReload} onLater={() => setLater(true)} /> : null
}

function StaleQuestion({ onReload, onLater }: { onReload(): void; onLater(): void }) {
  const say = useSay()
  const { session } = useCanvasDesk()
  const { call, isBusy, trouble } = useCall('canvases.create')
  const keepCopy = async () => {
    const { document } = session.store.getState()
    const name = say('save.stale.copyName', { name: document.wording.name }).slice(0, 200)
    const made = await call({ from: { kind: 'file', text: canvasFileText(document) }, name })
    if (made) goTo(routes.canvas(made.id))
  }
  return (
    <Dialog
      onClose={onLater}
      title={say('save.stale.title')}
      footer={
        <>
          <Button onPress={onLater}>{say('save.stale.later')}</Button>
          <Button onPress={onReload}>{say('save.stale.load')}</Button>
          <Button variant="primary" isBusy={isBusy} onPress={() => void keepCopy()}>
            {say('save.stale.copy')}
          </Button>
        </>
      }
    >
      <p>{say('save.stale.about')}</p>
      {trouble && (
        <Banner tone="bad" title={trouble.message}>
          {trouble.fix}
        </Banner>
      )}
    </Dialog>
  )
}
