// A link as drawn: a solid line with an arrow, the name of its way out with the people who took it, and "+" to put a step in.
import { BaseEdge, type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { memo } from 'react'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasLink } from '#shared/canvas/canvas-document.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { Phrase } from '#shared/words/say.ts'
import { useCanvasBesidesPlaces, useCountBoard } from '../canvas-desk.tsx'
import { departureKey } from '../count-board.ts'
import { shownWording } from '../shown-document.ts'
import type { LinkEdge } from './derive-links.ts'
import { LabelPortal } from './flow-portals.tsx'
import { useWayName } from './use-way-name.ts'

export const StepLink = memo(function StepLink(props: EdgeProps<LinkEdge>) {
  const { sourceX, sourceY, targetX, targetY, data, selected, markerEnd } = props
  const [path, middleX, middleY] = getSmoothStepPath({ ...props, borderRadius: 12 })
  const bends = Math.abs(sourceX - targetX) > 1
  return (
    <>
      <BaseEdge path={path} interactionWidth={24} {...(markerEnd === undefined ? {} : { markerEnd })} />
      {data && (
        <LabelPortal>
          <LinkLabel
            link={data.link}
            port={data.port}
            fromGroup={data.fromGroup}
            x={targetX}
            y={bends ? (middleY + targetY) / 2 : targetY - 22}
          />
          <AddOnLink
            link={data.link}
            selected={selected ?? false}
            x={bends ? sourceX : middleX}
            y={bends ? (sourceY + middleY) / 2 : middleY}
          />
        </LabelPortal>
      )}
    </>
  )
})

const LinkLabel = memo(function LinkLabel({
  link,
  port,
  fromGroup,
  x,
  y,
}: {
  link: CanvasLink
  port: Phrase | null
  fromGroup: boolean
  x: number
  y: number
}) {
  const say = useSay()
  const format = useFormat()
  const people = useCountBoard((board) => board.departures.get(departureKey(link.from, link.port)))
  const name = useCanvasBesidesPlaces((state) =>
    fromGroup ? stepName({ logic: state.document.logic, wording: shownWording(state) }, link.from, say) : null,
  )
  const called = useWayName(link, port)
  // A single way out needs no words: the card above it says how many went on. A collapsed group says which step it is the way out of.
  if (called === null && name === null) return null
  const whole =
    name === null
      ? (called ?? '')
      : called === null
        ? say('group.link.from', { name })
        : say('group.link.port', { name, port: called })
  const text = people === undefined ? whole : say('editor.link.count', { port: whole, people: format.number(people) })
  return (
    <span className="link-label" style={{ left: x + 8, top: y }}>
      {text}
    </span>
  )
})

const AddOnLink = memo(function AddOnLink({
  link,
  selected,
  x,
  y,
}: {
  link: CanvasLink
  selected: boolean
  x: number
  y: number
}) {
  const say = useSay()
  const ask = useCanvasBesidesPlaces((state) => state.ask)
  const readOnly = useCanvasBesidesPlaces((state) => state.readOnly !== null)
  if (readOnly) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={selected ? 'add-here on-link nopan is-selected' : 'add-here on-link nopan'}
      style={{ left: x, top: y }}
      data-add={`${link.from} ${link.port}`}
      aria-label={say('editor.addHere')}
      title={say('editor.addHere')}
      onClick={() => ask({ kind: 'add', after: { from: link.from, port: link.port } })}
    >
      +
    </button>
  )
})
