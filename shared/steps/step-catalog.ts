// THE registration of step kinds. A new kind is its folder and one line here (and one in renderer/steps).
import { actionPathsStep } from './action-paths/action-paths-step.ts'
import { audiencePathsStep } from './audience-paths/audience-paths-step.ts'
import { audienceSyncStep } from './audience-sync/audience-sync-step.ts'
import { decisionSplitStep } from './decision-split/decision-split-step.ts'
import { delayStep } from './delay/delay-step.ts'
import { entryStep } from './entry/entry-step.ts'
import { exitStep } from './exit/exit-step.ts'
import { experimentPathsStep } from './experiment-paths/experiment-paths-step.ts'
import { holdUntilStep } from './hold-until/hold-until-step.ts'
import { messageStep } from './message/message-step.ts'
import { type Step, stepFrom } from './step-definition.ts'
import type { StepKind } from './step-kind.ts'
import { userUpdateStep } from './user-update/user-update-step.ts'
import { webhookStep } from './webhook/webhook-step.ts'

export const stepCatalog: Readonly<Record<StepKind, Step>> = {
  entry: stepFrom(entryStep),
  delay: stepFrom(delayStep),
  'decision-split': stepFrom(decisionSplitStep),
  'audience-paths': stepFrom(audiencePathsStep),
  'action-paths': stepFrom(actionPathsStep),
  'experiment-paths': stepFrom(experimentPathsStep),
  'hold-until': stepFrom(holdUntilStep),
  'audience-sync': stepFrom(audienceSyncStep),
  message: stepFrom(messageStep),
  webhook: stepFrom(webhookStep),
  'user-update': stepFrom(userUpdateStep),
  exit: stepFrom(exitStep),
}
