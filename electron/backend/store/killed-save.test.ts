// A power cut while a canvas is saved: whatever the instant, the file is a whole old or a whole new version.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seededRandom } from '#shared/core/random.ts'

const kills = 100
/** So many processes at a time: they start while others are being killed. */
const hands = 4
const child = join(import.meta.dirname, '../../testing/save-child.ts')

let folder: string
const alive = new Set<ChildProcess>()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-save-'))
})
afterAll(() => {
  for (const one of alive) one.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function killDuringSave(path: string, afterMs: number): Promise<string> {
  const saving = spawn(process.execPath, [child, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })
  alive.add(saving)
  await once(saving.stdout, 'data')
  await pass(afterMs)
  saving.kill('SIGKILL')
  await once(saving, 'exit')
  alive.delete(saving)
  return readFileSync(path, 'utf8')
}

it(`is whole after each of ${kills} kills at random instants`, { timeout: 120_000 }, async () => {
  const random = seededRandom(20_261_123)
  const left = Array.from({ length: kills }, () => random.next() * 12)
  const versions: number[] = []
  const hand = async (_: unknown, index: number) => {
    const path = join(folder, `canvas-${index}.json`)
    for (let afterMs = left.pop(); afterMs !== undefined; afterMs = left.pop()) {
      const found: unknown = JSON.parse(await killDuringSave(path, afterMs))
      expect(found).toMatchObject({ version: expect.any(Number), filling: expect.stringMatching(/^x{200000}$/) })
      const { version, end } = Object.fromEntries(Object.entries(found ?? {}))
      expect(end).toBe(version)
      versions.push(Number(version))
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  expect(versions).toHaveLength(kills)
  // The kills fell into different saves, or this shows nothing.
  expect(new Set(versions).size).toBeGreaterThan(2)
})
