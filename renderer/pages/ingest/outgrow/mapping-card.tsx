// Which answers go to which attributes (S120, S123–S125): names to copy to the letter, and whether each is ready.
import { useCall } from '#renderer/data/use-call.ts'
import { useMapping } from '#renderer/data/use-ingest.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { CopyLine } from '#renderer/ui/copy-line.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ListedMapping } from '#shared/contract/ingest-calls.ts'
import type { DataPartnerId } from '#shared/people/data-partners/data-partner-catalog.ts'

export function MappingCard({ partner }: { partner: DataPartnerId }) {
  const say = useSay()
  const { data } = useMapping(partner)
  const prepare = useCall('ingest.prepareMapping')
  const isReady = data?.attributes.every(({ actualType }) => actualType !== null) ?? true
  return (
    <Card
      title={say('ingest.mapping')}
      actions={
        !isReady && (
          <Button size="small" isBusy={prepare.isBusy} onPress={() => void prepare.call({ partner })}>
            {say('ingest.mapping.prepare')}
          </Button>
        )
      }
    >
      <TroubleBanner trouble={prepare.trouble} onDismiss={prepare.clearTrouble} />
      <p className="card-note">{say('ingest.mapping.about')}</p>
      {!data && <Skeleton lines={2} />}
      <ul className="mapping">
        {data?.attributes.map((one) => (
          <li key={one.name}>
            <CopyLine label={say(`ingest.type.${one.type}`)} text={one.name} />
            <MappingState mapped={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function MappingState({ mapped: { actualType, type, people } }: { mapped: ListedMapping }) {
  const say = useSay()
  if (actualType === null) return <StatusPill tone="wait">{say('ingest.mapping.missing')}</StatusPill>
  if (actualType !== type) return <StatusPill tone="bad">{say('ingest.mapping.otherType')}</StatusPill>
  return <StatusPill tone="ok">{say('ingest.mapping.people', { count: people })}</StatusPill>
}
