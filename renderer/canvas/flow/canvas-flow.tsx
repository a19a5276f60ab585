// The drawing of the open canvas (React Flow underneath). It derives everything from the document, and turns what hands do on it
// into commands; it holds no canvas data of its own.
import '@xyflow/react/dist/base.css'
import './canvas-flow.css'
import {
  MarkerType,
  ReactFlow,
  type ReactFlowState,
  SelectionMode,
  useStore as useFlowStore,
  useKeyPress,
  useStoreApi,
} from '@xyflow/react'
import {
  type CSSProperties,
  type MouseEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSteady } from '#renderer/ui/use-steady.ts'
import { linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { shownDocument } from '../shown-document.ts'
import { useAtRest } from './at-rest.ts'
import { CardIconShelf } from './card-icon.tsx'
import type { LinkEdge } from './derive-links.ts'
import { wholeBounds } from './drawn-bounds.ts'
import { leastZoomFor, mostZoom } from './fitting-view.ts'
import { GroupCard } from './group-card.tsx'
import { GroupFrames } from './group-frames.tsx'
import { GuideLines } from './guide-lines.tsx'
import { LooseLinks } from './loose-links.tsx'
import { rememberedGroups, rememberedView, rememberGroups, rememberView } from './remembered-view.ts'
import { isSameView, type View } from './see-step.ts'
import { ShapeLayer } from './shape-layer.tsx'
import { StepCard } from './step-card.tsx'
import { StepLink } from './step-link.tsx'
import { StickyNotes } from './sticky-notes.tsx'
import { useCardSizes } from './use-card-sizes.ts'
import { useClipboardKeys } from './use-clipboard-keys.ts'
import { useDragging } from './use-dragging.ts'
import { type CardNode, useDrawing } from './use-drawing.ts'
import { useDropping } from './use-dropping.ts'
import { useFlowMenus } from './use-flow-menus.ts'
import { useFocusInSight } from './use-focus-in-sight.ts'
import { useGoToStep } from './use-go-to-step.ts'
import { useLinking } from './use-linking.ts'
import { useLitPath } from './use-lit-path.ts'
import { useMarquee } from './use-marquee.ts'
import { viewOfAll, viewOfNothing } from './use-show-whole.ts'
import { useSteadyPlace } from './use-steady-place.ts'

const nodeTypes = { step: StepCard, collapsed: GroupCard }
const edgeTypes = { link: StepLink }
const arrow = { markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14 } }
const middleButton = [1]
const snapGrid: [number, number] = [8, 8]
const commandKeys = ['Meta', 'Control']
const addKeys = ['Shift', 'Meta', 'Control']

interface Look {
  readonly near: '' | 'is-middling' | 'is-far'
  readonly grown: number
  readonly named: number
}
/**
 * `near`: below these, cards show icon and counter only, and what is in a card is no control (ux.md 4.7, decisions.md 28). `grown`: by how
 * much "+" is drawn larger, so that it is 24 px at every zoom it is shown at. `named`: by how much a group's name is, so that it is read
 * and pressed at every zoom. In steps, for each restyles every card.
 */
const lookOf = ({ transform: [, , zoom] }: ReactFlowState): Look => ({
  near: zoom < 0.5 ? 'is-far' : zoom < 0.75 ? 'is-middling' : '',
  grown: Math.ceil(10 / Math.min(1, Math.max(0.5, zoom))) / 10,
  named: 2 ** (Math.ceil(Math.max(0, -Math.log2(zoom)) * 4) / 4),
})
const grownBy = ({ grown, named }: Look): CSSProperties & Record<'--grown' | '--named', number> => ({
  '--grown': grown,
  '--named': named,
})

const stepIdOf = (text: string): StepId => stepIdSchema.parse(text)

/** The first view is known before the first drawing, so that nothing jumps. */
export function CanvasFlow() {
  const { canvasId, session } = useCanvasDesk()
  const pane = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>()
  useLayoutEffect(() => {
    const { collapse, sawWhole } = session.store.getState()
    collapse(rememberedGroups(canvasId))
    const remembered = pane.current && rememberedView(canvasId, pane.current)
    const whole = pane.current && viewOfAll(session.store.getState(), pane.current)
    if (whole && !remembered) sawWhole(whole)
    setView(remembered ?? whole ?? (pane.current ? viewOfNothing(pane.current) : { x: 0, y: 0, zoom: 1 }))
    return session.store.subscribe(({ collapsed }, before) => {
      if (collapsed !== before.collapsed) rememberGroups(canvasId, collapsed)
    })
  }, [canvasId, session])
  useCardSizes()
  const look = useAtRest(lookOf)
  return (
    <div className={`canvas-flow ${look.near}`} style={grownBy(look)} ref={pane}>
      <CardIconShelf />
      {view && <Drawing pane={pane} view={view} />}
    </div>
  )
}

