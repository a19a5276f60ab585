// The REST endpoint: on or off, its address to hand over, its port, and whether others on the network reach it.
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useIngestServer } from '#renderer/data/use-ingest.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { CopyLine } from '#renderer/ui/copy-line.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export function ServerCard() {
  const say = useSay()
  const { data: server } = useIngestServer()
  const change = useCall('ingest.change')
  const [typedPort, setPort] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  if (!server)
    return (
      <Card title={say('ingest.server')}>
        <Skeleton lines={3} />
      </Card>
    )
  const typed = typedPort ?? String(server.port)
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN
  const canUse = port >= 1_024 && port <= 65_535
  const { trouble } = server
  return (
    <Card
      title={say('ingest.server')}
      actions={
        <StatusPill tone={server.running ? 'ok' : server.on ? 'bad' : 'neutral'}>
          {say(server.running ? 'ingest.server.running' : server.on ? 'ingest.server.stuck' : 'ingest.server.off')}
        </StatusPill>
      }
    >
      <div className="ingest-stack">
        <TroubleBanner trouble={change.trouble} onDismiss={change.clearTrouble} />
        {trouble && (
          <Banner
            tone="bad"
            title={say(`ingest.server.trouble.${trouble.kind}`, { port: server.port })}
            {...(trouble.freePort === null
              ? {}
              : {
                  action: {
                    label: say('ingest.server.usePort', { port: String(trouble.freePort) }),
                    isBusy: change.isBusy,
                    onPress: () => void change.call({ port: trouble.freePort ?? server.port }),
                  },
                })}
          />
        )}
        <Switch isSelected={server.on} isDisabled={change.isBusy} onChange={(on) => void change.call({ on })}>
          {say('ingest.server.switch')}
        </Switch>
        {server.addresses.map((address, at) => (
          <CopyLine
            key={address}
            label={say(at === 0 ? 'ingest.server.here' : 'ingest.server.network')}
            text={address}
          />
        ))}
        <div className="ingest-row">
          <TextField
            label={say('ingest.server.port')}
            value={typed}
            onChange={setPort}
            maxLength={5}
            {...(canUse ? {} : { errorMessage: say('ingest.server.badPort') })}
          />
          <Button
            isDisabled={port === server.port || !canUse}
            isBusy={change.isBusy}
            onPress={() => void change.call({ port }).then(() => setPort(null))}
          >
            {say('ingest.server.changePort')}
          </Button>
        </div>
        <Checkbox
          isSelected={server.anywhere}
          onChange={(anywhere) => (anywhere ? setIsAsking(true) : void change.call({ anywhere }))}
        >
          {say('ingest.server.anywhere')}
        </Checkbox>
        <p className="card-note">{say(server.anywhere ? 'ingest.server.anywhere.warning' : 'ingest.server.note')}</p>
      </div>
      {isAsking && (
        <AlertDialog
          title={say('ingest.server.anywhere.title')}
          confirm={say('ingest.server.anywhere.confirm')}
          cancel={say('partner.cancel')}
          isDanger
          onCancel={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false)
            void change.call({ anywhere: true, sure: true })
          }}
        >
          {say('ingest.server.anywhere.warning')}
        </AlertDialog>
      )}
    </Card>
  )
}
