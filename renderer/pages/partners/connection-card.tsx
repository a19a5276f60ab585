// The Audience Sync section of a partner page (S14, S19): one connection, sandbox or live, with its ad accounts, its sign-in
// and what it needs from a person. Signing in itself is the page's.
import { useState } from 'react'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { SteerMenu } from '#renderer/panels/steer-menu.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type AdAccount, type Connection, type ConnectionKind, connectionKinds } from '#shared/partners/connection.ts'
import { AccountRows } from './account-rows.tsx'
import { LiveAppForm } from './live-app-form.tsx'
import { chosenIds, moodOf, toneOfMood } from './partner-state.ts'
import { SignedInLine } from './signed-in-line.tsx'

export type PartnerEntry = AppOutput<'partners.list'>['partners'][number]

export interface ConnectionCardProps {
  readonly entry: PartnerEntry
  readonly kind: ConnectionKind
  readonly connection: Connection | undefined
  readonly isSigningIn: boolean
  onKind(kind: ConnectionKind): void
  onConnect(): void
  onChooseAccounts(): void
}

export function ConnectionCard(props: ConnectionCardProps) {
  const { entry, kind, connection, isSigningIn, onKind, onConnect, onChooseAccounts } = props
  const say = useSay()
  const toasts = useToasts()
  const choose = useCall('connections.chooseAccounts')
  const [editsApp, setEditsApp] = useState(false)
  const { manifest, liveApp, redirectUrl } = entry
  const partner = manifest.label
  const mood = moodOf(connection)
  const isLive = kind === 'live'
  const needsApp = isLive && liveApp?.hasSecret !== true

  async function keep(accountIds: string[]): Promise<boolean> {
    if (!connection) return false
    return (await choose.call({ connectionId: connection.id, accountIds })) !== undefined
  }

  async function remove(account: AdAccount): Promise<void> {
    if (!connection) return
    const before = chosenIds(connection)
    if (!(await keep(before.filter((id) => id !== account.id)))) return
    toasts.add({
      text: say('partner.account.removed', { name: account.name }),
      action: { label: say('partner.account.undo'), onPress: () => void keep(before) },
    })
  }

  return (
    <Card
      title={say('partner.sync.title', { partner })}
      actions={
        <>
          <SegmentedControl
            label={say('partners.kind')}
            hideLabel
            value={kind}
            options={connectionKinds.map((id) => ({ id, label: say(`partners.kind.${id}`) }))}
            onChange={onKind}
          />
          <StatusPill tone={isSigningIn ? 'info' : toneOfMood[mood]}>
            {say(isSigningIn ? 'partners.state.waiting' : `partners.state.${mood}`)}
          </StatusPill>
        </>
      }
    >
      <TroubleBanner trouble={choose.trouble} onDismiss={choose.clearTrouble} />
      {connection && (
        <>
          <AccountRows
            manifest={manifest}
            connection={connection}
            isBusy={choose.isBusy}
            onUse={(account) => keep([...chosenIds(connection), account.id])}
            onRemove={remove}
          />
          <SignedInLine connection={connection} onChooseAccounts={onChooseAccounts} />
          <p className="card-line">
            <SteerMenu
              scope={{ kind: 'connection', connectionId: connection.id }}
              label={say('steer.menu.partner', { partner })}
            />
          </p>
        </>
      )}
      {!connection && (
        <div className="connect-offer">
          <p>{say(`partner.sync.${kind}`, { partner })}</p>
          <p className="card-note">{say('partner.sync.browser', { partner })}</p>
          {!needsApp && !editsApp && (
            <Button variant="primary" icon="partners" isDisabled={isSigningIn} onPress={onConnect}>
              {say('partner.connect', { partner })}
            </Button>
          )}
        </div>
      )}
      {isLive && (needsApp || editsApp) && (
        <LiveAppForm
          key={liveApp?.appId ?? 'new'}
          manifest={manifest}
          app={liveApp}
          redirectUrl={redirectUrl}
          isConnected={connection !== undefined}
          {...(editsApp ? { onCancel: () => setEditsApp(false) } : {})}
          onSaved={() => {
            setEditsApp(false)
            if (connection) toasts.add({ text: say('partner.live.saved') })
            else onConnect()
          }}
        />
      )}
      {isLive && !needsApp && !editsApp && (
        <p className="card-line">
          <LinkButton onPress={() => setEditsApp(true)}>{say('partner.live.edit')}</LinkButton>
        </p>
      )}
    </Card>
  )
}
