// Carries out the keys of the canvas page (ux.md 4.8). One listener for the whole page: dialogs, menus and text fields keep theirs.
import { useReactFlow } from '@xyflow/react'
import { useEffect, useEffectEvent } from 'react'
import { isMac } from '#renderer/ui/key-labels.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { phrase } from '#shared/words/say.ts'
import type { CanvasDesk } from '../canvas-desk.tsx'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { type CanvasIntent, canvasIntent, type KeyPlace } from '../canvas-keys.ts'
import type { CanvasState } from '../canvas-store.ts'
import { placeAfter } from '../new-step-place.ts'
import { isSameProblem, sortedProblems } from '../problem-board.ts'
import { saidSelected } from '../said-selected.ts'
import { type StepFinder, useStepFinder } from '../use-step-finder.ts'
import { stepOnTheWay } from '../view-slice.ts'
import { neighbourOf, streamOf } from '../walk.ts'
import { useShowWhole } from './use-show-whole.ts'

/** What belongs to something above the page: it gets its own keys. */
const above = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [data-own-keys]'
/** Below this, the words of a card are not shown (ux.md 4.7). */
const readableZoom = 0.5
const textual = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="spinbutton"]'

export function useCanvasKeys(options: { singleKeys: boolean }): void {
  const desk = useCanvasDesk()
  const flow = useReactFlow()
  const showWhole = useShowWhole()
  const finder = useStepFinder()
  const { singleKeys } = options
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest(above)) return
    const [place, focused] = whereIs(event.target)
    const intent = canvasIntent(event, place, { singleKeys, mac: isMac })
    if (!intent) return
    event.preventDefault()
    carryOut(intent, focused, desk, { flow, showWhole, finder, isOnDrawing: place !== 'outline' })
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function whereIs(target: Element): [KeyPlace, StepId | undefined] {
  if (target.matches(textual)) return ['text', undefined]
  if (target.closest('.outline')) {
    const id = target.closest<HTMLElement>('[data-outline-step]')?.dataset.outlineStep
    return [id === undefined ? 'page' : 'outline', stepIdSchema.safeParse(id).data]
  }
  if (target instanceof HTMLElement && target.matches('.react-flow__node')) {
    return ['step', stepIdSchema.safeParse(target.dataset.id).data]
  }
  if (target.matches('body, main, .canvas-flow, .react-flow, .react-flow *')) {
    return [target.matches('button, a') ? 'page' : 'drawing', undefined]
  }
  return ['page', undefined]
}

/** The collapsed group that is, or holds, what a key is about. */
function foldedGroup({ document, collapsed }: CanvasState, id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  const group = document.groups?.[id] ?? id
  return collapsed.has(group) ? group : undefined
}

/** All that a collapsed group hides, among which no arrow stops. */
function foldedMembers(state: CanvasState, id: StepId): readonly StepId[] {
  const group = foldedGroup(state, id)
  return group === undefined ? [] : (groupsOf(state.document).get(group)?.steps ?? [])
}

interface Reach {
  readonly flow: ReturnType<typeof useReactFlow>
  readonly showWhole: ReturnType<typeof useShowWhole>
  readonly finder: StepFinder
  readonly isOnDrawing: boolean
}

/** Where a menu opens by keyboard: at the card that has it, else in the middle of the drawing. */
function cornerOf(id: StepId | undefined): [number, number] {
  const card = id && document.querySelector(`.react-flow__node[data-id="${id}"]`)
  const box = (card || document.querySelector('.canvas-flow'))?.getBoundingClientRect()
  if (!box) return [0, 0]
  return card ? [box.x + 24, box.y + Math.min(box.height, 32)] : [box.x + box.width / 2, box.y + box.height / 2]
}

