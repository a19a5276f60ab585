// The icon of each kind of step, by its name in renderer/ui. A kind without one does not compile.
import type { IconName } from '#renderer/ui/icon.tsx'
import type { StepKind } from '#shared/steps/step-kind.ts'

export const stepIcon: Readonly<Record<StepKind, IconName>> = {
  entry: 'entry',
  delay: 'delay',
  'decision-split': 'decision-split',
  'audience-paths': 'audience-paths',
  'action-paths': 'action-paths',
  'experiment-paths': 'flask',
  'hold-until': 'hold',
  'audience-sync': 'audience-sync',
  message: 'message',
  webhook: 'webhook',
  'user-update': 'user-update',
  exit: 'exit',
}
