// The command as a person runs it, in a process of its own, on a log that is whole and on one that is not.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { AuditLog, auditFileIn } from '../backend/inspect/audit-log.ts'
import { memoryLog } from '../backend/log/memory-log.ts'
import { openWorkspaceDatabase } from '../backend/workspace-database.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'run-audit-'))
  const database = openWorkspaceDatabase({ dataDir })
  const audit = new AuditLog({ dataDir, database, clock: new VirtualClock(), log: memoryLog(), changed: () => {} })
  for (let each = 0; each < 12; each++) audit.add('canvas.launched', `canvas-${each}`, { name: `Canvas ${each}` })
  audit.close()
  database.close()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

function run(...args: string[]): Promise<{ code: number; said: string }> {
  const command = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'run-audit.ts'), ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, (failure, out, problems) => {
      resolve({ code: failure ? Number(failure.code) : 0, said: out + problems })
    })
  })
}

it('says that all entries are intact, in the language asked for', async () => {
  const { code, said } = await run('verify', '--data-dir', dataDir, '--lang', 'ja')
  expect(said).toContain('12 件の項目はすべて完全です。')
  expect(code).toBe(0)
})

it('names the first broken entry', async () => {
  const file = auditFileIn(dataDir)
  writeFileSync(file, readFileSync(file, 'utf8').replace('Canvas 6', 'Canvas 7'))
  const { code, said } = await run('verify', '--data-dir', dataDir, '--lang', 'en')
  expect(said).toContain('Entry 7 was changed after it was written. The 6 entries before it are intact.')
  expect(code).toBe(1)
})

it.each([
  ['no log there', ['verify', '--data-dir', join(tmpdir(), 'nobody-has-this')], 'There is no audit log at'],
  ['nothing to do', [], 'Say what to do'],
  ['an option it does not know', ['verify', '--loud'], '--loud'],
])('with %s it says so and ends with 2', async (_what, args, sentence) => {
  const { code, said } = await run(...args, ...(args.includes('--loud') ? [] : ['--lang', 'en']))
  expect(said).toContain(sentence)
  expect(code).toBe(2)
})
