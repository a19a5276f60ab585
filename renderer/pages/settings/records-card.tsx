// What is kept to explain a bad night, for how long, and the diagnostics for whoever helps.
import { useState } from 'react'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { requestDays, requestMegabytes } from '#shared/contract/workspace-calls.ts'
import { DiagnosticsDialog } from './diagnostics-dialog.tsx'
import { FactsRow } from './facts-row.tsx'
import type { SettingsCardProps } from './look-card.tsx'
import { SettingRow } from './setting-row.tsx'

export function RecordsCard({ settings, onChange }: SettingsCardProps) {
  const say = useSay()
  const { bytes } = useFormat()
  const { call, isBusy, trouble } = useCall('diagnostics.build')
  const [diagnostics, setDiagnostics] = useState<AppOutput<'diagnostics.build'> | null>(null)
  return (
    <Card title={say('records.title')} isFlush>
      <SettingRow name={say('records.days')} about={say('records.days.about')}>
        <Select
          hideLabel
          label={say('records.days')}
          value={String(settings.requestsKeptDays)}
          onChange={(id) => {
            const requestsKeptDays = requestDays.find((days) => String(days) === id)
            if (requestsKeptDays !== undefined) onChange({ requestsKeptDays })
          }}
          options={requestDays.map((days) => ({
            id: String(days),
            label: days === 0 ? say('records.days.off') : say('records.days.count', { count: days }),
          }))}
        />
      </SettingRow>
      {settings.requestsKeptDays > 0 && (
        <>
          <SettingRow name={say('records.size')} about={say('records.size.about')}>
            <Select
              hideLabel
              label={say('records.size')}
              value={String(settings.requestsKeptMegabytes)}
              onChange={(id) => {
                const requestsKeptMegabytes = requestMegabytes.find((megabytes) => String(megabytes) === id)
                if (requestsKeptMegabytes !== undefined) onChange({ requestsKeptMegabytes })
              }}
              options={requestMegabytes.map((megabytes) => ({
                id: String(megabytes),
                label: bytes(megabytes * 1_000_000),
              }))}
            />
          </SettingRow>
          <Forget />
        </>
      )}
      <FactsRow settings={settings} onChange={onChange} />
      <SettingRow name={say('diagnostics.title')} about={say('diagnostics.about')}>
        <TroubleBanner trouble={trouble} />
        <Button
          icon="file"
          isBusy={isBusy}
          onPress={() => void call({}).then((built) => setDiagnostics(built ?? null))}
        >
          {say('diagnostics.show')}
        </Button>
      </SettingRow>
      {diagnostics && <DiagnosticsDialog diagnostics={diagnostics} onClose={() => setDiagnostics(null)} />}
    </Card>
  )
}

function Forget() {
  const say = useSay()
  const toasts = useToasts()
  const { call, isBusy, trouble } = useCall('requests.forget')
  const [isAsking, ask] = useState(false)
  const forget = async () => {
    ask(false)
    const forgotten = await call({})
    if (forgotten) toasts.add({ text: say('records.forgotten', { count: forgotten.requests }) })
  }
  return (
    <SettingRow name={say('records.forget')}>
      <TroubleBanner trouble={trouble} />
      <Button icon="delete" isBusy={isBusy} onPress={() => ask(true)}>
        {say('records.forget.button')}
      </Button>
      <AlertDialog
        isOpen={isAsking}
        title={say('records.forget.title')}
        confirm={say('records.forget.button')}
        cancel={say('records.forget.cancel')}
        onCancel={() => ask(false)}
        onConfirm={() => void forget()}
      >
        {say('records.forget.body')}
      </AlertDialog>
    </SettingRow>
  )
}
