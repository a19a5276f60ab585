// What the pretended partner holds, per audience, live: the other side of our counters. Digests are counted, never shown.
import { useEffect, useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useLiveSandbox } from '#renderer/data/use-live-sandbox.ts'
import { Card } from '#renderer/ui/card.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { findInLedger, type LedgerQuestion } from './ledger-rows.ts'
import { LedgerTable } from './ledger-table.tsx'

const page = 50
const scopes = ['written', 'all'] as const

export function LedgerCard({ manifest }: { manifest: PartnerManifest }) {
  const say = useSay()
  const partner = manifest.label
  const { data, trouble, isWaiting } = useLiveSandbox(true)
  const { call: mark } = useCall('workspace.markChecklist')
  const [question, setQuestion] = useState<LedgerQuestion>({ query: '', scope: 'written' })
  const [shown, setShown] = useState(page)
  useEffect(() => void mark({ item: 'ledger' }), [mark])

  const mine = data?.audiences.filter((audience) => audience.partnerId === manifest.id) ?? []
  const found = findInLedger(mine, question)

  function ask(change: Partial<LedgerQuestion>): void {
    setQuestion({ ...question, ...change })
    setShown(page)
  }

  return (
    <Card title={say('partner.tab.ledger', { partner })}>
      <p className="card-line">{say('sandboxLedger.lead', { partner })}</p>
      <div className="ledger-search">
        <SearchField label={say('sandboxLedger.search')} value={question.query} onChange={(query) => ask({ query })} />
        <SegmentedControl
          label={say('sandboxLedger.scope')}
          hideLabel
          value={question.scope}
          options={scopes.map((id) => ({ id, label: say(`sandboxLedger.scope.${id}`) }))}
          onChange={(scope) => ask({ scope })}
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
