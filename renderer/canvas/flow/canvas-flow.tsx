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
  useReactFlow,
  useStoreApi,
} from '@xyflow/react'
import {
  type CSSProperties,
  type DragEvent,
  type MouseEvent as ReactMouseEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Place } from '#shared/canvas/canvas-commands.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { droppedKind, stepDragType } from '../dragged-step.ts'
import { placeNear } from '../new-step-place.ts'
import type { MenuAbout } from '../view-slice.ts'
import { type LinkEdge, linkDeriver } from './derive-links.ts'
import { type StepNode, stepDeriver } from './derive-steps.ts'
import { fittingView, leastZoomFor, mostZoom } from './fitting-view.ts'
import { rememberedView, rememberView } from './remembered-view.ts'
import type { View } from './see-step.ts'
import { ShapeLayer } from './shape-layer.tsx'
import { boundsOf, stepBoxes } from './step-boxes.ts'
import { StepCard } from './step-card.tsx'
import { StepLink } from './step-link.tsx'
import { StickyNotes } from './sticky-notes.tsx'
import { useClipboardKeys } from './use-clipboard-keys.ts'
import { useDragging } from './use-dragging.ts'
import { useDrawingLabels } from './use-drawing-labels.ts'
import { useDrawnSteps } from './use-drawn-steps.ts'
import { useGlidingLayout } from './use-gliding-layout.ts'
import { useGoToStep } from './use-go-to-step.ts'
import { useLinking } from './use-linking.ts'
import { useLitPath } from './use-lit-path.ts'
import { useMarquee } from './use-marquee.ts'
import { usePointedStep } from './use-pointed-step.ts'

const nodeTypes = { step: StepCard }
const edgeTypes = { link: StepLink }
const arrow = { markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14 } }
const middleButton = [1]
const snapGrid: [number, number] = [8, 8]
const commandKeys = ['Meta', 'Control']
const addKeys = ['Shift', 'Meta', 'Control']
/** Cards of this many selected steps are drawn wherever they are, so that a hand can move them. */
const mostSelectedCards = 40
/** Below these, cards show icon and counter only, and what is in a card is no control (ux.md 4.7, decisions.md 28). */
const nearness = ({ transform: [, , zoom] }: ReactFlowState) =>
  zoom < 0.5 ? 'is-far' : zoom < 0.75 ? 'is-middling' : ''

/** By how much "+" is drawn larger, so that it is 24 px at every zoom it is shown at; in steps, so that zooming restyles rarely. */
const growth = ({ transform: [, , zoom] }: ReactFlowState) => Math.ceil(10 / Math.min(1, Math.max(0.5, zoom))) / 10
const grownBy = (grown: number): CSSProperties & Record<'--grown', number> => ({ '--grown': grown })

const stepIdOf = (text: string): StepId => stepIdSchema.parse(text)

/** The first view is known before the first drawing, so that nothing jumps. */
export function CanvasFlow() {
  const { canvasId, session } = useCanvasDesk()
  const pane = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>()
  useLayoutEffect(() => {
    const size = pane.current?.getBoundingClientRect()
    const { document, sizes } = session.store.getState()
    const all = boundsOf(stepBoxes(document, sizes))
    setView(rememberedView(canvasId) ?? (all && size?.width ? fittingView(all, size) : { x: 0, y: 0, zoom: 1 }))
  }, [canvasId, session])
  const near = useFlowStore(nearness)
  const grown = useFlowStore(growth)
  return (
    <div className={`canvas-flow ${near}`} style={grownBy(grown)} ref={pane}>
      {view && <Drawing pane={pane} view={view} />}
    </div>
  )
}

