// What the rows of canvases and of campaigns have in common: the name that opens it, and a count that begins with the launch.
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, type Route } from '#renderer/ui/routes.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'

/** What is in the trash cannot be opened. */
export function NameCell({ canvas: { shelf, name }, page }: { canvas: CanvasSummary; page: Route }) {
  return (
    <th scope="row" className="shelf-name">
      {shelf === 'trash' ? name : <LinkButton href={hrefOf(page)}>{name}</LinkButton>}
    </th>
  )
}

/** A dash and never a 0 before there is anything to count (ux.md 4.4). */
export function Count({ value }: { value: number | null }) {
  const say = useSay()
  const format = useFormat()
  if (value !== null) return <>{format.number(value)}</>
  return (
    <span className="shelf-none" title={say('library.noCount')}>
      <span aria-hidden="true">–</span>
      <span className="only-heard">{say('library.noCount')}</span>
    </span>
  )
}
