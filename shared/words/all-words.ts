// Every word list of the product, joined. A new list is one import and one line.

import { activityPageWords } from './activity-page-words.ts'
import { activityWords } from './activity-words.ts'
import { appWords } from './app-words.ts'
import { auditWords } from './audit-words.ts'
import { bundleWords } from './bundle-words.ts'
import { campaignWords } from './campaign-words.ts'
import { canvasWords } from './canvas-words.ts'
import { connectionWords } from './connection-words.ts'
import { editingWords } from './editing-words.ts'
import { editorWords } from './editor-words.ts'
import { errorWords } from './error-words.ts'
import { experimentWords } from './experiment-words.ts'
import { groupWords } from './group-words.ts'
import { handoffWords } from './handoff-words.ts'
import { hostWords } from './host-words.ts'
import { ingestPageWords } from './ingest-page-words.ts'
import { ingestWords } from './ingest-words.ts'
import { inspectorWords } from './inspector-words.ts'
import { journeyEditorWords } from './journey-editor-words.ts'
import { libraryWords } from './library-words.ts'
import { operateWords } from './operate-words.ts'
import { partnerWords } from './partner-words.ts'
import { partnersPageWords } from './partners-page-words.ts'
import { peoplePageWords } from './people-page-words.ts'
import { peopleWords } from './people-words.ts'
import { pictureWords } from './picture-words.ts'
import { profileWords } from './profile-words.ts'
import { rehearsalWords } from './rehearsal-words.ts'
import { sandboxPanelWords } from './sandbox-panel-words.ts'
import { segmentWords } from './segment-words.ts'
import { segmentsPageWords } from './segments-page-words.ts'
import { settingsWords } from './settings-words.ts'
import { standingWords } from './standing-words.ts'
import { stepEditorWords } from './step-editor-words.ts'
import { stepWords } from './step-words.ts'
import { storeWords } from './store-words.ts'
import { stuckWords } from './stuck-words.ts'
import { templateWords } from './template-words.ts'
import { uiWords } from './ui-words.ts'
import { versionWords } from './version-words.ts'

export const wordTables = {
  ...activityWords,
  ...activityPageWords,
  ...appWords,
  ...auditWords,
  ...bundleWords,
  ...pictureWords,
  ...campaignWords,
  ...canvasWords,
  ...editingWords,
  ...editorWords,
  ...connectionWords,
  ...errorWords,
  ...experimentWords,
  ...groupWords,
  ...handoffWords,
  ...hostWords,
  ...ingestPageWords,
  ...ingestWords,
  ...inspectorWords,
  ...journeyEditorWords,
  ...libraryWords,
  ...operateWords,
  ...partnerWords,
  ...partnersPageWords,
  ...peoplePageWords,
  ...peopleWords,
  ...profileWords,
  ...rehearsalWords,
  ...sandboxPanelWords,
  ...segmentWords,
  ...settingsWords,
  ...segmentsPageWords,
  ...stepEditorWords,
  ...stepWords,
  ...storeWords,
  ...standingWords,
  ...stuckWords,
  ...templateWords,
  ...uiWords,
  ...versionWords,
} as const

export type WordKey = keyof typeof wordTables
