// One thing a person asks the backend to do. A failure becomes trouble to show, never an exception to forget.
import { useCallback, useMemo, useState } from 'react'
import { AppError } from '#shared/core/app-error.ts'
import type { AppCall, AppInput, AppOutput } from './app-link.ts'
import { useLink } from './link-provider.tsx'
import { type Trouble, troubleOf } from './trouble.ts'
import { useLanguage } from './use-language.ts'

export interface Ask<Name extends AppCall> {
  /** Resolves with the answer, or with undefined when it failed: then `trouble` says why. Never rejects. */
  call(input: AppInput<Name>): Promise<AppOutput<Name> | undefined>
  readonly isBusy: boolean
  readonly trouble: Trouble | null
  clearTrouble(): void
}

export function useCall<Name extends AppCall>(name: Name): Ask<Name> {
  const { client } = useLink()
  const language = useLanguage()
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<AppError | null>(null)
  const trouble = useMemo(() => troubleOf(language, error), [language, error])
  const call = useCallback(
    async (input: AppInput<Name>) => {
      setError(null)
      setRunning((count) => count + 1)
      try {
        return await client.call(name, input)
      } catch (cause) {
        setError(cause instanceof AppError ? cause : new AppError('unexpected', { cause }))
        return undefined
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [client, name],
  )
  const clearTrouble = useCallback(() => setError(null), [])
  return { call, isBusy: running > 0, trouble, clearTrouble }
}
