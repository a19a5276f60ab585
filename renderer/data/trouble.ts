// What a person reads when a call failed: what happened, and what to do.
import { AppError, sayError } from '#shared/core/app-error.ts'
import type { Language } from '#shared/words/word-table.ts'

export interface Trouble {
  readonly message: string
  readonly fix: string
  readonly error: AppError
}

/** Null for no error, and for a call that the person or the page took back. */
export function troubleOf(language: Language, cause: unknown): Trouble | null {
  if (cause === null || cause === undefined) return null
  const error = cause instanceof AppError ? cause : new AppError('unexpected', { cause })
  return error.code === 'cancelled' ? null : { ...sayError(language, error), error }
}
