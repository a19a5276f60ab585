// The journey as sentences, in the order people go through it: what is read to somebody who cannot see the drawing, and into a
// meeting's minutes. Pure; it says what checks and cards say, in the reader's language.

import type { StepId } from '../core/ids.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { CanvasFacts } from '../steps/step-definition.ts'
import type { Phrase, Say } from '../words/say.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'
import { groupName } from './group-name.ts'
import { longestJourneyMs } from './journey-rules.ts'
import { type OutlineItem, outlineOf } from './outline.ts'
import { stepName } from './step-name.ts'
import { wayName } from './way-name.ts'

export interface JourneySentence {
  /** Its place in the telling. */
  readonly key: string
  readonly text: string
  /** How many splits it lies behind. */
  readonly depth: number
  /** The step it is about; null for what is said of a branch or of the whole. */
  readonly stepId: StepId | null
}

export interface Speaker {
  readonly say: Say
  speak(phrase: Phrase): string
  duration(ms: number): string
}

export function journeyText(document: CanvasDocument, facts: CanvasFacts, speaker: Speaker): JourneySentence[] {
  const { say, speak } = speaker
  const { steps, linksFrom } = graphOf(document)
  const { flow, apart } = outlineOf(document)
  const sentences: JourneySentence[] = []
  let within: string | undefined
  const add = (text: string, depth: number, stepId: StepId | null = null) =>
    sentences.push({ key: `${sentences.length}`, text, depth, stepId })

  if (flow.length === 0 && apart.length === 0) return sentences
  chain(flow, 0, true)
  changeGroup(undefined, 0)
  if (flow.length > 0) {
    add(say('journey.longest', { duration: speaker.duration(longestJourneyMs(document, facts.now)) }), 0)
  }
  if (apart.length > 0) add(say('journey.apart'), 0)
  for (const items of apart) chain(items, 1, true)
  changeGroup(undefined, 1)
  return sentences

  /** Groups are told where the telling comes into one and goes out of it, whatever way the journey takes through them. */
  function changeGroup(group: string | undefined, depth: number): void {
    if (group === within) return
    if (within !== undefined) add(say('journey.group.ends', { name: groupName(document, within, say) }), depth)
    if (group !== undefined) add(say('journey.group.begins', { name: groupName(document, group, say) }), depth)
    within = group
  }

  function chain(items: readonly OutlineItem[], depth: number, isFirst: boolean): void {
    for (const [index, { stepId, branches }] of items.entries()) {
      const step = steps.get(stepId)
      if (!step) continue
      changeGroup(document.groups?.[stepId], depth)
      const name = stepName(document, stepId, say)
      const what = speak(stepCatalog[step.kind].summary(step.config, facts))
      const said = step.bypassed
        ? say('journey.bypassed', { name })
        : isFirst && index === 0
          ? say('journey.first', { name, what })
          : say('journey.then', { name, what })
      add(said, depth, stepId)
      for (const branch of branches) {
        add(
          say('journey.branch', {
            port: wayName(document, { from: stepId, port: branch.portId }, branch.port, speak) ?? branch.portId,
          }),
          depth + 1,
        )
        chain(branch.items, depth + 1, false)
        if (branch.joins) add(say('journey.joins', { name: stepName(document, branch.joins, say) }), depth + 1)
        else if (branch.items.length === 0) add(say('journey.nothing'), depth + 1)
      }
      const isLast = index === items.length - 1 && branches.length === 0
      const onward = isLast ? linksFrom(stepId)[0]?.to : undefined
      if (onward !== undefined && depth === 0)
        add(say('journey.joins', { name: stepName(document, onward, say) }), depth)
    }
  }
}