function carryOut(
  intent: CanvasIntent,
  focused: StepId | undefined,
  { session, actions, problems }: CanvasDesk,
  { flow, showWhole, finder, isOnDrawing }: Reach,
): void {
  const state = session.store.getState()
  const { readingOrder } = graphOf(state.document)
  // The keyboard is on the card of a collapsed group, which stands for all that is in it.
  const folded = foldedGroup(state, focused)
  if (folded && [...state.selected].some((id) => state.document.groups?.[id] !== folded)) actions.selectGroup(folded)
  const current = stepOnTheWay(state) ?? (folded ? undefined : focused) ?? [...session.store.getState().selected].at(-1)
  const direction = 'direction' in intent ? intent.direction : 'down'

  const walk = () => {
    const next =
      current === undefined
        ? readingOrder[0]
        : neighbourOf(state.document, current, direction, foldedMembers(state, current))
    if (next === undefined) {
      state.announce(phrase('editor.said.end'))
      return
    }
    const group = foldedGroup(state, next)
    if (group) actions.selectGroup(group)
    else state.select([next])
    state.reveal(next)
  }
  const extend = () => {
    if (!current) return
    const beside = direction === 'left' || direction === 'right'
    const more = beside
      ? [...state.selected, neighbourOf(state.document, current, direction) ?? current]
      : streamOf(state.document, current, direction)
    state.select([...more, current])
    state.announce(saidSelected(session.store.getState()))
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
  /** On its card where the name can be read; the dialog elsewhere. */
  const rename = () => {
    if (current === undefined || state.readOnly !== null) return
    if (folded) state.ask({ kind: 'rename-group', groupId: folded })
    else if (!isOnDrawing || flow.getZoom() < readableZoom) state.ask({ kind: 'rename', stepId: current })
    else state.rename(current)
  }
  const menu = () => {
    const [x, y] = cornerOf(focused)
    const at = { x, y }
    if (folded) state.ask({ kind: 'menu', about: { kind: 'group', groupId: folded }, at })
    else if (current !== undefined) state.ask({ kind: 'menu', about: { kind: 'step', stepId: current }, at })
    else if (state.selectedLink) state.ask({ kind: 'menu', about: { kind: 'link', linkId: state.selectedLink }, at })
    else state.ask({ kind: 'menu', about: { kind: 'canvas', point: state.middle }, at })
  }
  const found = (by: 1 | -1) => {
    const all = state.sought === '' ? [] : finder.matches(state.sought)
    const at = current === undefined ? -1 : all.indexOf(current)
    const next = all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % Math.max(1, all.length)]
    if (next === undefined) state.ask({ kind: 'find' })
    else {
      state.select([next])
      state.reveal(next, { isSought: true })
    }
  }
  /** A hand that zooms by keys keeps sight of the step it is on (WCAG 2.4.11). */
  const zoom = (how: 'zoomIn' | 'zoomOut' | 'full') => {
    const done = how === 'full' ? flow.zoomTo(1) : flow[how]()
    if (current !== undefined) void done.then(() => state.reveal(current, { focus: focused !== undefined }))
  }

  const doing: Readonly<Record<CanvasIntent['do'], () => void>> = {
    walk,
    extend,
    add,
    nudge: () => {
      if (!folded && current && !state.selected.has(current)) state.select([current])
      actions.nudge(direction)
    },
    undo: actions.undo,
    redo: actions.redo,
    tidy: () => actions.tidy('down'),
    group: () => actions.group(),
    ungroup: () => actions.ungroup(),
    language: () => actions.nextLanguage(),
    duplicate: actions.duplicate,
    bypass: () => actions.toggleBypass(state.selected.size > 0 ? undefined : current),
    commands: () => state.ask({ kind: 'commands' }),
    versions: () => state.ask({ kind: 'versions' }),
    'hand-on': () => state.ask({ kind: 'hand-on' }),
    picture: () => state.ask({ kind: 'picture' }),
    'next-found': () => found(1),
    'previous-found': () => found(-1),
    delete: () => actions.remove(!folded && focused && !state.selected.has(focused) ? focused : undefined),
    open: () => {
      if (folded) actions.collapse(false, folded)
      else if (current) state.openStep(current)
    },
    rename,
    menu,
    connect: () => {
      if (current) state.ask({ kind: 'connect', from: current })
    },
    find: () => state.ask({ kind: 'find' }),
    outline: () => state.showOutline(!state.outlineOpen),
    'select-all': () => {
      const notes = Object.keys(state.document.notes ?? {})
      state.select(readingOrder, notes)
      state.announce(saidSelected(session.store.getState()))
    },
    'select-none': () => {
      const isHeld = state.selected.size + state.selectedNotes.size > 0 || state.selectedLink !== null
      if (isHeld) state.announce(phrase('editor.said.noneSelected'))
      state.selectLink(null)
      state.select([])
    },
    'next-problem': () => problem(1),
    'previous-problem': () => problem(-1),
    'fit-all': () => showWhole('all'),
    'fit-selection': () => showWhole('selection'),
    'zoom-in': () => zoom('zoomIn'),
    'zoom-out': () => zoom('zoomOut'),
    'zoom-100': () => zoom('full'),
  }
  doing[intent.do]()
}
