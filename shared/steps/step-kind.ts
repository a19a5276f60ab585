// The kinds of step a canvas may hold, and the family that gives each its colour and its place in the palette.

export const stepKinds = [
  'entry',
  'delay',
  'decision-split',
  'audience-paths',
  'action-paths',
  'experiment-paths',
  'hold-until',
  'audience-sync',
  'message',
  'webhook',
  'user-update',
  'exit',
] as const
export type StepKind = (typeof stepKinds)[number]

export const stepFamilies = ['entry', 'flow', 'audience', 'message', 'exit'] as const
export type StepFamily = (typeof stepFamilies)[number]
