// What a screen reader hears of each step and link of the drawing: what it is, what it does and what it counted, never ids (ux.md 5.1).
import { useMemo, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { CanvasLink } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { wayName } from '#shared/canvas/way-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { useCanvas, useCountBoard, useProblemBoard } from '../canvas-desk.tsx'
import { countOf, numbersOf, onwardCounter } from '../flow-numbers.ts'
import { shownDocument } from '../shown-document.ts'
import { useCanvasFacts } from '../use-canvas-facts.tsx'

export interface DrawingLabels {
  step(id: StepId): string
  link(link: CanvasLink): string
}

/**
 * The same object until steps, names, problems or the language change: a drag asks hundreds of times. What it said of others holds when
 * one step is renamed, for with each letter all cards ask again.
 */
export function useDrawingLabels(): DrawingLabels {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const facts = useCanvasFacts()
  const document = useCanvas(shownDocument)
  const problems = useProblemBoard((board) => board.byStep)
  const counters = useCountBoard((board) => board.byStep)
  const { logic, wording } = document
  const [memory] = useState(() => ({ steps: rememberer<StepId>(), links: rememberer<string>() }))
  return useMemo(() => {
    const view = { logic, wording }
    const { steps, readingOrder } = graphOf(view)
    const places = new Map(readingOrder.map((id, index) => [id, index + 1]))
    const sayStep = (id: StepId): string => {
      const step = steps.get(id)
      if (!step) return ''
      const spot = { kind: say(`step.${step.kind}`), place: places.get(id) ?? 0, total: readingOrder.length }
      const name = wording.steps[id]
      const spoken = name ? say('editor.step.label', { ...spot, name }) : say('editor.step.label.unnamed', spot)
      const label = [speak(stepCatalog[step.kind].summary(step.config, facts)), sayNumbers(id)]
        .filter((more) => more !== '')
        .reduce((before, more) => say('editor.step.label.with', { label: before, more }), spoken)
      const found = problems.get(id) ?? []
      const errors = found.filter((problem) => problem.level === 'error').length
      if (errors > 0) return say('editor.step.label.errors', { label, count: errors })
      return found.length > 0 ? say('editor.step.label.warnings', { label, count: found.length }) : label
    }
    const sayNumbers = (id: StepId): string => {
      const counted = counters.get(id)
      if (!counted) return ''
      return numbersOf(onwardCounter(view, id), counted)
        .map((counter) =>
          say('editor.step.label.number', {
            people: format.number(countOf(counted, counter)),
            counter: say(`counter.short.${counter}`),
          }),
        )
        .reduce((label, more) => say('editor.step.label.with', { label, more }))
    }
    const sayLink = (link: CanvasLink): string => {
      const [from, to] = [stepName(view, link.from, say), stepName(view, link.to, say)]
      const source = steps.get(link.from)
      const port = source && stepCatalog[source.kind].ports(source.config).find(({ id }) => id === link.port)
      const way = wayName(view, link, port?.label, speak)
      return way !== null
        ? say('editor.link.label.port', { from, to, port: way })
        : say('editor.link.label', { from, to })
    }
    const ofAll = [logic, facts, say]
    return {
      step: (id) =>
        memory.steps(id, [...ofAll, wording.steps[id], problems.get(id), counters.get(id)], () => sayStep(id)),
      link: (link) =>
        memory.links(link.id, [...ofAll, wording.steps[link.from], wording.steps[link.to], wording.ways], () =>
          sayLink(link),
        ),
    }
  }, [logic, wording, problems, counters, facts, say, speak, format, memory])
}

/** Gives what was found before while it was found from the very same. */
function rememberer<Key>(): (key: Key, from: readonly unknown[], find: () => string) => string {
  const known = new Map<Key, { readonly from: readonly unknown[]; readonly found: string }>()
  return (key, from, find) => {
    const before = known.get(key)
    if (before && shallow(before.from, from)) return before.found
    const found = find()
    known.set(key, { from, found })
    return found
  }
}
