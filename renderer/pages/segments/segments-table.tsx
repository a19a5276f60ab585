// The list of segments. A name opens its segment; the menu of a row holds the rest.
import './segments-table.css'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { MenuButton, type MenuItem } from '#renderer/ui/menu.tsx'
import { goTo, hrefOf, routes } from '#renderer/ui/routes.ts'
import { Tag } from '#renderer/ui/tag.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Segment } from '#shared/people/segment.ts'

export interface SegmentRow {
  readonly segment: Segment
  readonly name: string
  readonly sentence: string
}

export interface SegmentsTableProps {
  readonly rows: readonly SegmentRow[]
  onDuplicate(segment: Segment): void
  /** A new segment within one that cannot be edited. */
  onStartFrom(segment: Segment): void
  onDelete(segment: Segment, name: string): void
}

export function SegmentsTable({ rows, onDuplicate, onStartFrom, onDelete }: SegmentsTableProps) {
  const say = useSay()
  const { number, date } = useFormat()
  const peopleColumn = say('segments.column.people')
  const changedColumn = say('segments.column.changed')
  const actionsOf = ({ segment, name }: SegmentRow): readonly MenuItem[] => {
    const isFixed = segment.origin === 'everyone' || segment.origin === 'import'
    const open = () => goTo(routes.segment(segment.id))
    return [
      isFixed
        ? { id: 'look', label: say('segments.look'), icon: 'eye', onAction: open }
        : { id: 'edit', label: say('segments.edit'), icon: 'edit', onAction: open },
      {
        id: 'people',
        label: say('segments.people'),
        icon: 'people',
        onAction: () => goTo(segment.origin === 'everyone' ? routes.people : routes.peopleIn(segment.id)),
      },
      isFixed
        ? { id: 'from', label: say('segments.startFrom'), icon: 'add', onAction: () => onStartFrom(segment) }
        : { id: 'copy', label: say('segments.duplicate'), icon: 'duplicate', onAction: () => onDuplicate(segment) },
      {
        id: 'delete',
        label: say('segments.delete'),
        icon: 'delete',
        isDanger: true,
        isDisabled: segment.origin === 'everyone',
        reason: say('segments.fixed.everyone.short'),
        onAction: () => onDelete(segment, name),
      },
    ]
  }
  return (
    <div className="segments-table-place">
      <table className="segments-table" aria-label={say('segments.title')}>
        <thead>
          <tr>
            <th scope="col">{say('segments.column.name')}</th>
            <th scope="col" className="segments-table-number">
              {peopleColumn}
            </th>
            <th scope="col">{say('segments.column.origin')}</th>
            <th scope="col">{changedColumn}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { segment, name, sentence } = row
            return (
              <tr key={segment.id} data-segment-id={segment.id}>
                <th scope="row">
                  <LinkButton href={hrefOf(routes.segment(segment.id))}>{name}</LinkButton>
                  {sentence !== name && <p className="segments-table-sentence">{sentence}</p>}
                </th>
                <td className="segments-table-number" data-column={peopleColumn}>
                  {number(segment.size)}
                </td>
                <td>
                  <Tag>{say(`segments.origin.${segment.origin}`)}</Tag>
                </td>
                <td className="segments-table-changed" data-column={changedColumn}>
                  {segment.origin === 'everyone' ? '–' : date(segment.changedAt)}
                </td>
                <td className="segments-table-actions">
                  <MenuButton label={say('segments.actions', { name })} items={actionsOf(row)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
