// A partner's limits as its manifest states them: value, source, the day it was read, and where sources disagree.
import { useId, useState } from 'react'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { usualRetryHours } from '#shared/contract/workspace-calls.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { FactList } from './fact-list.tsx'
import { type LimitRow, partnerLimits } from './partner-limits.ts'

export function LimitsCard({ manifest }: { manifest: PartnerManifest }) {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const listId = useId()
  const [showsSources, setShowsSources] = useState(false)
  const { data: workspace } = useWorkspace()
  const rows = partnerLimits(manifest, format.bytes, workspace?.settings.retryHours ?? usualRetryHours)
  const notes = rows.flatMap((row) => (row.noteKey === undefined ? [] : [row.noteKey]))
  return (
    <Card title={say('partner.limits.title')}>
      <div id={listId}>
        <FactList
          facts={rows.map((row) => ({
            id: row.id,
            name: speak(row.name),
            value: typeof row.value === 'string' ? row.value : speak(row.value),
            ...(showsSources ? { note: sourceOf(row) } : {}),
          }))}
        />
      </div>
      {notes.map((key) => (
        <p key={key} className="card-note">
          {speak({ key })}
        </p>
      ))}
      <p className="card-note">{speak({ key: manifest.links.limitsNote })}</p>
      <p className="card-note">
        <button
          type="button"
          className="text-button"
          aria-expanded={showsSources}
          aria-controls={listId}
          onClick={() => setShowsSources(!showsSources)}
        >
          {say(showsSources ? 'partner.limits.hideSources' : 'partner.limits.showSources')}
        </button>
      </p>
      {showsSources && <p className="card-note">{say('partner.limits.legend')}</p>}
    </Card>
  )

  function sourceOf({ source, readOn }: LimitRow): string {
    const where = typeof source === 'string' ? source : speak(source)
    if (readOn === null) return where
    return say('partner.limits.source', { source: where, date: format.date(Date.parse(readOn)) })
  }
}
