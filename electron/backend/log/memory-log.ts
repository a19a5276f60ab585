// A log in memory for tests: the same redaction, lines kept to be looked at.
import type { Log, LogFields } from './log.ts'
import { redactFields, redactText } from './redact.ts'

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}

export interface MemoryLog extends Log {
  readonly lines: LogLine[]
}

export function memoryLog(lines: LogLine[] = [], always: LogFields = {}): MemoryLog {
  const at =
    (level: LogLine['level']) =>
    (message: string, fields: LogFields = {}) => {
      lines.push({ level, message: redactText(message), fields: redactFields({ ...always, ...fields }) })
    }
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => memoryLog(lines, { ...always, ...fields }),
  }
}
