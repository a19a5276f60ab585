// The drawing of the open canvas (React Flow underneath). It derives everything from the document, and turns what hands do on it
// into commands; it holds no canvas data of its own.
import '@xyflow/react/dist/base.css'
import './canvas-flow.css'
import {
  type Connection,
  MarkerType,
  type NodeChange,
  type OnConnectEnd,
  ReactFlow,
  type ReactFlowState,
  SelectionMode,
  useStore as useFlowStore,
  useReactFlow,
} from '@xyflow/react'
import { type DragEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import { linkRefusal } from '#shared/canvas/canvas-commands.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import { linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { newGesture } from '../canvas-actions.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { droppedKind, stepDragType } from '../dragged-step.ts'
import { placeNear } from '../new-step-place.ts'
import { type LinkEdge, linkDeriver } from './derive-links.ts'
import { type StepNode, stepDeriver } from './derive-steps.ts'
import { rememberedView, rememberView } from './remembered-view.ts'
import { StepCard } from './step-card.tsx'
import { StepLink } from './step-link.tsx'
import { useDrawingLabels } from './use-drawing-labels.ts'
import { useGoToStep } from './use-go-to-step.ts'

const nodeTypes = { step: StepCard }
const edgeTypes = { link: StepLink }
const arrow = { markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14 } }
const middleButton = [1]
const commandKeys = ['Meta', 'Control']
const addKeys = ['Shift', 'Meta', 'Control']
/** Below this, cards show icon and counter only (ux.md 4.7). */
const farZoom = 0.5
const isFar = (state: ReactFlowState) => state.transform[2] < farZoom

const stepIdOf = (text: string): StepId => stepIdSchema.parse(text)

