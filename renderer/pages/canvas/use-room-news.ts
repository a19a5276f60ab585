// The life of the open canvas as the backend tells it: state and version, and another revision saved elsewhere. Another revision
// is shown at once while nothing here is unsaved; otherwise saving meets it and a person chooses.
import { useState } from 'react'
import type { CanvasSession } from '#renderer/canvas/canvas-store.ts'
import { useLink } from '#renderer/data/link-provider.tsx'
import { useEvent } from '#renderer/data/use-event.ts'
import type { CanvasLife, OpenCanvas } from '#shared/contract/canvas-calls.ts'

export type ShownLife = Pick<CanvasLife, 'state' | 'version'>

export function useRoomNews(room: {
  opened: OpenCanvas
  session: CanvasSession
  onReload(canvas: OpenCanvas): void
}): ShownLife {
  const { opened, session, onReload } = room
  const { client } = useLink()
  const [life, setLife] = useState<ShownLife>({ state: opened.state, version: opened.version })
  const { id } = opened.document

  const isElsewhere = ({ revision }: CanvasLife) => {
    const now = session.store.getState()
    return revision !== now.revision && now.status.state === 'saved' && !session.hasUnsaved()
  }
  const look = async () => {
    const now = await client.call('canvases.life', { id }).catch(() => null)
    if (!now) return
    setLife((before) => (before.state === now.state && before.version === now.version ? before : now))
    const { revision, setSave } = session.store.getState()
    if (now.revision === revision) setSave({ changedSinceLaunch: now.changedSinceLaunch })
    if (!isElsewhere(now)) return
    const theirs = await client.call('canvases.open', { id }).catch(() => null)
    if (theirs && isElsewhere(theirs)) onReload(theirs)
  }
  useEvent('canvases.changed', (changed) => {
    if (changed.id === id) void look()
  })
  return life
}
