// Asks which code the pretended partner shall answer with, to which requests and how often.
import { useState } from 'react'
import type { Ask } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { requestPurposes, type SandboxFault } from '#shared/partners/sandbox-view.ts'
import { type CodedAnswer, readCodedAnswer } from './coded-answer.ts'

export interface CodedAnswerDialogProps {
  readonly manifest: PartnerManifest
  readonly ask: Omit<Ask<'sandbox.inject'>, 'call'>
  onClose(): void
  onApply(fault: SandboxFault): void
}

const purposes = [...requestPurposes, 'everything'] as const

export function CodedAnswerDialog({ manifest, ask, onClose, onApply }: CodedAnswerDialogProps) {
  const say = useSay()
  const [draft, setDraft] = useState<CodedAnswer>({ purpose: 'members', status: '200', code: '', answers: '1' })
  const fault = readCodedAnswer(draft)
  const change = (part: Partial<CodedAnswer>) => setDraft({ ...draft, ...part })
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={say('sandboxPanel.coded.title', { partner: manifest.label })}
      footer={
        <>
          <Button onPress={onClose}>{say('partner.cancel')}</Button>
          <Button
            variant="primary"
            isBusy={ask.isBusy}
            isDisabled={fault === null}
            onPress={() => {
              if (fault) onApply(fault)
            }}
          >
            {say('sandboxPanel.coded.apply')}
          </Button>
        </>
      }
    >
      <div className="wrong-type">
        <p>{say('sandboxPanel.coded.lead')}</p>
        <TroubleBanner trouble={ask.trouble} onDismiss={ask.clearTrouble} />
        <Select
          label={say('sandboxPanel.coded.purpose')}
          value={draft.purpose}
          options={purposes.map((id) => ({ id, label: say(`sandboxPanel.coded.purpose.${id}`) }))}
          onChange={(id) => change({ purpose: purposes.find((purpose) => purpose === id) ?? 'members' })}
        />
        <TextField
          label={say('sandboxPanel.coded.status')}
          value={draft.status}
          onChange={(status) => change({ status })}
          maxLength={3}
        />
        <TextField
          label={say('sandboxPanel.coded.code')}
          value={draft.code}
          onChange={(code) => change({ code })}
          maxLength={6}
        />
        <TextField
          label={say('sandboxPanel.coded.answers')}
          value={draft.answers}
          onChange={(answers) => change({ answers })}
          maxLength={5}
        />
      </div>
    </Dialog>
  )
}
