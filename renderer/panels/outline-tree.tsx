// The steps as a tree: arrows walk and fold, Enter opens, and what keys do to a step on the drawing they do to its line here. Only the
// lines in sight are in the page, so that thousands open as quickly as ten.
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { type OutlineRow, outlineRows, treeStep } from '#renderer/canvas/outline-rows.ts'
import { isComposing } from '#renderer/ui/composing.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { outlineOf } from '#shared/canvas/outline.ts'
import { BranchLine, GroupLine, StepLine } from './outline-lines.tsx'

const rowHeight = 32
/** Lines drawn above and below what is in sight. */
const spare = 8

export function OutlineTree() {
  const say = useSay()
  const id = useId()
  const { actions, session } = useCanvasDesk()
  const { logic, groups } = useCanvas((state) => state.document)
  const collapsed = useCanvas((state) => state.collapsed)
  const [lastSelected] = useCanvas((state) => (state.selected.size === 1 ? state.selected : none))
  const select = useCanvas((state) => state.select)
  const reveal = useCanvas((state) => state.reveal)
  const openStep = useCanvas((state) => state.openStep)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string>()
  const [seen, setSeen] = useState({ top: 0, height: 800 })
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => outlineRows(outlineOf({ ...session.store.getState().document, logic }), folded, groups, collapsed),
    [session, logic, groups, folded, collapsed],
  )
  const isFolded = (of: OutlineRow) => (of.kind === 'group' ? collapsed.has(of.groupId) : folded.has(of.key))
  const selectedAt = rows.findIndex((row) => row.key === lastSelected)
  const currentAt = rows.findIndex((row) => row.key === current)
  const at = currentAt >= 0 ? currentAt : Math.max(0, selectedAt)
  const row = rows[at]

  // What is selected on the drawing is the line one is on.
  useEffect(() => {
    if (lastSelected !== undefined) setCurrent(lastSelected)
  }, [lastSelected])
  useLayoutEffect(() => {
    const box = tree.current
    if (!box) return
    const measure = () => setSeen({ top: box.scrollTop, height: box.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  useLayoutEffect(() => {
    const box = tree.current
    if (!box) return
    const [top, bottom] = [at * rowHeight, (at + 1) * rowHeight]
    if (top < box.scrollTop) box.scrollTop = top
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
  }, [at])

  const fold = (key: string) => {
    const of = rows.find((each) => each.key === key)
    if (of?.kind === 'group') {
      // A group folds here and on the drawing alike; the line one is on stays.
      setCurrent(key)
      actions.collapse(!collapsed.has(of.groupId), of.groupId)
      return
    }
    const next = new Set(folded)
    if (!next.delete(key)) next.add(key)
    setFolded(next)
  }
  const goTo = (to: OutlineRow | undefined) => {
    if (!to) return
    setCurrent(to.key)
    if (to.kind === 'group') actions.selectGroup(to.groupId)
    if (to.kind !== 'step') return
    select([to.stepId])
    reveal(to.stepId, { focus: false })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = treeStep(rows, at, event.key, isFolded)
    if (step && 'go' in step) goTo(rows[step.go])
    else if (step) fold(step.fold)
    else if ((event.key === 'Enter' || event.key === ' ') && row?.kind === 'step') openStep(row.stepId)
    else if ((event.key === 'Enter' || event.key === ' ') && row?.kind === 'group') fold(row.key)
    else if (row?.kind === 'group' && event.key === 'F2')
      session.store.getState().ask({ kind: 'rename-group', groupId: row.groupId })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - spare)
  const shown = rows.slice(first, Math.ceil((seen.top + seen.height) / rowHeight) + spare)
  // The line that has the keyboard stays in the page, so that it can be named.
  const all = row && !shown.includes(row) ? [...shown, row] : shown
  return (
    <div
      ref={tree}
      className="outline-tree"
      role="tree"
      tabIndex={0}
      aria-label={say('editor.outline.about')}
      aria-activedescendant={row && `${id}-${row.key}`}
      data-outline-step={row?.kind === 'step' ? row.stepId : row?.kind === 'group' ? '' : undefined}
      onKeyDown={onKeyDown}
      onScroll={(event) => setSeen({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <div className="outline-rows" role="presentation" style={{ height: rows.length * rowHeight }}>
        {all.map((each) => (
          <div
            key={each.key}
            id={`${id}-${each.key}`}
            role="treeitem"
            tabIndex={-1}
            className={each === row ? 'outline-row is-current' : 'outline-row'}
            aria-level={each.level}
            aria-posinset={each.place}
            aria-setsize={each.sisters}
            aria-selected={each === row}
            {...(each.hasChildren ? { 'aria-expanded': !isFolded(each) } : {})}
            style={{ top: rows.indexOf(each) * rowHeight, paddingInlineStart: (each.level - 1) * 14 }}
            onClick={() => {
              goTo(each)
              tree.current?.focus({ preventScroll: true })
            }}
            onDoubleClick={() => each.kind === 'step' && openStep(each.stepId)}
            onKeyDown={onKeyDown}
          >
            <button
              type="button"
              tabIndex={-1}
              aria-hidden="true"
              className={each.hasChildren ? 'outline-fold' : 'outline-fold is-leaf'}
              onClick={(event) => {
                event.stopPropagation()
                fold(each.key)
              }}
            >
              {each.hasChildren ? (isFolded(each) ? '▸' : '▾') : ''}
            </button>
            {each.kind === 'step' && <StepLine stepId={each.stepId} />}
            {each.kind === 'group' && <GroupLine groupId={each.groupId} />}
            {each.kind === 'branch' && <BranchLine row={each} />}
          </div>
        ))}
      </div>
    </div>
  )
}

const none: ReadonlySet<never> = new Set()
