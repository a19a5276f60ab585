// The app's log: one JSON line per event in <data folder>/logs/app.log (pino), redacted and rotating by size.
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import type { Clock } from '#shared/core/clock.ts'
import type { Log, LogFields } from './log.ts'
import { redactFields, redactText } from './redact.ts'
import { openRotatingFile } from './rotating-file.ts'

export interface OpenLog {
  readonly log: Log
  readonly file: string
  close(): void
}

export function openLog(options: {
  dataDir: string
  clock: Clock
  maxBytes?: number
  keep?: number
  level?: 'debug' | 'info'
}): OpenLog {
  const file = join(options.dataDir, 'logs', 'app.log')
  const sink = openRotatingFile(file, { maxBytes: options.maxBytes ?? 5_000_000, keep: options.keep ?? 3 })
  const logger = pino(
    {
      level: options.level ?? 'info',
      base: null,
      timestamp: () => `,"at":"${new Date(options.clock.now()).toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    sink,
  )
  return { log: wrap(logger), file, close: () => sink.close() }
}

function wrap(logger: Logger): Log {
  return {
    debug: (message, fields = {}) => logger.debug(redactFields(fields), redactText(message)),
    info: (message, fields = {}) => logger.info(redactFields(fields), redactText(message)),
    warn: (message, fields = {}) => logger.warn(redactFields(fields), redactText(message)),
    error: (message, fields = {}) => logger.error(redactFields(fields), redactText(message)),
    child: (fields: LogFields) => wrap(logger.child(redactFields(fields))),
  }
}
