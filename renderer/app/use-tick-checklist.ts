// Ticks the newcomer's checklist off by itself as things happen. Looking at the ledger is ticked by the partner page.
import { useEffect, useRef } from 'react'
import type { checklistItems } from '#shared/contract/workspace-calls.ts'
import { useCall } from '../data/use-call.ts'
import { useCanvases } from '../data/use-canvases.ts'
import { useConnections } from '../data/use-connections.ts'
import { useWorkspace } from '../data/use-workspace.ts'

type Item = (typeof checklistItems)[number]

export function useTickChecklist(location: string): void {
  const { call } = useCall('workspace.markChecklist')
  const checklist = useWorkspace().data?.checklist
  const connections = useConnections().data?.connections
  const canvases = useCanvases({ shelf: 'open', query: '' }).data?.canvases
  const asked = useRef(new Set<Item>())
  useEffect(() => {
    if (!checklist || checklist.dismissed) return
    const happened: Readonly<Record<Item, boolean>> = {
      connect: connections?.some(({ state }) => state === 'connected') ?? false,
      open: /^\/canvases\/.+/.test(location),
      launch: canvases?.some(({ launchedAt }) => launchedAt !== null) ?? false,
      ledger: false,
    }
    for (const item of ['connect', 'open', 'launch'] as const) {
      if (!happened[item] || checklist.done.includes(item) || asked.current.has(item)) continue
      asked.current.add(item)
      void call({ item })
    }
  }, [call, canvases, checklist, connections, location])
}
