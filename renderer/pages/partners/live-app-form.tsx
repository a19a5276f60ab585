// The marketer's own developer app for a live connection. The secret goes in and is never shown back.
import { type FormEvent, useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import {
  type LiveApp,
  type LiveAppDraft,
  type LiveAppFaults,
  type LiveAppField,
  newLiveAppDraft,
  readLiveAppDraft,
} from './live-app-draft.ts'
import { RedirectAddress } from './redirect-address.tsx'

export interface LiveAppFormProps {
  readonly manifest: PartnerManifest
  readonly app: LiveApp | null
  readonly redirectUrl: string
  readonly isConnected: boolean
  /** Called when the app is kept: sign in with it next, or just go back. */
  onSaved(): void
  onCancel?: () => void
}

export function LiveAppForm({ manifest, app, redirectUrl, isConnected, onSaved, onCancel }: LiveAppFormProps) {
  const say = useSay()
  const speak = useSpeak()
  const save = useCall('partners.setLiveApp')
  const [draft, setDraft] = useState<LiveAppDraft>(() => newLiveAppDraft(manifest, app))
  const [faults, setFaults] = useState<LiveAppFaults>({})
  const partner = manifest.label
  const hasSecret = app?.hasSecret ?? false

  function change<Field extends LiveAppField>(field: Field, value: LiveAppDraft[Field]): void {
    setDraft((before) => ({ ...before, [field]: value }))
    setFaults(({ [field]: _corrected, ...others }) => others)
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const read = readLiveAppDraft(draft, manifest, hasSecret)
    if ('faults' in read) {
      setFaults(read.faults)
      return
    }
    if (await save.call({ partnerId: manifest.id, ...read.change })) onSaved()
  }

  function errorOf(field: LiveAppField): { errorMessage: string } | Record<never, never> {
    const fault = faults[field]
    return fault ? { errorMessage: speak(fault) } : {}
  }

  return (
    <form className="live-app" aria-label={say('partner.live.app', { partner })} onSubmit={submit} noValidate>
      <RedirectAddress partner={partner} address={redirectUrl} />
      <div className="live-app-pair">
        <TextField
          label={manifest.live.appIdLabel}
          value={draft.appId}
          onChange={(appId) => change('appId', appId)}
          maxLength={200}
          {...errorOf('appId')}
        />
        <TextField
          label={manifest.live.appSecretLabel}
          type="password"
          value={draft.appSecret}
          onChange={(appSecret) => change('appSecret', appSecret)}
          maxLength={500}
          description={say(hasSecret ? 'partner.live.secret.kept' : 'partner.live.secret.fresh')}
          {...(hasSecret ? { placeholder: say('partner.live.secret.placeholder') } : {})}
          {...errorOf('appSecret')}
        />
      </div>
      <fieldset className="live-app-tier">
        <legend>{say('partner.live.advanced')}</legend>
        <TextField
          label={say('partner.live.apiBase')}
          value={draft.apiBase}
          onChange={(apiBase) => change('apiBase', apiBase)}
          maxLength={300}
          {...errorOf('apiBase')}
        />
        <TextField
          label={say('partner.live.authorizeBase')}
          value={draft.authorizeBase}
          onChange={(authorizeBase) => change('authorizeBase', authorizeBase)}
          maxLength={300}
          {...errorOf('authorizeBase')}
        />
        <div className="live-app-numbers">
          <NumberField
            label={say('partner.live.requests')}
            value={draft.requests}
            onChange={(requests) => change('requests', requests)}
            minValue={1}
            {...errorOf('requests')}
          />
          <NumberField
            label={say('partner.live.window')}
            value={draft.windowSeconds}
            onChange={(windowSeconds) => change('windowSeconds', windowSeconds)}
            minValue={1}
            {...errorOf('windowSeconds')}
          />
          <NumberField
            label={say(`partner.live.records.${manifest.limits.recordsCount}`)}
            value={draft.recordsPerRequest}
            onChange={(recordsPerRequest) => change('recordsPerRequest', recordsPerRequest)}
            minValue={1}
            {...errorOf('recordsPerRequest')}
          />
        </div>
        <p className="card-note">{say('partner.live.tier.note', { partner })}</p>
        {manifest.matchFields.includes('phone') && (
          <SegmentedControl
            label={say('partner.live.phone')}
            value={draft.phoneForm}
            options={(['e164', 'digits'] as const).map((id) => ({ id, label: say(`partner.live.phone.${id}`) }))}
            onChange={(phoneForm) => change('phoneForm', phoneForm)}
          />
        )}
      </fieldset>
      <TroubleBanner trouble={save.trouble} onDismiss={save.clearTrouble} />
      <div className="live-app-actions">
        {onCancel && <Button onPress={onCancel}>{say('partner.cancel')}</Button>}
        <Button type="submit" variant="primary" isBusy={save.isBusy}>
          {say(isConnected ? 'partner.live.saveOnly' : 'partner.live.save')}
        </Button>
      </div>
    </form>
  )
}
