// The sandbox panel: every fault the pretended partner can play, each with its button or switch, and how long it still lasts.
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useLiveSandbox } from '#renderer/data/use-live-sandbox.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { SandboxFault } from '#shared/partners/sandbox-view.ts'
import type { Say } from '#shared/words/say.ts'
import { CodedAnswerDialog } from './coded-answer-dialog.tsx'
import { DeleteAudienceDialog } from './delete-audience-dialog.tsx'
import { FaultControl } from './fault-control.tsx'
import { type FaultRow, faultRows, faultSeconds } from './fault-rows.ts'
import { RefuseRowsDialog } from './refuse-rows-dialog.tsx'
import { sandboxAccounts } from './sandbox-accounts.ts'
import { WrongTypeDialog } from './wrong-type-dialog.tsx'

type Asked = Extract<FaultRow, { how: 'ask' }>['asks']

export interface SandboxFaultsCardProps {
  readonly manifest: PartnerManifest
  readonly connection: Connection | undefined
}

export function SandboxFaultsCard({ manifest, connection }: SandboxFaultsCardProps) {
  const say = useSay()
  const speak = useSpeak()
  const toasts = useToasts()
  const inject = useCall('sandbox.inject')
  const clear = useCall('sandbox.clear')
  const [seconds, setSeconds] = useState<(typeof faultSeconds)[number]>(60)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isTimed, setIsTimed] = useState(false)
  const { data, asOf } = useLiveSandbox(isTimed)
  if (!data) return null
  const accounts = sandboxAccounts(manifest.id, connection, data)
  const rows = faultRows(manifest, accounts, data.faults)
  const isAnyOn = rows.some((row) => row.active)
  // These end by themselves: by the clock, or with the last answer they spoil.
  const hasClock = rows.some((row) => row.active && row.how !== 'switch')
  if (hasClock !== isTimed) setIsTimed(hasClock)

  async function play(fault: SandboxFault, name: string): Promise<void> {
    const played = await inject.call({ partnerId: manifest.id, fault })
    if (played) toasts.add({ text: say('sandboxPanel.played', { fault: name }) })
    if (played) setAsked(null)
  }

  return (
    <Card
      title={say('sandboxPanel.title')}
      actions={
        isAnyOn && (
          <Button size="small" isBusy={clear.isBusy} onPress={() => clear.call({ partnerId: manifest.id })}>
            {say('sandboxPanel.clear')}
          </Button>
        )
      }
    >
      {!data.running && <p className="card-line">{say('sandboxPanel.notRunning')}</p>}
      {data.running && (
        <div className="faults">
          <p className="card-note">{say('sandboxPanel.lead', { partner: manifest.label })}</p>
          <TroubleBanner trouble={inject.trouble} onDismiss={inject.clearTrouble} />
          <TroubleBanner trouble={clear.trouble} onDismiss={clear.clearTrouble} />
          <Select
            label={say('sandboxPanel.howLong')}
            value={String(seconds)}
            options={faultSeconds.map((id) => ({ id: String(id), label: sayDuration(say, id) }))}
            onChange={(id) => setSeconds(faultSeconds.find((choice) => String(choice) === id) ?? 60)}
          />
          <ul className="fault-list">
            {rows.map((row) => (
              <FaultControl
                key={row.id}
                row={row}
                name={speak(row.name)}
                now={asOf}
                isBusy={inject.isBusy}
                seconds={seconds}
                onPlay={(fault) => play(fault, speak(row.name))}
                onAsk={setAsked}
              />
            ))}
          </ul>
        </div>
      )}
      {asked === 'delete-audience' && (
        <DeleteAudienceDialog
          audiences={data.audiences.filter((audience) => audience.partnerId === manifest.id)}
          ask={inject}
          onClose={() => setAsked(null)}
          onDelete={(audienceId) =>
            play({ kind: 'delete-audience', audienceId }, say('sandboxPanel.fault.delete-audience'))
          }
        />
      )}
      {asked === 'add-wrong-type-audience' && (
        <WrongTypeDialog
          accounts={accounts}
          ask={inject}
          onClose={() => setAsked(null)}
          onAdd={(adAccountId, name) =>
            play(
              { kind: 'add-wrong-type-audience', adAccountId, name },
              say('sandboxPanel.fault.add-wrong-type-audience'),
            )
          }
        />
      )}
      {asked === 'answer-with-code' && (
        <CodedAnswerDialog
          manifest={manifest}
          ask={inject}
          onClose={() => setAsked(null)}
          onApply={(fault) => play(fault, say('sandboxPanel.fault.answer-with-code'))}
        />
      )}
      {asked === 'refuse-rows' && (
        <RefuseRowsDialog
          ask={inject}
          onClose={() => setAsked(null)}
          onApply={(digests) => play({ kind: 'refuse-rows', digests }, say('sandboxPanel.fault.refuse-rows'))}
        />
      )}
    </Card>
  )
}

function sayDuration(say: Say, seconds: number): string {
  const ms = seconds * secondMs
  if (ms >= hourMs) return say('sandboxPanel.hours', { count: ms / hourMs })
  return ms >= minuteMs
    ? say('sandboxPanel.minutes', { count: ms / minuteMs })
    : say('sandboxPanel.seconds', { count: seconds })
}