function Drawing({ pane, view }: { pane: RefObject<HTMLDivElement | null>; view: View }) {
  const say = useSay()
  const { canvasId, actions, session } = useCanvasDesk()
  const state = session.store.getState
  const told = useCanvas((now) => now.document)
  const layout = useGlidingLayout(told.layout)
  const document = useMemo(() => (layout === told.layout ? told : { ...told, layout }), [told, layout])
  const selected = useCanvas((now) => now.selected)
  const selectedLink = useCanvas((now) => now.selectedLink)
  const sizes = useCanvas((now) => now.sizes)
  const goTo = useCanvas((now) => now.goTo?.stepId)
  const readOnly = useCanvas((now) => now.readOnly !== null)
  const flow = useReactFlow<StepNode, LinkEdge>()
  const store = useStoreApi()
  /** Alt held: a step goes exactly where the hand puts it. */
  const isFree = useKeyPress('Alt')
  const helpId = useId()
  const [derive] = useState(() => ({ steps: stepDeriver(), links: linkDeriver() }))
  const [tabbed, setTabbed] = useState<StepId>()
  const labels = useDrawingLabels()
  const { steps, readingOrder } = graphOf(document)
  const { logic } = document
  const boxes = useMemo(() => stepBoxes({ ...state().document, logic, layout }, sizes), [state, logic, layout, sizes])
  const [pointed, onPointerMove] = usePointedStep(boxes)
  const [lastSelected] = [...selected].slice(-1)
  const tabStop = lastSelected ?? (tabbed && steps.has(tabbed) ? tabbed : readingOrder[0])

  const always = useMemo(() => {
    const few = selected.size <= mostSelectedCards ? selected : []
    return [...few, tabStop, goTo, pointed]
      .filter((id) => id !== undefined && steps.has(id))
      .map((id) => stepIdOf(id ?? ''))
  }, [selected, tabStop, goTo, pointed, steps])
  const { cards } = useDrawnSteps(document, boxes, always)
  const inOrder = useMemo(
    () => [...cards].sort((left, right) => (boxes.placeOf.get(left) ?? 0) - (boxes.placeOf.get(right) ?? 0)),
    [cards, boxes.placeOf],
  )
  const nodes = derive.steps({
    document,
    cards: inOrder,
    selected,
    sizes,
    tabStop,
    readOnly,
    label: labels.step,
    roleDescription: say('editor.step'),
  })
  const edges = derive.links({
    document,
    cards,
    selected: selectedLink,
    label: labels.link,
    roleDescription: say('editor.link'),
    readOnly,
  })
  useGoToStep(pane)
  useClipboardKeys()
  const lightUp = useLitPath(pane)
  const dragging = useDragging()
  const linking = useLinking()
  const marquee = useMarquee(boxes)
  const leastZoom = useFlowStore((now) => leastZoomFor(boundsOf(boxes), now))

  const openMenu = (event: MouseEvent | ReactMouseEvent, about: MenuAbout) => {
    event.preventDefault()
    state().ask({ kind: 'menu', about, at: { x: event.clientX, y: event.clientY } })
  }
  const onMoveEnd = (_event: unknown, now: View) => {
    rememberView(canvasId, now)
    const { width, height } = store.getState()
    state().lookAt({ x: (width / 2 - now.x) / now.zoom, y: (height / 2 - now.y) / now.zoom })
  }
  const onDrop = (event: DragEvent) => {
    catching(pane.current, null)
    const kind = droppedKind(event.dataTransfer)
    if (!kind || readOnly) return
    event.preventDefault()
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
    const after = kind === 'entry' ? null : placeNear(document, sizes, at)
    actions.add(kind, after ? { after } : { at: { x: Math.round(at.x - 124), y: Math.round(at.y - 24) } })
  }

  return (
    <>
      <p id={helpId} className="canvas-flow-help">
        {say('editor.drawing.help')}
      </p>
      <ShapeLayer document={document} boxes={boxes} cards={cards} selected={selected} />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultEdgeOptions={arrow}
        onPointerMove={onPointerMove}
        onNodesChange={dragging.onNodesChange}
        onNodeDragStart={dragging.start}
        onNodeDragStop={(_event, node) => dragging.end(node)}
        onSelectionDragStart={dragging.start}
        onSelectionDragStop={(_event, [node]) => dragging.end(node)}
        onSelectionStart={marquee.start}
        onSelectionEnd={marquee.end}
        onEdgeClick={(_event, edge) => state().selectLink(linkIdSchema.parse(edge.id))}
        onNodeClick={(event, node) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey) return
          if (event.target instanceof Element && event.target.closest('button, a, input')) return
          state().openStep(stepIdOf(node.id), null, { takesFocus: false })
        }}
        onNodeMouseEnter={(_event, node) => lightUp(node.id)}
        onNodeMouseLeave={() => lightUp(null)}
        onNodeDoubleClick={(event, node) => {
          if (!readOnly && event.target instanceof Element && event.target.closest('.step-card-name')) {
            state().rename(stepIdOf(node.id))
          }
        }}
        onNodeContextMenu={(event, node) => {
          const stepId = stepIdOf(node.id)
          if (!state().selected.has(stepId)) state().select([stepId])
          openMenu(event, { kind: 'step', stepId })
        }}
        onSelectionContextMenu={(event, [node]) => {
          if (node) openMenu(event, { kind: 'step', stepId: stepIdOf(node.id) })
        }}
        onEdgeContextMenu={(event, edge) => {
          const linkId = linkIdSchema.parse(edge.id)
          state().selectLink(linkId)
          openMenu(event, { kind: 'link', linkId })
        }}
        onPaneContextMenu={(event) => {
          const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
          openMenu(event, { kind: 'canvas', point })
        }}
        onPaneClick={() => {
          state().select([])
          state().selectLink(null)
        }}
        isValidConnection={linking.mayConnect}
        onConnect={linking.onConnect}
        onConnectEnd={linking.onConnectEnd}
        onReconnectStart={linking.onReconnectStart}
        onReconnect={linking.onReconnect}
        onReconnectEnd={linking.onReconnectEnd}
        onFocus={(event) => {
          const id = stepOf(event.target)
          if (id) setTabbed(id)
        }}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(stepDragType)) return
          event.preventDefault()
          event.dataTransfer.dropEffect = 'copy'
          const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
          catching(pane.current, placeNear(document, sizes, at))
        }}
        onDragLeave={() => catching(pane.current, null)}
        onDrop={onDrop}
        onInit={() => onMoveEnd(null, view)}
        onMoveEnd={onMoveEnd}
        aria-label={say('editor.drawing', { name: document.wording.name })}
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
        <StickyNotes />
      </ReactFlow>
    </>
  )
}

/** Lights up the "+" of the place that would take what hangs over the drawing. */
function catching(pane: HTMLElement | null, place: Place | null): void {
  const name = place && `${place.from} ${place.port}`
  for (const add of pane?.querySelectorAll<HTMLElement>('[data-add]') ?? []) {
    add.classList.toggle('is-catching', add.dataset.add === name)
  }
}

/** The step whose card itself (not a button in it) an event happened on. */
function stepOf(target: EventTarget): StepId | undefined {
  const id = target instanceof HTMLElement && target.matches('.react-flow__node') ? target.dataset.id : undefined
  return id === undefined ? undefined : stepIdOf(id)
}
