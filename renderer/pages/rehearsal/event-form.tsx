// One thing that happens in a rehearsal: what, at which partner, when and for how long. Added to the scenario, or done at once.
import { useState } from 'react'
import { usePartners } from '#renderer/data/use-partners.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { entryOf } from '#shared/canvas/journey-rules.ts'
import { type PartnerId, partnerIds } from '#shared/partners/partner-id.ts'
import { malformedShapes } from '#shared/partners/sandbox-view.ts'
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'
import { deeds, type EventDraft, eventKinds, eventOf, lasting } from './event-draft.ts'

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
  const [draft, setDraft] = useState<EventDraft>(() => firstDraft(document))
  const change = (part: Partial<EventDraft>) => setDraft({ ...draft, ...part })
  const { kind, partnerId } = draft
  const synced = document.logic.steps.find(
    (step) => step.kind === 'audience-sync' && step.config.partnerId === partnerId,
  )
  const event = eventOf(draft, synced?.id)
  const isByCall = entryOf(document)?.schedule === 'api'
  return (
    <fieldset className="rehearsal-form">
      <legend className="only-heard">{say('rehearsal.add')}</legend>
      <Select
        label={say('rehearsal.event.kind')}
        value={kind}
        options={eventKinds
          .filter((id) => id !== 'call' || isByCall)
          .map((id) => ({ id, label: say(`rehearsal.event.${id}`) }))}
        onChange={(next) => change({ kind: next })}
      />
      {deeds.includes(kind) ? (
        <Deed draft={draft} onChange={change} />
      ) : (
        <Select
          label={say('rehearsal.event.partner')}
          value={partnerId}
          options={partners.map(({ manifest }) => ({ id: manifest.id, label: manifest.label }))}
          onChange={(next) => change({ partnerId: next })}
        />
      )}
      <Answer draft={draft} onChange={change} />
      <div className="rehearsal-row">
        <NumberField
          label={say('rehearsal.event.after')}
          value={draft.afterHours}
          minValue={0}
          maxValue={24 * 90}
          onChange={(afterHours) => change({ afterHours })}
        />
        {lasting.includes(kind) && (
          <NumberField
            label={say('rehearsal.event.lasts')}
            value={draft.hours}
            minValue={0.1}
            maxValue={longestHours}
            onChange={(hours) => change({ hours })}
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

interface PartProps {
  readonly draft: EventDraft
  onChange(part: Partial<EventDraft>): void
}

/** Who does what, with what comes along. */
function Deed({ draft: { kind, name, price, people, properties }, onChange }: PartProps) {
  const say = useSay()
  return (
    <>
      {kind !== 'call' && (
        <TextField
          label={say(kind === 'action' ? 'rehearsal.event.name' : 'rehearsal.event.product')}
          value={name}
          maxLength={255}
          onChange={(next) => onChange({ name: next })}
        />
      )}
      <div className="rehearsal-row">
        {kind === 'purchase' && (
          <NumberField
            label={say('rehearsal.event.price')}
            value={price}
            minValue={0}
            onChange={(next) => onChange({ price: next })}
          />
        )}
        <NumberField
          label={say('rehearsal.event.people')}
          value={people}
          minValue={1}
          maxValue={1_000_000}
          onChange={(next) => onChange({ people: next })}
        />
      </div>
      <TextField
        label={say('rehearsal.event.properties')}
        description={say('rehearsal.event.properties.about')}
        value={properties}
        maxLength={2_000}
        onChange={(next) => onChange({ properties: next })}
      />
    </>
  )
}

/** What the partner answers instead. */
function Answer({ draft: { kind, delaySeconds, shape, status, code }, onChange }: PartProps) {
  const say = useSay()
  if (kind === 'slow')
    return (
      <NumberField
        label={say('rehearsal.event.delay')}
        value={delaySeconds}
        minValue={0.1}
        maxValue={60}
        onChange={(next) => onChange({ delaySeconds: next })}
      />
    )
  if (kind === 'malformed')
    return (
      <Select
        label={say('rehearsal.event.shape')}
        value={shape}
        options={malformedShapes.map((id) => ({ id, label: say(`sandboxPanel.fault.malformed.${id}`) }))}
        onChange={(next) => onChange({ shape: next })}
      />
    )
  if (kind !== 'code') return null
  return (
    <div className="rehearsal-row">
      <NumberField
        label={say('rehearsal.event.status')}
        value={status}
        minValue={200}
        maxValue={599}
        onChange={(next) => onChange({ status: next })}
      />
      <NumberField
        label={say('rehearsal.event.code')}
        value={code}
        minValue={0}
        maxValue={999_999}
        onChange={(next) => onChange({ code: next })}
      />
    </div>
  )
}

function firstDraft(document: CanvasDocument): EventDraft {
  return {
    kind: 'outage',
    partnerId: partnersOf(document)[0] ?? 'tiktok',
    afterHours: 0,
    hours: 13,
    delaySeconds: 20,
    shape: 'not-json',
    status: 200,
    code: 40_002,
    name: '',
    price: 30,
    people: 100,
    properties: '',
  }
}

/** The partners a canvas syncs to. */
export function partnersOf(document: CanvasDocument): PartnerId[] {
  return partnerIds.filter((id) => document.logic.steps.some(({ config }) => config.partnerId === id))
}
