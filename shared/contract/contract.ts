// THE page: every call and event between the renderer and the backend. Types, the client, the handlers' signatures and the
// checks at both doors derive from it (design.md §3). Calls are `noun.verb`, events `noun.pastParticiple`.
import { activityCalls, activityEvents } from './activity-calls.ts'
import { backupCalls } from './backup-calls.ts'
import { bundleCalls } from './bundle-calls.ts'
import { campaignCalls } from './campaign-calls.ts'
import { canvasCalls, canvasEvents } from './canvas-calls.ts'
import { contractOf } from './contract-kit.ts'
import { experimentCalls } from './experiment-calls.ts'
import { handoffCalls } from './handoff-calls.ts'
import { ingestCalls, ingestEvents } from './ingest-calls.ts'
import { inspectCalls, inspectEvents } from './inspect-calls.ts'
import { operateCalls, operateEvents } from './operate-calls.ts'
import { partnerCalls, partnerEvents } from './partner-calls.ts'
import { peopleCalls, peopleEvents } from './people-calls.ts'
import { printCalls } from './print-calls.ts'
import { profileCalls } from './profile-calls.ts'
import { rehearsalCalls, rehearsalEvents } from './rehearsal-calls.ts'
import { runCalls } from './run-calls.ts'
import { scenarioCalls, scenarioEvents } from './scenario-calls.ts'
import { segmentCalls } from './segment-calls.ts'
import { standingCalls } from './standing-calls.ts'
import { stuckCalls } from './stuck-calls.ts'
import { versionCalls } from './version-calls.ts'
import { workspaceCalls, workspaceEvents } from './workspace-calls.ts'

export const contract = contractOf({
  calls: {
    ...workspaceCalls,
    ...canvasCalls,
    ...versionCalls,
    ...stuckCalls,
    ...standingCalls,
    ...backupCalls,
    ...bundleCalls,
    ...handoffCalls,
    ...campaignCalls,
    ...experimentCalls,
    ...peopleCalls,
    ...profileCalls,
    ...segmentCalls,
    ...partnerCalls,
    ...activityCalls,
    ...operateCalls,
    ...ingestCalls,
    ...inspectCalls,
    ...rehearsalCalls,
    ...runCalls,
    ...scenarioCalls,
    ...printCalls,
  },
  events: {
    ...workspaceEvents,
    ...canvasEvents,
    ...peopleEvents,
    ...partnerEvents,
    ...activityEvents,
    ...operateEvents,
    ...ingestEvents,
    ...inspectEvents,
    ...rehearsalEvents,
    ...scenarioEvents,
  },
})
export type AppContract = typeof contract