export function CanvasFlow() {
  const say = useSay()
  const { canvasId, actions, session } = useCanvasDesk()
  const state = session.store.getState
  const document = useCanvas((now) => now.document)
  const selected = useCanvas((now) => now.selected)
  const selectedLink = useCanvas((now) => now.selectedLink)
  const sizes = useCanvas((now) => now.sizes)
  const readOnly = useCanvas((now) => now.readOnly !== null)
  const far = useFlowStore(isFar)
  const flow = useReactFlow<StepNode, LinkEdge>()
  const helpId = useId()
  const [derive] = useState(() => ({ steps: stepDeriver(), links: linkDeriver() }))
  const [tabbed, setTabbed] = useState<StepId>()
  const gesture = useRef('')
  const labels = useDrawingLabels()
  const { steps, readingOrder } = graphOf(document)
  const [lastSelected] = [...selected].slice(-1)
  const tabStop = lastSelected ?? (tabbed && steps.has(tabbed) ? tabbed : readingOrder[0])

  const nodes = derive.steps({
    document,
    selected,
    sizes,
    tabStop,
    readOnly,
    label: labels.step,
    roleDescription: say('editor.step'),
  })
  const edges = derive.links({
    document,
    selected: selectedLink,
    label: labels.link,
    roleDescription: say('editor.link'),
  })
  const pane = useRef<HTMLDivElement>(null)
  useGoToStep(pane)

  const onNodesChange = useCallback(
    (changes: NodeChange<StepNode>[]) => {
      const moved = new Map<StepId, Position>()
      const measured: [StepId, StepSize][] = []
      const chosen = new Set(state().selected)
      for (const change of changes) {
        if (change.type === 'position' && change.position) moved.set(stepIdOf(change.id), change.position)
        if (change.type === 'dimensions' && change.dimensions) measured.push([stepIdOf(change.id), change.dimensions])
        if (change.type !== 'select') continue
        if (change.selected) chosen.add(stepIdOf(change.id))
        else chosen.delete(stepIdOf(change.id))
      }
      if (measured.length > 0) state().measured(measured)
      if (moved.size > 0 && gesture.current !== '') actions.drag(moved, gesture.current)
      if (changes.some((change) => change.type === 'select')) state().select(chosen)
    },
    [actions, state],
  )
  const startDrag = useCallback(() => {
    gesture.current = newGesture()
  }, [])
  const endDrag = useCallback(
    (_event: unknown, node: StepNode | undefined) => {
      gesture.current = ''
      if (node) actions.endDrag(stepIdOf(node.id))
    },
    [actions],
  )
  const mayConnect = useCallback(
    ({ source, sourceHandle, target }: Pick<Connection, 'source' | 'target'> & { sourceHandle?: string | null }) =>
      linkRefusal(state().document, { from: stepIdOf(source), port: sourceHandle ?? '' }, stepIdOf(target)) === null,
    [state],
  )
  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      actions.connect({ from: stepIdOf(source), port: sourceHandle ?? '' }, stepIdOf(target))
    },
    [actions],
  )
  /** A refused link says why; a link let go over the empty drawing asks what should come there. */
  const onConnectEnd: OnConnectEnd = useCallback(
    (event, { fromNode, fromHandle, toNode, isValid }) => {
      if (!fromNode || !fromHandle?.id || fromHandle.type !== 'source' || isValid) return
      const from = { from: stepIdOf(fromNode.id), port: fromHandle.id }
      const to = toNode?.id ?? cardUnder(event)
      if (to) actions.connect(from, stepIdOf(to))
      else state().ask({ kind: 'add', after: from })
    },
    [actions, state],
  )
  const onDrop = (event: DragEvent) => {
    const kind = droppedKind(event.dataTransfer)
    if (!kind || readOnly) return
    event.preventDefault()
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
    const after = kind === 'entry' ? null : placeNear(document, sizes, at)
    actions.add(kind, after ? { after } : { at: { x: Math.round(at.x - 124), y: Math.round(at.y - 24) } })
  }

  const remembered = useMemo(() => rememberedView(canvasId), [canvasId])
  useEffect(() => {
    if (remembered) void flow.setViewport(remembered)
  }, [flow, remembered])

  return (
    <div className={far ? 'canvas-flow is-far' : 'canvas-flow'} ref={pane}>
      <p id={helpId} className="canvas-flow-help">
        {say('editor.drawing.help')}
      </p>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultEdgeOptions={arrow}
        onNodesChange={onNodesChange}
        onEdgeClick={(_event, edge) => state().selectLink(linkIdSchema.parse(edge.id))}
        onNodeDragStart={startDrag}
        onNodeDragStop={endDrag}
        onSelectionDragStart={startDrag}
        onSelectionDragStop={(event, [node]) => endDrag(event, node)}
        onNodeClick={(event, node) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey) return
          if (event.target instanceof Element && event.target.closest('button, a')) return
          state().openStep(stepIdOf(node.id), null, { takesFocus: false })
        }}
        onPaneClick={() => {
          state().select([])
          state().selectLink(null)
        }}
        isValidConnection={mayConnect}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        onFocus={(event) => {
          const id = stepOf(event.target)
          if (id) setTabbed(id)
        }}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(stepDragType)) return
          event.preventDefault()
          event.dataTransfer.dropEffect = 'copy'
        }}
        onDrop={onDrop}
        onMoveEnd={(_event, view) => rememberView(canvasId, view)}
        aria-label={say('editor.drawing', { name: document.wording.name })}
        aria-describedby={helpId}
        disableKeyboardA11y
        nodesFocusable={false}
        edgesFocusable={false}
        nodesConnectable={!readOnly}
        nodesDraggable={!readOnly}
        connectOnClick={false}
        connectionRadius={32}
        nodeDragThreshold={3}
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
        minZoom={0.1}
        maxZoom={2}
        fitView={remembered === null}
        fitViewOptions={{ padding: 0.2, maxZoom: 1 }}
        proOptions={{ hideAttribution: true }}
      />
    </div>
  )
}

/** The whole card takes a link, not only its mark at the top. */
function cardUnder(event: MouseEvent | TouchEvent): string | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  const found = point && document.elementFromPoint(point.clientX, point.clientY)
  return found?.closest<HTMLElement>('.react-flow__node')?.dataset.id
}

/** The step whose card itself (not a button in it) an event happened on. */
function stepOf(target: EventTarget): StepId | undefined {
  const id = target instanceof HTMLElement && target.matches('.react-flow__node') ? target.dataset.id : undefined
  return id === undefined ? undefined : stepIdOf(id)
}