function Drawing({ pane, view }: { pane: RefObject<HTMLDivElement | null>; view: View }) {
  const say = useSay()
  const { canvasId, actions, session } = useCanvasDesk()
  const state = session.store.getState
  const readOnly = useCanvas((now) => now.readOnly !== null)
  const name = useCanvas((now) => shownDocument(now).wording.name)
  const store = useStoreApi()
  /** Alt held: a step goes exactly where the hand puts it. */
  const isFree = useKeyPress('Alt')
  const helpId = useId()
  const drawing = useDrawing()
  const { document, boxes, frames, hiddenNotes, cards, selected } = drawing
  const collapsed = useCanvas((now) => now.collapsed)
  useGoToStep(pane)
  useSteadyPlace(pane)
  useClipboardKeys()
  const lightUp = useLitPath(pane)
  const dragging = useDragging(drawing, isFree)
  const linking = useLinking()
  const marquee = useMarquee(boxes, document)
  const menus = useFlowMenus()
  const bringFocusInSight = useFocusInSight(pane)
  const dropping = useDropping(pane)
  const bounds = useMemo(
    () => wholeBounds({ document, boxes, frames, collapsed, hiddenNotes }),
    [document, boxes, frames, collapsed, hiddenNotes],
  )
  const leastZoom = useFlowStore((now) => leastZoomFor(bounds, now))

  const onMoveStart = useSteady(() => pane.current?.toggleAttribute('data-moving', true))
  const onMoveEnd = useSteady((_event: unknown, now: View) => {
    pane.current?.toggleAttribute('data-moving', false)
    const { wholeView } = state()
    if (pane.current) rememberView(canvasId, wholeView && isSameView(now, wholeView) ? null : now, pane.current)
    const { width, height } = store.getState()
    state().lookAt({ x: (width / 2 - now.x) / now.zoom, y: (height / 2 - now.y) / now.zoom })
  })
  const onNodeDragStop = useSteady((_event: unknown, node: CardNode) => dragging.end(node))
  const onSelectionDragStop = useSteady((_event: unknown, [node]: CardNode[]) => dragging.end(node))
  const onEdgeClick = useSteady((_event: unknown, edge: LinkEdge) => state().selectLink(linkIdSchema.parse(edge.id)))
  const onNodeClick = useSteady((event: MouseEvent, node: CardNode) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || node.type === 'collapsed') return
    if (event.target instanceof Element && event.target.closest('button, a, input')) return
    state().openStep(stepIdOf(node.id), null, { takesFocus: false })
  })
  const onNodeDoubleClick = useSteady((event: MouseEvent, node: CardNode) => {
    if (node.type === 'collapsed') actions.collapse(false, node.id)
    else if (!readOnly && event.target instanceof Element && event.target.closest('.step-card-name')) {
      state().rename(stepIdOf(node.id))
    }
  })
  const onNodeMouseEnter = useSteady((_event: unknown, node: CardNode) =>
    lightUp(node.type === 'step' ? node.id : null),
  )
  const onNodeMouseLeave = useSteady(() => lightUp(null))
  const onPaneClick = useSteady(() => {
    state().select([])
    state().selectLink(null)
  })

  return (
    <>
      <p id={helpId} className="canvas-flow-help">
        {say('editor.drawing.help')}
      </p>
      <ShapeLayer document={document} boxes={boxes} cards={cards} selected={selected} />
      <ReactFlow
        nodes={drawing.nodes}
        edges={drawing.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultEdgeOptions={arrow}
        onPointerMove={drawing.onPointerMove}
        onNodesChange={dragging.onNodesChange}
        onNodeDragStart={dragging.start}
        onNodeDragStop={onNodeDragStop}
        onSelectionDragStart={dragging.start}
        onSelectionDragStop={onSelectionDragStop}
        onSelectionStart={marquee.start}
        onSelectionEnd={marquee.end}
        onEdgeClick={onEdgeClick}
        onNodeClick={onNodeClick}
        onNodeMouseEnter={onNodeMouseEnter}
        onNodeMouseLeave={onNodeMouseLeave}
        onNodeDoubleClick={onNodeDoubleClick}
        {...menus}
        onPaneClick={onPaneClick}
        isValidConnection={linking.mayConnect}
        onConnect={linking.onConnect}
        onConnectEnd={linking.onConnectEnd}
        onReconnectStart={linking.onReconnectStart}
        onReconnect={linking.onReconnect}
        onReconnectEnd={linking.onReconnectEnd}
        onFocus={(event) => {
          bringFocusInSight(event)
          const id = stepOf(event.target)
          if (id) drawing.setTabbed(id)
        }}
        {...dropping}
        onInit={() => onMoveEnd(null, view)}
        onMoveStart={onMoveStart}
        onMoveEnd={onMoveEnd}
        aria-label={say('editor.drawing', { name })}
        aria-describedby={helpId}
        disableKeyboardA11y
        nodesFocusable={false}
        edgesFocusable={false}
        nodesConnectable={!readOnly}
        nodesDraggable={!readOnly}
        connectOnClick={false}
        connectionRadius={32}
        reconnectRadius={12}
        nodeDragThreshold={3}
        snapToGrid={!isFree}
        snapGrid={snapGrid}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={addKeys}
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        panOnScroll
        panOnDrag={middleButton}
        panActivationKeyCode="Space"
        zoomActivationKeyCode={commandKeys}
        zoomOnDoubleClick={false}
        minZoom={leastZoom}
        maxZoom={mostZoom}
        defaultViewport={view}
        proOptions={{ hideAttribution: true }}
      >
        <LooseLinks document={document} boxes={boxes} cards={cards} />
        <GroupFrames frames={frames} />
        <GuideLines guides={dragging.guides} />
        <StickyNotes hidden={hiddenNotes} />
      </ReactFlow>
    </>
  )
}

/** The step whose card itself (not a button in it) an event happened on. */
function stepOf(target: EventTarget): StepId | undefined {
  const id = target instanceof HTMLElement && target.matches('.react-flow__node') ? target.dataset.id : undefined
  return id === undefined ? undefined : stepIdOf(id)
}
