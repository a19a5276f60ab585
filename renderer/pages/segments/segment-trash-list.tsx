// Deleted segments: until when each is kept, and the way back. Deleting one forever asks first.
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useSegmentTrash } from '#renderer/data/use-segment-trash.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Segment, TrashedSegment } from '#shared/people/segment.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { segmentSentence } from '#shared/people/segment-sentence.ts'
import { filterNames } from './filter-names.ts'
import { findSegments } from './find-segments.ts'

interface TrashedRow {
  readonly segment: TrashedSegment
  readonly name: string
  readonly sentence: string
}

/** `segments` are those that are not deleted: sentences name them. */
export function SegmentTrashList({ query, segments }: { query: string; segments: readonly Segment[] }) {
  const say = useSay()
  const { date } = useFormat()
  const toasts = useToasts()
  const { data, trouble, askAgain } = useSegmentTrash()
  const restoring = useCall('segments.restore')
  const deleting = useCall('segments.deleteForever')
  const [asking, setAsking] = useState<TrashedRow | null>(null)
  const problem = restoring.trouble ?? deleting.trouble

  const restore = async ({ segment: { id }, name }: TrashedRow) => {
    const outcome = await restoring.call({ id })
    if (!outcome) return
    const { renamedTo } = outcome
    const text =
      renamedTo === null
        ? say('segments.trash.restored', { name })
        : say('segments.trash.restoredAs', { name, renamed: renamedTo })
    toasts.add({ text })
  }
  const deleteForever = async ({ segment: { id }, name }: TrashedRow) => {
    if (await deleting.call({ id })) toasts.add({ text: say('segments.trash.deleted', { name }) })
  }

  if (!data && trouble) {
    return (
      <Banner tone="bad" action={{ label: say('segments.retry'), onPress: askAgain }}>
        {trouble.message} {trouble.fix}
      </Banner>
    )
  }
  if (!data) return <Skeleton lines={4} />
  const names = filterNames([...segments, ...data.segments], say)
  const rows: readonly TrashedRow[] = data.segments.map((segment) => ({
    segment,
    name: segmentName(segment, say),
    sentence: segmentSentence(segment.filter, say, names),
  }))
  const found = findSegments(rows, query)
  return (
    <>
      {problem && (
        <Banner
          tone="bad"
          onDismiss={() => {
            restoring.clearTrouble()
            deleting.clearTrouble()
          }}
        >
          {problem.message} {problem.fix}
        </Banner>
      )}
      {found.length === 0 ? (
        <EmptyState
          icon={rows.length === 0 ? 'delete' : 'search'}
          title={rows.length === 0 ? say('segments.trash.empty') : say('segments.none.query', { query: query.trim() })}
        />
      ) : (
        <Table label={say('segments.shelf.trash')}>
          <thead>
            <tr>
              <th scope="col">{say('segments.column.name')}</th>
              <th scope="col">{say('segments.trash.column.deleted')}</th>
              <th scope="col">{say('segments.trash.column.kept')}</th>
              <th scope="col">
                <span className="only-heard">{say('segments.trash.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((row) => (
              <tr key={row.segment.id} data-segment-id={row.segment.id}>
                <th scope="row">
                  {row.name}
                  {row.sentence !== row.name && <p className="segments-table-sentence">{row.sentence}</p>}
                </th>
                <td>{date(row.segment.deletedAt)}</td>
                <td>{date(row.segment.keptUntil)}</td>
                <td>
                  <span className="segment-trash-actions">
                    <Button
                      icon="restore"
                      label={say('segments.trash.restoreOne', { name: row.name })}
                      onPress={() => void restore(row)}
                    >
                      {say('segments.trash.restore')}
                    </Button>
                    <MenuButton
                      label={say('segments.actions', { name: row.name })}
                      items={[
                        {
                          id: 'forever',
                          label: say('segments.trash.deleteForever'),
                          icon: 'delete',
                          isDanger: true,
                          onAction: () => setAsking(row),
                        },
                      ]}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {asking && (
        <AlertDialog
          title={say('segments.trash.ask', { name: asking.name })}
          confirm={say('segments.trash.deleteForever')}
          cancel={say('segments.trash.keep')}
          isDanger
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null)
            void deleteForever(asking)
          }}
        >
          {say('segments.trash.ask.about')}
        </AlertDialog>
      )}
    </>
  )
}
