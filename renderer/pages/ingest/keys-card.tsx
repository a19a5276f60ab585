// Keys that let others in: made, shown once, rotated, revoked. Without a partner, every key there is.
import { useEffect, useRef, useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useApiKeys } from '#renderer/data/use-ingest.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ListedKey } from '#shared/contract/ingest-calls.ts'
import { type DataPartnerId, getDataPartner } from '#shared/people/data-partners/data-partner-catalog.ts'
import { NewKeyDialog } from './new-key-dialog.tsx'
import { SecretDialog } from './secret-dialog.tsx'

export function KeysCard({ partner }: { partner: DataPartnerId | null }) {
  const say = useSay()
  const { data } = useApiKeys()
  const rotate = useCall('keys.rotate')
  const revoke = useCall('keys.revoke')
  const [isMaking, setIsMaking] = useState(false)
  const [secret, setSecret] = useState<{ name: string; text: string } | null>(null)
  const [revoking, setRevoking] = useState<ListedKey | null>(null)
  const make = useRef<HTMLButtonElement>(null)
  const [timesDone, setTimesDone] = useState(0)
  // Where the keyboard came from is gone by then: the dialog before the secret, the buttons of a key that was rotated or revoked.
  useEffect(() => {
    if (timesDone > 0) make.current?.focus()
  }, [timesDone])
  const done = () => {
    setSecret(null)
    setRevoking(null)
    setTimesDone((times) => times + 1)
  }
  const keys = data?.keys.filter((key) => partner === null || key.partner === partner)
  const isImport = partner !== null && getDataPartner(partner).brings === 'cohorts'
  return (
    <Card
      title={say(isImport ? 'ingest.keys.import' : 'ingest.keys')}
      actions={
        <Button ref={make} size="small" icon="add" onPress={() => setIsMaking(true)}>
          {say(isImport ? 'ingest.keys.createImport' : 'ingest.keys.create')}
        </Button>
      }
    >
      <TroubleBanner trouble={rotate.trouble} onDismiss={rotate.clearTrouble} />
      <TroubleBanner trouble={revoke.trouble} onDismiss={revoke.clearTrouble} />
      {!keys && <Skeleton lines={2} />}
      {keys?.length === 0 && (
        <p className="card-line">{say(isImport ? 'ingest.keys.noneImport' : 'ingest.keys.none')}</p>
      )}
      {keys && keys.length > 0 && (
        <Table label={say(isImport ? 'ingest.keys.import' : 'ingest.keys')}>
          <thead>
            <tr>
              <th scope="col">{say('ingest.keys.name')}</th>
              <th scope="col">{say('ingest.keys.lastUsed')}</th>
              <th scope="col">{say('ingest.keys.state')}</th>
              <th scope="col">
                <span className="only-heard">{say('ingest.keys.deeds')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <KeyRow
                key={key.id}
                listed={key}
                onRotate={async () => {
                  const made = await rotate.call({ id: key.id })
                  if (made) setSecret({ name: made.key.name, text: made.secret })
                }}
                onRevoke={() => setRevoking(key)}
              />
            ))}
          </tbody>
        </Table>
      )}
      {isMaking && (
        <NewKeyDialog
          partner={partner}
          onClose={() => setIsMaking(false)}
          onMade={(name, text) => {
            setIsMaking(false)
            setSecret({ name, text })
          }}
        />
      )}
      {secret && <SecretDialog {...secret} onClose={done} />}
      {revoking && (
        <AlertDialog
          title={say('ingest.keys.revoke.title', { name: revoking.name })}
          confirm={say('ingest.keys.revoke')}
          cancel={say('partner.cancel')}
          isDanger
          isBusy={revoke.isBusy}
          onCancel={() => setRevoking(null)}
          onConfirm={() => void revoke.call({ id: revoking.id }).then(done)}
        >
          {say('ingest.keys.revoke.about')}
        </AlertDialog>
      )}
    </Card>
  )
}

function KeyRow({ listed, onRotate, onRevoke }: { listed: ListedKey; onRotate(): void; onRevoke(): void }) {
  const say = useSay()
  const format = useFormat()
  const { name, hint, permissions, lastUsedAt, revokedAt } = listed
  return (
    <tr>
      <th scope="row">
        {name} <code className="key-hint">…{hint}</code>
        {permissions.length > 0 && <span className="ingest-second">{permissions.join(', ')}</span>}
      </th>
      <td>{lastUsedAt === null ? say('ingest.keys.never') : format.dateTime(lastUsedAt)}</td>
      <td>
        <StatusPill tone={revokedAt === null ? 'ok' : 'neutral'}>
          {say(revokedAt === null ? 'ingest.keys.live' : 'ingest.keys.revoked')}
        </StatusPill>
      </td>
      <td>
        {revokedAt === null && (
          <span className="ingest-deeds">
            <Button size="small" label={`${say('ingest.keys.rotate')}: ${name}`} onPress={onRotate}>
              {say('ingest.keys.rotate')}
            </Button>
            <Button size="small" label={`${say('ingest.keys.revoke')}: ${name}`} onPress={onRevoke}>
              {say('ingest.keys.revoke')}
            </Button>
          </span>
        )}
      </td>
    </tr>
  )
}
