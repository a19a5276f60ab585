// The life of the open canvas as the backend tells it: state and version, and another revision saved elsewhere. Another revision
// is shown at once while nothing here is unsaved; otherwise saving meets it and a person chooses.
import { useState } from 'react'
import type { CanvasSession } from '#renderer/canvas/canvas-store.ts'
import { useLink } from '#renderer/data/link-provider.tsx'
import { useEvent } from '#renderer/data/use-event.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'

export type CanvasLife = Pick<OpenCanvas, 'state' | 'version'>

export function useRoomNews(room: {
  opened: OpenCanvas
  session: CanvasSession
  onReload(canvas: OpenCanvas): void
}): CanvasLife {
  const { opened, session, onReload } = room
  const { client } = useLink()
  const [life, setLife] = useState<CanvasLife>({ state: opened.state, version: opened.version })
  const { id } = opened.document

  const look = async () => {
    const now = await client.call('canvases.open', { id }).catch(() => null)
    if (!now) return
    setLife((before) => (before.state === now.state && before.version === now.version ? before : now))
    const { revision, status, setSave } = session.store.getState()
    if (now.revision === revision) setSave({ changedSinceLaunch: now.changedSinceLaunch })
    else if (status.state === 'saved' && !session.hasUnsaved()) onReload(now)
  }
  useEvent('canvases.changed', (changed) => {
    if (changed.id === id) void look()
  })
  return life
}
