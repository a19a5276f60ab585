// The local host never asks for Electron: importing it in plain Node would start a download and throw.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const guard = `import { registerHooks } from 'node:module'
registerHooks({ resolve(name, context, next) {
  if (/^electron(-store)?($|\\/)/.test(name)) throw new Error('asked for ' + name)
  return next(name, context)
} })`

/** Starts a host with an option it refuses: by then everything it imports has been read. */
function read(host: string): Promise<{ code: unknown; said: string }> {
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(guard)}`,
    join(import.meta.dirname, '..', host),
    '--nonsense',
  ]
  return new Promise((resolve) => {
    execFile(process.execPath, args, (failure, _stdout, stderr) => resolve({ code: failure?.code, said: stderr }))
  })
}

it('reads the whole local host without Electron', async () => {
  const { code, said } = await read('local.ts')
  expect(said).toContain('--nonsense')
  expect(code).toBe(2)
})

it('would notice: the desktop host asks for it', async () => {
  const { said } = await read('main.ts')
  expect(said).toContain('asked for electron')
})
