// Carries out the keys of the canvas page (ux.md 4.8). One listener for the whole page: dialogs, menus and text fields keep theirs.
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { phrase } from '#shared/words/say.ts'
import type { CanvasDesk } from '../canvas-desk.tsx'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { type CanvasIntent, canvasIntent, type KeyPlace } from '../canvas-keys.ts'
import { placeAfter } from '../new-step-place.ts'
import { isSameProblem, sortedProblems } from '../problem-board.ts'
import { stepOnTheWay } from '../view-slice.ts'
import { neighbourOf, streamOf } from '../walk.ts'
import { useShowWhole } from './use-show-whole.ts'

/** What belongs to something above the page: it gets its own keys. */
const above = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [data-own-keys]'
const textual = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="spinbutton"]'

export function useCanvasKeys(options: { singleKeys: boolean }): void {
  const desk = useCanvasDesk()
  const flow = useReactFlow()
  const showWhole = useShowWhole()
  const { singleKeys } = options
  useEffect(() => {
    const mac = /mac/i.test(navigator.userAgent)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest(above)) return
      const [place, focused] = whereIs(event.target)
      const intent = canvasIntent(event, place, { singleKeys, mac })
      if (!intent) return
      event.preventDefault()
      carryOut(intent, focused, desk, flow, showWhole)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [desk, flow, showWhole, singleKeys])
}

function whereIs(target: Element): [KeyPlace, StepId | undefined] {
  if (target.matches(textual)) return ['text', undefined]
  if (target instanceof HTMLElement && target.matches('.react-flow__node')) {
    return ['step', stepIdSchema.safeParse(target.dataset.id).data]
  }
  if (target.matches('body, main, .canvas-flow, .react-flow, .react-flow *')) {
    return [target.matches('button, a') ? 'page' : 'drawing', undefined]
  }
  return ['page', undefined]
}

function carryOut(
  intent: CanvasIntent,
  focused: StepId | undefined,
  { session, actions, problems }: CanvasDesk,
  flow: ReturnType<typeof useReactFlow>,
  showWhole: ReturnType<typeof useShowWhole>,
): void {
  const state = session.store.getState()
  const { readingOrder } = graphOf(state.document)
  const current = stepOnTheWay(state) ?? focused ?? [...state.selected].at(-1)
  const direction = 'direction' in intent ? intent.direction : 'down'

  const walk = () => {
    const next = current === undefined ? readingOrder[0] : neighbourOf(state.document, current, direction)
    if (next === undefined) {
      state.announce(phrase('editor.said.end'))
      return
    }
    state.select([next])
    state.reveal(next)
  }
  const extend = () => {
    if (!current) return
    const beside = direction === 'left' || direction === 'right'
    const more = beside
      ? [...state.selected, neighbourOf(state.document, current, direction) ?? current]
      : streamOf(state.document, current, direction)
    state.select([...more, current])
    state.announce(phrase('editor.said.selected', { count: session.store.getState().selected.size }))
  }
  const add = () => {
    const after = current ? placeAfter(state.document, current) : null
    if (after) state.ask({ kind: 'add', after })
    else if (readingOrder.length === 0) actions.add('entry')
  }
  const problem = (by: 1 | -1) => {
    const all = sortedProblems(problems.getState(), readingOrder)
    const at = all.findIndex((candidate) => state.atProblem !== null && isSameProblem(candidate, state.atProblem))
    const next = all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length]
    if (next) state.goToProblem(next)
    else state.announce(phrase('editor.said.noProblems'))
  }
  const ask = (kind: 'rename' | 'menu') => {
    if (current) state.ask({ kind, stepId: current })
  }

  const doing: Readonly<Record<CanvasIntent['do'], () => void>> = {
    walk,
    extend,
    add,
    nudge: () => {
      if (current && !state.selected.has(current)) state.select([current])
      actions.nudge(direction)
    },
    undo: actions.undo,
    redo: actions.redo,
    tidy: actions.tidy,
    delete: () => actions.remove(focused && !state.selected.has(focused) ? focused : undefined),
    open: () => {
      if (current) state.openStep(current)
    },
    rename: () => ask('rename'),
    menu: () => ask('menu'),
    connect: () => {
      if (current) state.ask({ kind: 'connect', from: current })
    },
    find: () => state.ask({ kind: 'find' }),
    outline: () => state.showOutline(!state.outlineOpen),
    'select-all': () => {
      state.select(readingOrder)
      state.announce(phrase('editor.said.selected', { count: readingOrder.length }))
    },
    'select-none': () => {
      state.selectLink(null)
      state.select([])
    },
    'next-problem': () => problem(1),
    'previous-problem': () => problem(-1),
    'fit-all': () => showWhole(),
    'fit-selection': () => showWhole(state.selected),
    'zoom-in': () => void flow.zoomIn(),
    'zoom-out': () => void flow.zoomOut(),
    'zoom-100': () => void flow.zoomTo(1),
  }
  doing[intent.do]()
}
