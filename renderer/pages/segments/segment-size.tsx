// How many people a filter holds now and some of them, asked anew as the filter changes.
import './segment-size.css'
import { useMeasuredFilter } from '#renderer/data/use-measured-filter.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { PeopleTable } from '#renderer/pages/people/people-table.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'

export function SegmentSize({ filter }: { filter: GroupFilter }) {
  const say = useSay()
  const { data, trouble, isCounting } = useMeasuredFilter(filter)
  const total = useWorkspace().data?.people ?? 0
  if (trouble && !isCounting)
    return (
      <Banner tone="bad">
        {trouble.message} {trouble.fix}
      </Banner>
    )
  return (
    <section className="segment-size" aria-busy={isCounting}>
      <p className="segment-size-line" role="status">
        {data && !isCounting ? (
          <>
            <strong>{say('segmentSheet.size', { count: data.size })}</strong>
            {total > 0 && <span>{say('people.coverage.of', { people: data.size, total })}</span>}
          </>
        ) : (
          <span>{say('segmentSheet.counting')}</span>
        )}
      </p>
      {data?.size === 0 && !isCounting && <p className="segment-size-nobody">{say('segmentSheet.nobody')}</p>}
      {data && data.sample.length > 0 && (
        <>
          <h3 className="segment-size-title">{say('segmentSheet.examples')}</h3>
          <PeopleTable label={say('segmentSheet.examples')} people={data.sample} isShort isStale={isCounting} />
        </>
      )}
    </section>
  )
}
