// A starter must hand Ctrl-C on exactly once, pass the exit code, and end with its child. Shown on real processes.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runChild } from './run-child.mjs'

let place: string
const started: ChildProcess[] = []
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'child-'))
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(place, { recursive: true })
})

/** A starter like start.mjs around a child of ours; lines of both come on stdout. */
function startStarter(childCode: string) {
  writeFileSync(join(place, 'child.mjs'), childCode)
  writeFileSync(
    join(place, 'starter.mjs'),
    `import { runChild } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'run-child.mjs')).href)}
const { code } = await runChild(process.execPath, ['--import', ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '..', 'stop-with-parent.mjs')).href)}, ${JSON.stringify(join(place, 'child.mjs'))}], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], ownGroup: true })
process.exitCode = code`,
  )
  const starter = spawn(process.execPath, [join(place, 'starter.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(starter)
  return { starter, lines: createInterface({ input: starter.stdout })[Symbol.asyncIterator]() }
}
const waiting =
  "process.on('SIGINT', () => { console.log('asked'); setTimeout(() => process.exit(7), 50) }); setInterval(() => {}, 1000); console.log('up', process.pid)"

test('the exit code passes through', async () => {
  expect(await runChild(process.execPath, ['-e', 'process.exit(3)'])).toMatchObject({ code: 3, timedOut: false })
})

test('what is captured is not printed, and a limit ends what hangs', async () => {
  expect(await runChild(process.execPath, ['-e', "console.log('hello')"], { capture: true })).toMatchObject({
    code: 0,
    output: 'hello\n',
  })
  const hung = await runChild(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { capture: true, limitMs: 300 })
  expect(hung).toMatchObject({ timedOut: true, code: 137 })
})

test('a program that is not there is an error, not a hang', async () => {
  await expect(runChild(join(place, 'nothing'), [])).rejects.toThrow(/ENOENT/)
})

test('Ctrl-C that arrives twice at once asks the child once, and its code comes back', async () => {
  const { starter, lines } = startStarter(waiting)
  expect((await lines.next()).value).toMatch(/^up /)
  starter.kill('SIGINT')
  starter.kill('SIGINT')
  const rest: string[] = []
  for (let line = await lines.next(); !line.done; line = await lines.next()) rest.push(line.value)
  if (starter.exitCode === null) await once(starter, 'exit')
  expect({ rest, code: starter.exitCode }).toEqual({ rest: ['asked'], code: 7 })
})

test('a starter ended by force takes its host along', async () => {
  const { starter, lines } = startStarter(
    "process.on('SIGTERM', () => { console.log('stopping'); process.exit(0) }); setInterval(() => {}, 1000); console.log('up')",
  )
  await lines.next()
  starter.kill('SIGKILL')
  expect((await lines.next()).value).toBe('stopping')
})
