// One thing that happens in a rehearsal: what, at which partner, when and for how long. Added to the scenario, or done at once.
import { useState } from 'react'
import { usePartners } from '#renderer/data/use-partners.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { hourMs } from '#shared/core/clock.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'

const kinds = [
  'storm',
  'outage',
  'time-outs',
  'revoke',
  'reconnect',
  'quota',
  'delete-audience',
  'calm',
  'action',
] as const
type Kind = (typeof kinds)[number]
const lasting: readonly Kind[] = ['storm', 'outage', 'time-outs']
/** What the sandbox plays at most at a time. */
const longestHours = 24

export interface EventFormProps {
  readonly document: CanvasDocument
  onAdd(event: ScenarioEvent): void
  /** Absent while what is drawn up is not what plays. */
  readonly onDoNow: ((event: ScenarioEvent) => void) | undefined
}

export function EventForm({ document, onAdd, onDoNow }: EventFormProps) {
  const say = useSay()
  const partners = usePartners().data?.partners ?? []
  const [kind, setKind] = useState<Kind>('outage')
  const [partnerId, setPartnerId] = useState<PartnerId>(partnerOf(document))
  const [afterHours, setAfterHours] = useState<number | null>(0)
  const [hours, setHours] = useState<number | null>(13)
  const [name, setName] = useState('')
  const [people, setPeople] = useState<number | null>(100)
  const event = eventOf({ kind, partnerId, afterHours, hours, name, people, document })
  return (
    <fieldset className="rehearsal-form">
      <legend className="only-heard">{say('rehearsal.add')}</legend>
      <Select
        label={say('rehearsal.event.kind')}
        value={kind}
        options={kinds.map((id) => ({ id, label: say(`rehearsal.event.${id}`) }))}
        onChange={setKind}
      />
      {kind === 'action' ? (
        <>
          <TextField label={say('rehearsal.event.name')} value={name} maxLength={255} onChange={setName} />
          <NumberField label={say('rehearsal.event.people')} value={people} minValue={1} onChange={setPeople} />
        </>
      ) : (
        <Select
          label={say('rehearsal.event.partner')}
          value={partnerId}
          options={partners.map(({ manifest }) => ({ id: manifest.id, label: manifest.label }))}
          onChange={setPartnerId}
        />
      )}
      <div className="rehearsal-row">
        <NumberField
          label={say('rehearsal.event.after')}
          value={afterHours}
          minValue={0}
          maxValue={24 * 90}
          onChange={setAfterHours}
        />
        {lasting.includes(kind) && (
          <NumberField
            label={say('rehearsal.event.lasts')}
            value={hours}
            minValue={0.1}
            maxValue={longestHours}
            onChange={setHours}
          />
        )}
      </div>
      <div className="rehearsal-buttons">
        <Button isDisabled={!event} onPress={() => event && onAdd(event)}>
          {say('rehearsal.add')}
        </Button>
        <Button isDisabled={!event || !onDoNow} onPress={() => event && onDoNow?.(event)}>
          {say('rehearsal.doNow')}
        </Button>
      </div>
    </fieldset>
  )
}

function partnerOf(document: CanvasDocument): PartnerId {
  const named = document.logic.steps.some(
    ({ kind, config }) => kind === 'audience-sync' && config.partnerId === 'pinterest',
  )
  const tiktok = document.logic.steps.some(({ config }) => config.partnerId === 'tiktok')
  return named && !tiktok ? 'pinterest' : 'tiktok'
}

/** Null while something is missing. */
function eventOf(typed: {
  kind: Kind
  partnerId: PartnerId
  afterHours: number | null
  hours: number | null
  name: string
  people: number | null
  document: CanvasDocument
}): ScenarioEvent | null {
  const { kind, partnerId, afterHours, hours, name, people, document } = typed
  if (afterHours === null) return null
  const afterMs = Math.round(afterHours * hourMs)
  const seconds = Math.round((hours ?? 0) * 3_600)
  const isTimed = lasting.includes(kind)
  if (isTimed && seconds < 1) return null
  switch (kind) {
    case 'storm':
      return { kind: 'fault', afterMs, partnerId, fault: { kind: 'too-many-requests', seconds, retryAfter: false } }
    case 'outage':
      return { kind: 'fault', afterMs, partnerId, fault: { kind: 'server-errors', seconds } }
    case 'time-outs':
      return { kind: 'fault', afterMs, partnerId, fault: { kind: 'time-outs', seconds } }
    case 'revoke':
      return { kind: 'fault', afterMs, partnerId, fault: { kind: 'revoke-sign-in' } }
    case 'quota':
      return { kind: 'fault', afterMs, partnerId, fault: { kind: 'quota-full', on: true } }
    case 'reconnect':
      return { kind: 'reconnect', afterMs, partnerId }
    case 'calm':
      return { kind: 'calm', afterMs, partnerId }
    case 'delete-audience': {
      const step = document.logic.steps.find((one) => one.config.partnerId === partnerId)
      return step ? { kind, afterMs, stepId: step.id } : null
    }
    case 'action':
      return name.trim() === '' || people === null
        ? null
        : { kind: 'event', afterMs, name: name.trim(), people, properties: {} }
  }
}
