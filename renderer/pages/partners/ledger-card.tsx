// What the pretended partner holds, per audience, live: the other side of our counters. Digests are counted, never shown.
import { useEffect, useState } from 'react'
import { collectPieces } from '#renderer/data/collect-pieces.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { useLiveSandbox } from '#renderer/data/use-live-sandbox.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { saveFile } from '#renderer/ui/save-file.ts'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { type LedgerFormat, ledgerFormats } from '#shared/partners/sandbox-view.ts'
import { findInLedger, type LedgerQuestion } from './ledger-rows.ts'
import { LedgerTable } from './ledger-table.tsx'

const page = 50
const fileTypes: Readonly<Record<LedgerFormat, string>> = { json: 'application/json', csv: 'text/csv' }
const scopes = ['written', 'all'] as const

export function LedgerCard({ manifest }: { manifest: PartnerManifest }) {
  const say = useSay()
  const partner = manifest.label
  const { data, trouble, isWaiting } = useLiveSandbox(true)
  const { call: mark } = useCall('workspace.markChecklist')
  const [question, setQuestion] = useState<LedgerQuestion>({ query: '', scope: 'written' })
  const [shown, setShown] = useState(page)
  const ask = useCall('sandbox.export')
  const [saving, setSaving] = useState<LedgerFormat | null>(null)
  useEffect(() => void mark({ item: 'ledger' }), [mark])

  async function save(format: LedgerFormat): Promise<void> {
    setSaving(format)
    const pieces = await collectPieces((cursor) => ask.call({ partnerId: manifest.id, format, cursor }))
    setSaving(null)
    if (pieces) saveFile(`${manifest.id}-ledger.${format}`, pieces, fileTypes[format])
  }

  const mine = data?.audiences.filter((audience) => audience.partnerId === manifest.id) ?? []
  const found = findInLedger(mine, question)

  function narrow(change: Partial<LedgerQuestion>): void {
    setQuestion({ ...question, ...change })
    setShown(page)
  }

  return (
    <Card
      title={say('partner.tab.ledger', { partner })}
      actions={
        data?.running &&
        ledgerFormats.map((format) => (
          <Button
            key={format}
            size="small"
            icon="download"
            isBusy={saving === format}
            isDisabled={saving !== null}
            onPress={() => void save(format)}
          >
            {say(`sandboxLedger.export.${format}`)}
          </Button>
        ))
      }
    >
      <TroubleBanner trouble={ask.trouble} onDismiss={ask.clearTrouble} />
      <p className="card-line">{say('sandboxLedger.lead', { partner })}</p>
      <div className="ledger-search">
        <SearchField
          label={say('sandboxLedger.search')}
          value={question.query}
          onChange={(query) => narrow({ query })}
        />
        <SegmentedControl
          label={say('sandboxLedger.scope')}
          hideLabel
          value={question.scope}
          options={scopes.map((id) => ({ id, label: say(`sandboxLedger.scope.${id}`) }))}
          onChange={(scope) => narrow({ scope })}
        />
        <span className="card-count">{say('sandboxLedger.shown', { shown: found.length, total: mine.length })}</span>
      </div>
      {trouble && (
        <p className="card-line">
          {trouble.message} {trouble.fix}
        </p>
      )}
      {isWaiting && <Skeleton lines={5} />}
      {data && !data.running && <p className="card-line">{say('sandboxPanel.notRunning')}</p>}
      {data?.running && found.length === 0 && (
        <p className="card-line">
          {question.query.trim() === ''
            ? say('sandboxLedger.empty', { partner })
            : say('sandboxLedger.notFound', { query: question.query.trim() })}
        </p>
      )}
      {found.length > 0 && <LedgerTable partner={partner} audiences={found.slice(0, shown)} />}
      <LoadMore hasMore={found.length > shown} onPress={() => setShown(shown + page)} />
    </Card>
  )
}
