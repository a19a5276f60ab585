// A known partner's page: header, what needs a person, and three sections. Owns the sign-in and the dialogs around it.
import { useState } from 'react'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { type Crumb, PageHeader } from '#renderer/ui/page-header.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { type PartnerTab, partnerTabs } from '#renderer/ui/routes.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { Connection, ConnectionKind } from '#shared/partners/connection.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import { AttentionBanner } from './attention-banner.tsx'
import { ChooseAccountsDialog } from './choose-accounts-dialog.tsx'
import type { PartnerEntry } from './connection-card.tsx'
import { ConnectionTab } from './connection-tab.tsx'
import { DisconnectDialog } from './disconnect-dialog.tsx'
import { LedgerCard } from './ledger-card.tsx'
import { kindToShow } from './partner-state.ts'
import { QuestionsCard } from './questions-card.tsx'
import { SandboxFaultsCard } from './sandbox-faults-card.tsx'
import { SignInNotice } from './sign-in-notice.tsx'
import { useSignIn } from './use-sign-in.ts'

export interface PartnerDetailProps {
  readonly entry: PartnerEntry
  readonly connections: readonly Connection[]
  readonly crumbs: readonly Crumb[]
  readonly tab: PartnerTab
  onTab(tab: PartnerTab): void
}

export function PartnerDetail({ entry, connections, crumbs, tab, onTab }: PartnerDetailProps) {
  const say = useSay()
  const speak = useSpeak()
  const { manifest } = entry
  const partner = manifest.label
  const [chosenKind, setChosenKind] = useState<ConnectionKind | null>(null)
  const [dialog, setDialog] = useState<'accounts' | 'disconnect' | null>(null)
  const [done, setDone] = useState<Phrase | null>(null)
  const kind = chosenKind ?? kindToShow(connections)
  const connection = connections.find((one) => one.kind === kind)
  const signIn = useSignIn(manifest.id, {
    onDone({ intent, kind: signedInKind }) {
      setChosenKind(signedInKind)
      if (intent === 'reconnect') setDone(phrase('partner.signedIn.done', { partner }))
      else setDialog('accounts')
    },
  })
  const isSigningIn = signIn.isStarting || signIn.now.stage === 'waiting'

  function connect(intent: 'connect' | 'reconnect' | 'change'): void {
    setDone(null)
    setChosenKind(kind)
    void signIn.begin(kind, intent)
  }

  return (
    <Page name="partner-page">
      <div className="partner-head">
        <PartnerMark partnerId={manifest.id} label={partner} size="large" />
        <PageHeader
          title={partner}
          about={say('partner.page.tagline', { partner })}
          crumbs={crumbs}
          actions={
            connection && (
              <>
                <Button isDisabled={isSigningIn} onPress={() => connect('change')}>
                  {say('partner.changeAccount')}
                </Button>
                <Button onPress={() => setDialog('disconnect')}>{say('partner.disconnect')}</Button>
              </>
            )
          }
        />
      </div>
      <div className="partner-notices">
        <SignInNotice partner={partner} signIn={signIn} />
        {done && (connection === undefined || connection.state === 'connected') && (
          <Banner tone="ok" onDismiss={() => setDone(null)}>
            {speak(done)}
          </Banner>
        )}
        {connection && !isSigningIn && (
          <AttentionBanner
            manifest={manifest}
            connection={connection}
            isBusy={isSigningIn}
            onReconnect={() => connect('reconnect')}
            onChooseAccounts={() => setDialog('accounts')}
          />
        )}
      </div>
      <Tabs
        label={say('partner.page.tabs')}
        value={tab}
        onChange={onTab}
        tabs={partnerTabs.map((id) => ({ id, label: say(`partner.tab.${id}`, { partner }) }))}
      >
        {tab === 'connection' && (
          <ConnectionTab
            entry={entry}
            kind={kind}
            connection={connection}
            isSigningIn={isSigningIn}
            onKind={setChosenKind}
            onConnect={() => connect('connect')}
            onChooseAccounts={() => setDialog('accounts')}
          />
        )}
        {tab === 'ledger' && (
          <div className="partner-main">
            <LedgerCard manifest={manifest} />
            <SandboxFaultsCard manifest={manifest} connection={connections.find((one) => one.kind === 'sandbox')} />
          </div>
        )}
        {tab === 'help' && <QuestionsCard manifest={manifest} />}
      </Tabs>
      {dialog === 'accounts' && connection && (
        <ChooseAccountsDialog
          // A sign-in may bring other ad accounts: then the choice starts anew.
          key={connection.connectedAt}
          manifest={manifest}
          connection={connection}
          onClose={() => setDialog(null)}
          onChosen={(count) => {
            setDialog(null)
            setDone(phrase('partner.signedIn.chosen', { partner, count }))
          }}
        />
      )}
      {dialog === 'disconnect' && connection && (
        <DisconnectDialog
          manifest={manifest}
          connection={connection}
          onClose={() => setDialog(null)}
          onDisconnected={() => {
            setDialog(null)
            setDone(phrase('partner.signedOut.done', { partner }))
          }}
        />
      )}
    </Page>
  )
}
