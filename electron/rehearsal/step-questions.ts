// What a canvas asks of somebody on their way: filters that decide at a step, and what they must have done. Each question has a name, so that
// a person's path can say which one took them where.
import type { CanvasDocument, CanvasStep } from '#shared/canvas/canvas-document.ts'
import { entryOf } from '#shared/canvas/journey-rules.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { audiencePathsConfigSchema } from '#shared/steps/audience-paths/audience-paths-step.ts'
import { decisionSplitConfigSchema } from '#shared/steps/decision-split/decision-split-step.ts'
import { messageConfigSchema } from '#shared/steps/message/message-config.ts'
import type { ActionTrigger } from '#shared/steps/person-action.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { namedPort } from '#shared/steps/step-ways.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'

export interface FilterQuestion {
  readonly title: Phrase
  readonly filter: GroupFilter
}

export interface DeedQuestion {
  readonly title: Phrase
  readonly triggers: readonly ActionTrigger[]
}

/** The filters that are asked of whoever comes to a step, in the order they are asked. */
export function filtersAskedAt(step: CanvasStep): FilterQuestion[] {
  if (step.bypassed) return []
  switch (step.kind) {
    case 'decision-split': {
      const config = decisionSplitConfigSchema.safeParse(step.config).data
      return config ? [{ title: phrase('rehearsal.why.split'), filter: config.filter }] : []
    }
    case 'audience-paths': {
      const config = audiencePathsConfigSchema.safeParse(step.config).data
      return (config?.paths ?? []).map((path, index) => ({
        title: namedPort(path, index).label ?? phrase('port.path', { place: index + 1 }),
        filter: path.filter,
      }))
    }
    case 'message': {
      const onlyIf = messageConfigSchema.safeParse(step.config).data?.onlyIf
      return onlyIf ? [{ title: phrase('rehearsal.why.delivery'), filter: onlyIf }] : []
    }
    default:
      return []
  }
}

/** What somebody who waits in a step may do to leave it by another way. */
export function deedsAwaitedAt(step: CanvasStep): DeedQuestion[] {
  const ways = step.bypassed ? [] : (stepCatalog[step.kind].awaits(step.config)?.ways ?? [])
  const labels = new Map(stepCatalog[step.kind].ports(step.config).map(({ id, label }) => [id, label]))
  return ways.map(({ port, triggers }, index) => ({
    title: labels.get(port) ?? phrase('port.path', { place: index + 1 }),
    triggers,
  }))
}

/** Asked of everybody whenever a step of theirs ends. */
export function exitCriteriaOf(document: CanvasDocument): {
  filter: GroupFilter | null
  triggers: readonly ActionTrigger[]
} {
  const exit = entryOf(document)?.exit
  return { filter: exit?.filter?.filters.length ? exit.filter : null, triggers: exit?.triggers ?? [] }
}
