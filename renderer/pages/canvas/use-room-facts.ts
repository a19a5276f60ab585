// What the cards and checks of the open canvas know of the world, and its problems kept on the board.
import { useEffect, useMemo, useState } from 'react'
import type { CanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { audienceKey, canvasFacts } from '#renderer/canvas/canvas-facts.ts'
import { checkOnto } from '#renderer/canvas/problem-board.ts'
import { useConnections } from '#renderer/data/use-connections.ts'
import { useMissingAudiences } from '#renderer/data/use-missing-audiences.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { useSegments } from '#renderer/data/use-segments.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { browserClock } from '#renderer/link/browser-clock.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'

export function useRoomFacts({ session, problems }: CanvasDesk): CanvasFacts {
  const say = useSay()
  const segments = useSegments().data?.segments
  const connections = useConnections().data?.connections
  const partners = usePartners().data?.partners
  const workspace = useWorkspace().data
  const timeZone = workspace?.timeZone ?? 'UTC'
  const webhookHosts = workspace?.settings.webhookHosts
  const missing = useMissingAudiences().data?.missing
  const [now] = useState(() => browserClock.now())
  const isKnown =
    workspace !== undefined && segments !== undefined && connections !== undefined && partners !== undefined
  const facts = useMemo(
    () =>
      canvasFacts({
        segments: segments ?? null,
        connections: connections ?? [],
        manifests: (partners ?? []).map((partner) => partner.manifest),
        missingAudiences: new Set((missing ?? []).map((one) => audienceKey(one.connectionId, one.audienceId))),
        now,
        timeZone,
        webhookHosts: webhookHosts ?? [],
        say,
      }),
    [segments, connections, partners, missing, now, timeZone, webhookHosts, say],
  )
  useEffect(() => {
    // A world that is not known yet would look like one where nothing is connected.
    if (!isKnown) return
    const check = () => checkOnto(problems, session.store.getState().document, facts)
    check()
    return session.store.subscribe((state, before) => {
      // Where steps stand and what they are called makes no problem.
      if (state.document.logic !== before.document.logic) check()
    })
  }, [session, problems, facts, isKnown])
  return facts
}
