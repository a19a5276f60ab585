// What the import would do, in numbers.
import './import-counts.css'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ImportPreview } from '#shared/contract/people-calls.ts'

export function ImportCounts({ preview, isStale }: { preview: ImportPreview; isStale: boolean }) {
  const say = useSay()
  const { number } = useFormat()
  const counts = [
    { name: say('importPage.count.rows'), value: preview.rows },
    { name: say('importPage.count.usable'), value: preview.usable },
    { name: say('importPage.count.adds'), value: preview.adds, tone: preview.adds > 0 ? 'ok' : undefined },
    { name: say('importPage.count.changes'), value: preview.changes },
    {
      name: say('importPage.count.errors'),
      value: preview.errorCount,
      tone: preview.errorCount > 0 ? 'wait' : undefined,
    },
  ]
  return (
    <section aria-label={say('importPage.counts')}>
      <dl className="import-counts" data-stale={isStale || undefined}>
        {counts.map(({ name, value, tone }) => (
          <div key={name} data-tone={tone}>
            <dt>{name}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
