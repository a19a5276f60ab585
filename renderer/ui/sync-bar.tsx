// The five outcomes of a sync as parts of one bar that always fills to Entered. The legend beside it says the same in words.
import './sync-bar.css'

export type SyncBarName = 'synced' | 'notSynced' | 'pending' | 'errored' | 'waiting'
export interface SyncBarPart {
  readonly name: SyncBarName
  readonly people: number
}

export function SyncBar({ parts }: { parts: readonly SyncBarPart[] }) {
  return (
    <div className="sync-bar" aria-hidden>
      {parts.map(({ name, people }) =>
        people > 0 ? <span key={name} className={`sync-bar-part is-${name}`} style={{ flexGrow: people, flexBasis: 0 }} /> : null,
      )}
    </div>
  )
}
