// Links drawn by hand: what is refused is refused while the hand still holds it, with the reason shown and said.
import type { Connection, Edge, OnConnectEnd } from '@xyflow/react'
import { useCallback, useRef } from 'react'
import { linkRefusal, type Place } from '#shared/canvas/canvas-commands.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { phrase } from '#shared/words/say.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import type { LinkEdge } from './derive-links.ts'

const stepIdOf = (text: string): StepId => stepIdSchema.parse(text)

interface Ends {
  readonly source: string
  readonly target: string
  readonly sourceHandle?: string | null
}
const placeOf = ({ source, sourceHandle }: Ends): Place => ({ from: stepIdOf(source), port: sourceHandle ?? '' })

export function useLinking() {
  const { actions, session } = useCanvasDesk()
  const state = session.store.getState
  /** The last refusal said, so that a hand resting on a wrong step does not repeat it. */
  const said = useRef('')
  /** A link taken by its end: let go over nothing it stays as it was. */
  const held = useRef<Edge | null>(null)

  const isGroup = useCallback((id: string) => groupsOf(state().document).has(id), [state])

  const mayConnect = useCallback(
    (ends: Ends | Edge) => {
      const place = placeOf(ends)
      const refusal = linkRefusal(state().document, place, stepIdOf(ends.target))
      const about = `${place.from} ${place.port} ${ends.target}`
      if (refusal !== null && said.current !== about) state().announce(phrase(`link.refused.${refusal}`))
      said.current = refusal === null ? '' : about
      return refusal === null
    },
    [state],
  )
  const onConnect = useCallback(
    (ends: Connection) => {
      actions.connect(placeOf(ends), stepIdOf(ends.target))
    },
    [actions],
  )
  /** A refused link says why; a link let go over the empty drawing asks what should come there. */
  const onConnectEnd: OnConnectEnd = useCallback(
    (event, { fromNode, fromHandle, toNode, isValid }) => {
      said.current = ''
      if (held.current || !fromNode || !fromHandle?.id || fromHandle.type !== 'source' || isValid) return
      const from = { from: stepIdOf(fromNode.id), port: fromHandle.id }
      const to = toNode?.id ?? cardUnder(event)
      if (to && isGroup(to)) state().announce(phrase('group.refused.link'))
      else if (to) actions.connect(from, stepIdOf(to))
      else state().ask({ kind: 'add', after: from })
    },
    [actions, isGroup, state],
  )
  const onReconnectStart = useCallback((_event: unknown, edge: LinkEdge) => {
    held.current = edge
  }, [])
  const onReconnect = useCallback(
    (_edge: LinkEdge, ends: Connection) => {
      actions.connect(placeOf(ends), stepIdOf(ends.target))
    },
    [actions],
  )
  const onReconnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, edge: LinkEdge, _handle: unknown, end: { isValid: boolean | null }) => {
      held.current = null
      const to = cardUnder(event)
      const port = edge.sourceHandle
      if (to && isGroup(to)) state().announce(phrase('group.refused.link'))
      else if (!end.isValid && to && port && to !== edge.target)
        actions.connect({ from: stepIdOf(edge.source), port }, stepIdOf(to))
    },
    [actions, isGroup, state],
  )
  return { mayConnect, onConnect, onConnectEnd, onReconnectStart, onReconnect, onReconnectEnd }
}

/** The whole card takes a link, not only its mark at the top. */
function cardUnder(event: MouseEvent | TouchEvent): string | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  const found = point && document.elementFromPoint(point.clientX, point.clientY)
  return found?.closest<HTMLElement>('.react-flow__node')?.dataset.id
}
