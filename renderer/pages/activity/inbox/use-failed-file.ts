// Fetches the failed-people file page by page and hands it over as one.
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { saveFile } from '#renderer/ui/save-file.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ErroredCause, SyncScope } from '#shared/contract/operate-calls.ts'

export function useFailedFile() {
  const say = useSay()
  const toasts = useToasts()
  const { call } = useCall('sync.failedPeople')
  const [isSaving, setSaving] = useState(false)
  async function save(scope: SyncScope, cause: ErroredCause | null): Promise<void> {
    setSaving(true)
    const parts: string[] = []
    let people = 0
    let fileName = ''
    let cursor: number | null = null
    do {
      const page = await call({ scope, cause, cursor })
      if (!page) break
      parts.push(page.text)
      people += page.people
      fileName = page.fileName
      cursor = page.nextCursor
    } while (cursor !== null)
    setSaving(false)
    if (fileName === '' || cursor !== null) return
    saveFile(fileName, parts, 'text/csv')
    toasts.add({ text: say('inbox.saved', { count: people }) })
  }
  return { save, isSaving }
}
