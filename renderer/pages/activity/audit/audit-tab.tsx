// The audit log: what was done, newest first, and whether its chain is whole.
import { useState } from 'react'
import { collectPieces } from '#renderer/data/collect-pieces.ts'
import { useAudit } from '#renderer/data/use-audit.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { useSettled } from '#renderer/data/use-settled.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { saveFile } from '#renderer/ui/save-file.ts'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type AuditGroup, type AuditVerdict, auditGroups } from '#shared/contract/inspect-calls.ts'
import { AuditRows } from './audit-rows.tsx'
import './audit.css'

const anyOne = 'all'

export function AuditTab() {
  const say = useSay()
  const [group, setGroup] = useState<AuditGroup | null>(null)
  const [text, setText] = useState('')
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null)
  const verify = useCall('audit.verify')
  const take = useCall('audit.export')
  const trouble = verify.trouble ?? take.trouble
  const asked = useSettled(text)
  const clear = () => {
    setGroup(null)
    setText('')
  }
  const save = async () => {
    const pieces = await collectPieces((cursor) => take.call({ cursor }))
    if (pieces) saveFile('audit.ndjson', pieces, 'application/x-ndjson')
  }
  return (
    <>
      {verdict && <Verdict verdict={verdict} onDismiss={() => setVerdict(null)} />}
      <TroubleBanner trouble={trouble} />
      <section className="page-list" aria-label={say('audit.table')}>
        <div className="page-tools">
          <SearchField label={say('audit.search')} value={text} onChange={(typed) => setText(typed.slice(0, 200))} />
          <Select
            hideLabel
            label={say('audit.group')}
            value={group ?? anyOne}
            onChange={(id) => setGroup(auditGroups.find((one) => one === id) ?? null)}
            options={[
              { id: anyOne, label: say('audit.group.all') },
              ...auditGroups.map((id) => ({ id, label: say(`audit.group.${id}`) })),
            ]}
          />
          {(group !== null || text !== '') && <LinkButton onPress={clear}>{say('activity.filter.clear')}</LinkButton>}
          <div className="activity-filters-end audit-deeds">
            <Button
              size="small"
              icon="shield"
              isBusy={verify.isBusy}
              onPress={() => void verify.call({}).then((found) => setVerdict(found ?? null))}
            >
              {say('audit.verify')}
            </Button>
            <Button size="small" icon="download" isBusy={take.isBusy} onPress={() => void save()}>
              {say('audit.export')}
            </Button>
          </div>
        </div>
        <Entries group={group} text={asked} onClear={clear} />
      </section>
    </>
  )
}

function Verdict({ verdict: { entries, broken }, onDismiss }: { verdict: AuditVerdict; onDismiss(): void }) {
  const say = useSay()
  if (!broken) return <Banner tone="ok" title={say('audit.intact', { count: entries })} onDismiss={onDismiss} />
  return (
    <Banner tone="bad" title={say('audit.broken')} onDismiss={onDismiss}>
      {say(`audit.break.${broken.reason}`, { number: broken.number, before: entries })}
    </Banner>
  )
}

function Entries({ group, text, onClear }: { group: AuditGroup | null; text: string; onClear(): void }) {
  const say = useSay()
  const { entries, total, trouble, hasMore, isLoadingMore, loadMore, askAgain } = useAudit({ group, text })
  const isNarrowed = group !== null || text.trim() !== ''
  if (!entries) {
    return (
      <div className="activity-page-alone">
        {trouble ? (
          <Banner tone="bad" title={say('audit.failed')} action={{ label: say('activity.retry'), onPress: askAgain }}>
            <p>{trouble.message}</p>
            <p>{trouble.fix}</p>
          </Banner>
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    )
  }
  if (entries.length === 0) {
    return isNarrowed ? (
      <EmptyState
        icon="filter"
        title={say('audit.empty.filtered')}
        action={<LinkButton onPress={onClear}>{say('activity.filter.clear')}</LinkButton>}
      />
    ) : (
      <EmptyState icon="shield" title={say('audit.empty')} />
    )
  }
  return (
    <>
      <AuditRows entries={entries} />
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onPress={loadMore}>
        {isNarrowed || !hasMore
          ? say('audit.total', { count: entries.length })
          : say('activity.shown', { shown: entries.length, total })}
      </LoadMore>
    </>
  )
}
