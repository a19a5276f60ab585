// A new campaign: its name and its type. The rest is told on its own page.
import './new-campaign-dialog.css'
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type MessageChannel, messageChannels } from '#shared/steps/message/message-config.ts'

export function NewCampaignDialog({ startName, onClose }: { startName: string; onClose(): void }) {
  const say = useSay()
  const create = useCall('campaigns.create')
  const [name, setName] = useState(startName)
  const [channel, setChannel] = useState<MessageChannel>('email')
  const canMake = name.trim() !== ''

  async function make(): Promise<void> {
    if (!canMake) return
    const made = await create.call({ name, channel })
    if (made) goTo(routes.campaign(made.id))
  }

  return (
    <Dialog
      title={say('campaigns.create')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('partner.cancel')}</Button>
          <Button variant="primary" isDisabled={!canMake} isBusy={create.isBusy} onPress={() => void make()}>
            {say('campaigns.create')}
          </Button>
        </>
      }
    >
      <div className="new-campaign">
        <TroubleBanner trouble={create.trouble} onDismiss={create.clearTrouble} />
        <TextField
          label={say('library.column.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
          onSubmit={() => void make()}
        />
        <Select
          label={say('campaigns.type')}
          value={channel}
          onChange={setChannel}
          options={messageChannels.map((id) => ({ id, label: say(`campaigns.channel.${id}`) }))}
        />
      </div>
    </Dialog>
  )
}
