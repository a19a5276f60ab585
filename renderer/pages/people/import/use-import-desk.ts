// One import while its page is open; leaving the page before the import discards what was uploaded.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLink } from '#renderer/data/link-provider.tsx'
import { useEvent } from '#renderer/data/use-event.ts'
import { ImportDesk, type ImportState } from './import-desk.ts'

export function useImportDesk(): { desk: ImportDesk; state: ImportState } {
  const { client } = useLink()
  const [desk] = useState(() => new ImportDesk(client))
  const state = useSyncExternalStore(desk.onChange, desk.state)
  useEvent('imports.moved', (progress) => desk.moved(progress))
  useEffect(() => () => desk.startOver(), [desk])
  return { desk, state }
}
