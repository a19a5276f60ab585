// A day and a time on the workspace's clocks, with the zone said below.
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Instant } from '#shared/core/clock.ts'
import { fromLocalText, localZone, toLocalText } from './delay/local-moment.ts'

export function MomentField(props: {
  readonly label: string
  readonly at: Instant | null
  onChange(at: Instant | null): void
  readonly isReadOnly: boolean
  readonly hideLabel?: boolean
}) {
  const { label, at, onChange, isReadOnly, hideLabel = false } = props
  const say = useSay()
  return (
    <>
      <TextField
        label={label}
        hideLabel={hideLabel}
        type="datetime-local"
        value={toLocalText(at)}
        onChange={(text) => onChange(fromLocalText(text))}
        isReadOnly={isReadOnly}
      />
      <p className="editor-note">{say('delayEditor.zone', { zone: localZone() })}</p>
    </>
  )
}
