// Opening a file from where there is no library in sight: the canvas page's menu and palette.
import { useRef } from 'react'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { BundleDialog } from './bundle/bundle-dialog.tsx'
import { CanvasFilePicker } from './canvas-file-picker.tsx'
import { useNewCanvas } from './use-new-canvas.ts'

export function OpenFileDialog({ onClose }: { onClose(): void }) {
  const say = useSay()
  const making = useNewCanvas()
  const picker = useRef<HTMLInputElement>(null)
  if (making.bundle !== null) return <BundleDialog text={making.bundle} onClose={onClose} />
  return (
    <Dialog
      size="small"
      title={say('bundle.open.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('bundle.cancel')}</Button>
          <Button variant="primary" isBusy={making.isBusy} onPress={() => picker.current?.click()}>
            {say('bundle.open.choose')}
          </Button>
        </>
      }
    >
      <p>{say('bundle.open.about')}</p>
      {making.refusal && (
        <Banner tone="bad" title={making.refusal.message}>
          {making.refusal.fix}
        </Banner>
      )}
      <CanvasFilePicker picker={picker} onPick={(file) => void making.openFile(file)} />
    </Dialog>
  )
}
