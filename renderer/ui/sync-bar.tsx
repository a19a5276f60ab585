// One bar of five parts that always fills to Entered. Its numbers stand beside it in words; without a label it is decoration.
import './sync-bar.css'

export interface SyncBarPart {
  readonly name: 'synced' | 'notSynced' | 'pending' | 'errored' | 'waiting'
  readonly people: number
}

export function SyncBar({ parts, label }: { parts: readonly SyncBarPart[]; label?: string }) {
  const heard = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <div className="sync-bar" {...heard}>
      {parts.map(({ name, people }) =>
        people > 0 ? <span key={name} className={`sync-bar-part is-${name}`} style={{ flexGrow: people }} /> : null,
      )}
    </div>
  )
}
