// `npm run audit -- verify [--data-dir DIR] [--lang en|ko|ja]`: is every entry of the audit log as it was written? Also while the app runs.
// Reads only. Ends with 0 when it is, 1 when it is not, 2 when it could not look.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sayIn } from '#shared/words/say.ts'
import { type Language, languages } from '#shared/words/word-table.ts'
import { auditFileIn, verifyAuditFile } from '../backend/inspect/audit-log.ts'
import { readWorkspaceDatabase } from '../backend/workspace-database.ts'
import { defaultDataFolder } from './data-folder.ts'
import { languageOf } from './host-options.ts'

const { argv, env, platform } = process

function run(): number {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    options: { 'data-dir': { type: 'string' }, lang: { type: 'string' } },
    allowPositionals: true,
  })
  const language: Language = languages.find((known) => known === values.lang) ?? languageOf(env.LC_ALL ?? env.LANG)
  const say = sayIn(language)
  if (positionals.length !== 1 || positionals[0] !== 'verify') return refuse(say('host.audit.usage'))
  const dataDir = resolve(values['data-dir'] ?? defaultDataFolder({ platform, env, home: homedir() }))
  const file = auditFileIn(dataDir)
  const database = readWorkspaceDatabase(dataDir)
  if (!database && !existsSync(file)) return refuse(say('host.audit.none', { file }))
  const { entries, broken } = verifyAuditFile(dataDir, database)
  database?.close()
  process.stdout.write(`${file}\n`)
  if (!broken) {
    process.stdout.write(`${say('audit.intact', { count: entries })}\n`)
    return 0
  }
  process.stderr.write(`${say(`audit.break.${broken.reason}`, { number: broken.number, before: entries })}\n`)
  return 1
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

try {
  process.exitCode = run()
} catch (failure) {
  process.exitCode = refuse(failure instanceof Error ? failure.message : String(failure))
}
