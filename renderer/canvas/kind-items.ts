// The kinds of step as rows of a list, in the order of their families.

import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { type StepFamily, type StepKind, stepKinds } from '#shared/steps/step-kind.ts'
import type { Say } from '#shared/words/say.ts'
import type { PickItem } from './pick-list.tsx'
import { stepIcon } from './step-icon.ts'

const familyOrder: readonly StepFamily[] = ['entry', 'flow', 'audience', 'message', 'exit']

/** `hasEntry`: a canvas has one entry, so another cannot be taken. */
export function kindItems(say: Say, hasEntry: boolean, kinds: readonly StepKind[] = stepKinds): PickItem[] {
  return [...kinds]
    .sort((left, right) => rank(left) - rank(right))
    .map((kind) => {
      const { family } = stepCatalog[kind]
      return {
        id: kind,
        name: say(`step.${kind}`),
        group: say(`family.${family}`),
        icon: stepIcon[kind],
        tone: `is-${family}`,
        unusable: family === 'entry' && hasEntry ? say('editor.palette.oneEntry') : null,
      }
    })
}

function rank(kind: StepKind): number {
  return familyOrder.indexOf(stepCatalog[kind].family)
}

/** The kind a row stands for. */
export function kindOf(id: string): StepKind | undefined {
  return stepKinds.find((kind) => kind === id)
}
