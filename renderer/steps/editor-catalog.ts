// THE registration of step editors. A kind without an editor does not compile.
import type { StepKind } from '#shared/steps/step-kind.ts'
import { actionPathsEditor } from './action-paths/action-paths-editor.tsx'
import { audiencePathsEditor } from './audience-paths/audience-paths-editor.tsx'
import { audienceSyncEditor } from './audience-sync/audience-sync-editor.tsx'
import { decisionSplitEditor } from './decision-split/decision-split-editor.tsx'
import { delayEditor } from './delay/delay-editor.tsx'
import { entryEditor } from './entry/entry-editor.tsx'
import { exitEditor } from './exit/exit-editor.tsx'
import { experimentPathsEditor } from './experiment-paths/experiment-paths-editor.tsx'
import { holdUntilEditor } from './hold-until/hold-until-editor.tsx'
import { messageEditor } from './message/message-editor.tsx'
import type { StepEditor } from './step-editor.tsx'
import { userUpdateEditor } from './user-update/user-update-editor.tsx'
import { webhookEditor } from './webhook/webhook-editor.tsx'

export const editorCatalog: Readonly<Record<StepKind, StepEditor>> = {
  entry: entryEditor,
  delay: delayEditor,
  'decision-split': decisionSplitEditor,
  'audience-paths': audiencePathsEditor,
  'action-paths': actionPathsEditor,
  'experiment-paths': experimentPathsEditor,
  'hold-until': holdUntilEditor,
  'audience-sync': audienceSyncEditor,
  message: messageEditor,
  webhook: webhookEditor,
  'user-update': userUpdateEditor,
  exit: exitEditor,
}
