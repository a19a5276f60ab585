// THE registration of step editors. A kind without an editor does not compile.
import type { StepKind } from '#shared/steps/step-kind.ts'
import { audienceSyncEditor } from './audience-sync/audience-sync-editor.tsx'
import { decisionSplitEditor } from './decision-split/decision-split-editor.tsx'
import { delayEditor } from './delay/delay-editor.tsx'
import { entryEditor } from './entry/entry-editor.tsx'
import { exitEditor } from './exit/exit-editor.tsx'
import { messageEditor } from './message/message-editor.tsx'
import type { StepEditor } from './step-editor.tsx'

export const editorCatalog: Readonly<Record<StepKind, StepEditor>> = {
  entry: entryEditor,
  delay: delayEditor,
  'decision-split': decisionSplitEditor,
  'audience-sync': audienceSyncEditor,
  message: messageEditor,
  exit: exitEditor,
}
