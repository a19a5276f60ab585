// Bundles a small host the way the real one is bundled, and runs it, to show what stays outside and that workers come along.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundle } from './bundle-hosts.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'bundle-'))
})
afterEach(() => rmSync(place, { recursive: true }))

test('one module runs by itself, with its worker beside it and node:sqlite left to the runtime', async () => {
  writeFileSync(
    join(place, 'double-worker.ts'),
    "import { parentPort } from 'node:worker_threads'\nimport { twice } from './twice.ts'\nparentPort?.postMessage(twice(21))\n",
  )
  writeFileSync(join(place, 'twice.ts'), 'export const twice = (value: number): number => value * 2\n')
  writeFileSync(
    join(place, 'main.ts'),
    `import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { twice } from './twice.ts'
const worker = new Worker(new URL('./double-worker.ts', import.meta.url))
worker.once('message', (answer: number) => console.log(JSON.stringify({ answer, twice: twice(4), sqlite: typeof DatabaseSync, build: __BUILD_ID__ })))
declare const __BUILD_ID__: string
`,
  )
  await bundle({ entry: join(place, 'main.ts'), file: join(place, 'out', 'main.mjs'), format: 'es' })
  rmSync(join(place, 'twice.ts'))
  const printed = execFileSync(process.execPath, [join(place, 'out', 'main.mjs')], { encoding: 'utf8' })
  expect(JSON.parse(printed)).toEqual({
    answer: 42,
    twice: 8,
    sqlite: 'function',
    build: expect.stringMatching(/^(dev|[0-9a-f]{7,})$/),
  })
})

test('a preload is one CommonJS file that asks its runtime for electron', async () => {
  writeFileSync(
    join(place, 'preload.ts'),
    "import { contextBridge } from 'electron'\ncontextBridge.exposeInMainWorld('pipe', {})\n",
  )
  await bundle({ entry: join(place, 'preload.ts'), file: join(place, 'out', 'preload.cjs'), format: 'cjs' })
  const text = readFileSync(join(place, 'out', 'preload.cjs'), 'utf8')
  expect(text).toContain('require("electron")')
  expect(text).not.toMatch(/^import /m)
  expect(existsSync(join(place, 'out', 'preload.mjs'))).toBe(false)
})
