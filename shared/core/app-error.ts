// The one error that crosses a door: a code with parameters, said in words by the reader's side (design.md §3).
// Never put a token, a raw identifier or a stack in it.
import type { WordKey } from '../words/all-words.ts'
import { type ParameterValue, type Phrase, phrase, speak } from '../words/say.ts'
import type { Language } from '../words/word-table.ts'

/** Codes are the `error.<code>` keys of words/error-words.ts; a code without words does not compile. */
export type ErrorCode =
  Exclude<Extract<WordKey, `error.${string}`>, `error.${string}.fix`> extends `error.${infer Code}` ? Code : never

export interface AppErrorData {
  readonly code: ErrorCode
  readonly parameters: Readonly<Record<string, ParameterValue>>
  /** True when the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean
  /** What it concerns: a call, step, connection or file, as an id the screen can point at. */
  readonly where?: string
}

export class AppError extends Error implements AppErrorData {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly parameters: Readonly<Record<string, ParameterValue>>
  readonly retryable: boolean
  readonly where?: string

  constructor(
    code: ErrorCode,
    options: {
      parameters?: Readonly<Record<string, ParameterValue>>
      retryable?: boolean
      where?: string
      cause?: unknown
    } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.parameters = options.parameters ?? {}
    this.retryable = options.retryable ?? false
    if (options.where !== undefined) this.where = options.where
  }

  toData(): AppErrorData {
    const { code, parameters, retryable, where } = this
    return { code, parameters, retryable, ...(where === undefined ? {} : { where }) }
  }
}

/** The sentence and the fix of an error, in a language. */
export function sayError(language: Language, error: AppErrorData): { message: string; fix: string } {
  const message: Phrase = { key: `error.${error.code}`, parameters: error.parameters }
  const fix: Phrase = { key: `error.${error.code}.fix`, parameters: error.parameters }
  return { message: speak(language, message), fix: speak(language, fix) }
}

export const unexpectedPhrase = phrase('error.unexpected')
