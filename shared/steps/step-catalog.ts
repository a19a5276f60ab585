// THE registration of step kinds. A new kind is its folder and one line here (and one in renderer/steps).
import { audienceSyncStep } from './audience-sync/audience-sync-step.ts'
import { decisionSplitStep } from './decision-split/decision-split-step.ts'
import { delayStep } from './delay/delay-step.ts'
import { entryStep } from './entry/entry-step.ts'
import { exitStep } from './exit/exit-step.ts'
import { messageStep } from './message/message-step.ts'
import { type Step, stepFrom } from './step-definition.ts'
import type { StepKind } from './step-kind.ts'

export const stepCatalog: Readonly<Record<StepKind, Step>> = {
  entry: stepFrom(entryStep),
  delay: stepFrom(delayStep),
  'decision-split': stepFrom(decisionSplitStep),
  'audience-sync': stepFrom(audienceSyncStep),
  message: stepFrom(messageStep),
  exit: stepFrom(exitStep),
}
