// One broken rule, as it is printed: where, which rule, and a sentence that ends in the fix.

export const layerRuleNames = [
  'rooms',
  'order',
  'apart',
  'libraries',
  'globals',
  'length',
  'names',
  'cycles',
  'flow-words',
  'casts',
  'silencers',
  'opening',
  'stranger',
  'address',
  'syntax',
] as const
export type LayerRuleName = (typeof layerRuleNames)[number]

export interface Violation {
  readonly path: string
  readonly line: number
  readonly rule: LayerRuleName
  readonly sentence: string
}

export function printViolation({ path, line, rule, sentence }: Violation): string {
  return `${path}:${line}  ${rule}: ${sentence}`
}
