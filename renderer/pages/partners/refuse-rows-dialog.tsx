// Names people, by digest, whose batches the pretended partner refuses without saying why: what splitting a batch must survive.
import { useState } from 'react'
import type { Ask } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { readDigests } from './fault-rows.ts'

export interface RefuseRowsDialogProps {
  readonly ask: Omit<Ask<'sandbox.inject'>, 'call'>
  onClose(): void
  onApply(digests: string[]): void
}

export function RefuseRowsDialog({ ask, onClose, onApply }: RefuseRowsDialogProps) {
  const say = useSay()
  const [text, setText] = useState('')
  const [wrongLine, setWrongLine] = useState<number | null>(null)

  function apply(): void {
    const read = readDigests(text)
    if ('wrongLine' in read) setWrongLine(read.wrongLine)
    else onApply(read.digests)
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={say('sandboxPanel.refuse.title')}
      footer={
        <>
          <Button onPress={onClose}>{say('partner.cancel')}</Button>
          <Button variant="primary" isBusy={ask.isBusy} onPress={apply}>
            {say('sandboxPanel.refuse.apply')}
          </Button>
        </>
      }
    >
      <div className="refuse-rows">
        <p>{say('sandboxPanel.refuse.lead')}</p>
        <TroubleBanner trouble={ask.trouble} onDismiss={ask.clearTrouble} />
        <TextArea
          label={say('sandboxPanel.refuse.digests')}
          value={text}
          onChange={(next) => {
            setText(next)
            setWrongLine(null)
          }}
          {...(wrongLine === null ? {} : { errorMessage: say('sandboxPanel.refuse.invalid', { line: wrongLine }) })}
        />
      </div>
    </Dialog>
  )
}
