// Handing a canvas on with its segments and scenarios: says what goes along and what never does, then saves the file.
import './bundle-dialog.css'
import { useState } from 'react'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { saveFile } from '#renderer/ui/save-file.ts'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasId } from '#shared/core/ids.ts'

export interface ExportBundleDialogProps {
  readonly canvasId: CanvasId
  readonly name: string
  /** What is drawn and not saved yet goes along. */
  before?(): Promise<unknown>
  onClose(): void
}

export function ExportBundleDialog({ canvasId, name, before, onClose }: ExportBundleDialogProps) {
  const say = useSay()
  const { call, isBusy, trouble } = useCall('bundles.export')
  const [saved, setSaved] = useState<AppOutput<'bundles.export'> | null>(null)
  const save = async () => {
    await before?.()
    const made = await call({ id: canvasId })
    if (!made) return
    saveFile(made.fileName, made.text)
    setSaved(made)
  }
  return (
    <Dialog
      title={say('bundle.export.title', { name })}
      onClose={onClose}
      footer={
        saved ? (
          <Button variant="primary" onPress={onClose}>
            {say('bundle.export.close')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{say('bundle.export.cancel')}</Button>
            <Button variant="primary" isBusy={isBusy} onPress={() => void save()}>
              {say('bundle.export.save')}
            </Button>
          </>
        )
      }
    >
      <div className="bundle">
        <p>{say('bundle.export.about')}</p>
        <p className="bundle-quiet">{say('bundle.export.never')}</p>
        {saved && (
          <Banner tone="ok" title={say('bundle.export.saved', { file: saved.fileName })}>
            {[
              say('bundle.holds.segments', { count: saved.segments }),
              say('bundle.holds.scenarios', { count: saved.scenarios }),
              ...(saved.leftOut > 0 ? [say('bundle.holds.leftOut', { count: saved.leftOut })] : []),
            ].join(' · ')}
          </Banner>
        )}
        <TroubleBanner trouble={trouble} />
      </div>
    </Dialog>
  )
}
