// Ways out that people name and number: the paths of a split. Ids stay when a path is renamed or another one goes.
import { z } from 'zod'
import { phrase } from '../words/say.ts'
import { errorAt, type StepPort, type StepProblem } from './step-definition.ts'

export const wayIdSchema = z.string().regex(/^path-\d{1,3}$/)

export const everyoneElse: StepPort = { id: 'everyone-else', label: phrase('port.everyoneElse') }

/** An id none of these has; the numbers say nothing of the order. */
export function nextWayId(ways: readonly { readonly id: string }[]): string {
  let number = ways.length + 1
  while (ways.some((way) => way.id === `path-${number}`)) number++
  return `path-${number}`
}

/** Named by its person, or by its place. */
export function namedPort(way: { readonly id: string; readonly name: string }, index: number): StepPort {
  const name = way.name.trim()
  return {
    id: way.id,
    label: name === '' ? phrase('port.path', { place: index + 1 }) : phrase('port.named', { name }),
  }
}

/** Once launched, paths stay as many and in their order (EDIT): people inside are on their way along them. */
export function checkWaysKept(
  launched: readonly { readonly id: string }[],
  drawn: readonly { readonly id: string }[],
): StepProblem[] {
  const order = (ways: readonly { readonly id: string }[]) => ways.map(({ id }) => id).join()
  return order(launched) === order(drawn) ? [] : [errorAt(null, phrase('check.edit.paths'))]
}
