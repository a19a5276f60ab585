// The canvases of a shelf, one a row: what it is called, where it stands, what it counts.
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { routes } from '#renderer/ui/routes.ts'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'
import { CanvasMenu } from './canvas-menu.tsx'
import type { CanvasQuestion } from './canvas-questions.tsx'
import { CanvasStatePill } from './canvas-state-pill.tsx'
import { Count, NameCell } from './shelf-cells.tsx'
import type { CanvasDeeds } from './use-canvas-deeds.ts'

export interface CanvasRowsProps {
  readonly canvases: readonly CanvasSummary[]
  readonly label: string
  readonly deeds: CanvasDeeds
  onAsk(kind: CanvasQuestion['kind'], canvas: CanvasSummary): void
}

export function CanvasRows({ canvases, label, ...rest }: CanvasRowsProps) {
  const say = useSay()
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{say('library.column.name')}</th>
          <th scope="col">{say('library.column.state')}</th>
          <th scope="col" className="is-wide">
            {say('library.column.partners')}
          </th>
          <th scope="col" className="is-number is-wide">
            {say('library.column.steps')}
          </th>
          <th scope="col" className="is-number">
            {say('library.column.entered')}
          </th>
          <th scope="col" className="is-number">
            {say('library.column.pending')}
          </th>
          <th scope="col" className="is-wide">
            {say('library.column.saved')}
          </th>
          <th scope="col">
            <span className="only-heard">{say('library.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {canvases.map((canvas) => (
          <CanvasRow key={canvas.id} canvas={canvas} {...rest} />
        ))}
      </tbody>
    </Table>
  )
}

type CanvasRowProps = Omit<CanvasRowsProps, 'canvases' | 'label'> & { readonly canvas: CanvasSummary }

function CanvasRow({ canvas, deeds, onAsk }: CanvasRowProps) {
  const say = useSay()
  const { dateTime } = useFormat()
  const page = routes.canvas(canvas.id)
  return (
    <tr data-canvas-id={canvas.id}>
      <NameCell canvas={canvas} page={page} />
      <td>
        <span className="canvas-row-state">
          <CanvasStatePill canvas={canvas} />
          {canvas.needsAttention && (
            <StatusPill tone="bad" icon="warning">
              {say('library.attention')}
            </StatusPill>
          )}
        </span>
      </td>
      <td className="is-wide">
        <Partners canvas={canvas} />
      </td>
      <td className="is-number is-wide">
        <Count value={canvas.broken ? null : canvas.steps} />
      </td>
      <td className="is-number">
        <Count value={canvas.launchedAt === null ? null : canvas.entered} />
      </td>
      <td className="is-number">
        <Count value={canvas.launchedAt === null ? null : canvas.pending} />
      </td>
      <td className="is-wide shelf-saved">{dateTime(canvas.savedAt)}</td>
      <td className="shelf-menu">
        <CanvasMenu canvas={canvas} deeds={deeds} page={page} onAsk={(kind) => onAsk(kind, canvas)} />
      </td>
    </tr>
  )
}

function Partners({ canvas: { partners } }: { canvas: CanvasSummary }) {
  const say = useSay()
  if (partners.length === 0) return <span className="only-heard">{say('library.noPartner')}</span>
  return (
    <span className="canvas-row-partners">
      {partners.map((partnerId) => (
        <PartnerMark key={partnerId} partnerId={partnerId} size="small" />
      ))}
    </span>
  )
}
