// Takes a failed-people file back: exactly its people are queued again.
import { useRef } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export function ReplayButton() {
  const say = useSay()
  const toasts = useToasts()
  const picker = useRef<HTMLInputElement>(null)
  const { call, isBusy, trouble, clearTrouble } = useCall('sync.replay')
  const replay = async (file: File) => {
    const done = await call({ text: await file.text() })
    if (done) toasts.add({ text: say('inbox.replayed', { ...done }) })
  }
  return (
    <div className="inbox-replay">
      <TroubleBanner trouble={trouble} onDismiss={clearTrouble} />
      <FilePicker
        picker={picker}
        accept=".csv,text/csv"
        label={say('inbox.replay')}
        onPick={([file]) => void replay(file)}
      />
      <Button size="small" variant="quiet" icon="upload" isBusy={isBusy} onPress={() => picker.current?.click()}>
        {say('inbox.replay')}
      </Button>
    </div>
  )
}
