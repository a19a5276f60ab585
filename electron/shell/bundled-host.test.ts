// The desktop host as it is shipped: main and preload bundled, then run under the double with the real backend and sandbox.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundled-'))
  mkdirSync(join(folder, 'out', 'renderer'), { recursive: true })
  writeFileSync(join(folder, 'out', 'renderer', 'index.html'), '<html><head></head><body>app</body></html>')
  // In a process of its own: rooms do not import the build.
  const bundle = `import { bundleElectron } from ${JSON.stringify(join(root, 'build', 'bundle-hosts.ts'))}
await bundleElectron(${JSON.stringify(join(folder, 'out', 'electron'))})`
  await run(process.execPath, ['--input-type=module', '-e', bundle], { cwd: root })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

it('starts, answers its page over the pipe, and ends cleanly', async () => {
  const script = join(import.meta.dirname, 'testing', 'run-bundled-host.ts')
  const { stdout } = await run(process.execPath, [script, folder, join(folder, 'data')], {
    cwd: folder,
    timeout: 60_000,
  })
  const [ready, seen] = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(ready).toMatchObject({ ready: true, host: 'electron', dataDir: join(folder, 'data') })
  expect(seen).toMatchObject({ host: 'electron', page: 200, opened: [['app://audience-canvas/']], exitCode: 0 })
  expect(existsSync(join(folder, 'data', 'instance.json'))).toBe(false)
}, 90_000)

it('has a preload of one small file that knows nothing of the backend', () => {
  const preload = readFileSync(join(folder, 'out', 'electron', 'preload.cjs'), 'utf8')
  expect(preload.length).toBeLessThan(4_000)
  expect(preload.match(/require\([^)]*\)/g)).toEqual(['require("electron")'])
  expect(
    readdirSync(join(folder, 'out', 'electron')).filter((name) => name.startsWith('preload') && name.endsWith('js')),
  ).toEqual(['preload.cjs'])
})
