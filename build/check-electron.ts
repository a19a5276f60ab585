// Part of `npm run check`: runs the very bundle of the desktop host that ships, under the typed double of Electron, from start to
// clean stop. Proves that main, preload and shell hold together where Electron itself cannot be had; never opens a window.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronDouble } from '#electron/shell/testing/electron-double.ts'
import { contract } from '#shared/contract/contract.ts'
import { frameEnd } from '#shared/contract/frame-end.ts'
import { typedClient } from '#shared/contract/typed-client.ts'
import { windowPipeName } from '#shared/contract/window-pipe.ts'
import { ensureElectronBundle, ensureRenderer } from './setup/ensure-built.mjs'
import { out, root } from './setup/places.mjs'
import { runScript, Sorry, sayProgress } from './setup/say-progress.mjs'

const limitMs = 30_000

await runScript(async () => {
  await ensureRenderer()
  await ensureElectronBundle()
  const dataDir = mkdtempSync(join(tmpdir(), 'audience-canvas-check-'))
  const tooLong = setTimeout(() => {
    sayProgress(`The desktop host under its double did not finish within ${limitMs / 1_000} s.`)
    process.exit(1)
  }, limitMs)
  try {
    await runUnderDouble(dataDir)
  } finally {
    clearTimeout(tooLong)
    rmSync(dataDir, { recursive: true, force: true })
  }
  sayProgress('The desktop host starts, answers through its preload, serves its page and stops under the double.')
  return 0
})

async function runUnderDouble(dataDir: string): Promise<void> {
  const electron = electronDouble({ appPath: root })
  standInForElectron({ ...electron, ...electron.preload }, dataDir)
  process.argv.splice(
    1,
    process.argv.length,
    root,
    '--data-dir',
    dataDir,
    '--oauth-port',
    '0',
    '--sandbox-port',
    '0',
    '--print-json',
  )
  const isReady = hearReadyLine()

  await import(pathToFileURL(join(out, 'electron', 'main.mjs')).href)
  electron.becomeReady()
  const first = await Promise.race([isReady, electron.exited])
  if (first !== 'ready')
    throw new Sorry(`The desktop host ended before it was ready: ${electron.state.errors.join(' ') || `code ${first}`}`)

  const [window] = electron.state.windows
  const preload = window?.options.webPreferences?.preload
  if (window === undefined || preload === undefined)
    throw new Sorry('The desktop host opened no window with a preload.')
  const page = await electron.fetchPage(window.loaded[0] ?? '')
  if (page.status !== 200 || !page.headers.get('content-security-policy')) {
    throw new Sorry(
      `The window's page was answered with ${page.status} and ${page.headers.get('content-security-policy') ? 'a' : 'no'} content policy.`,
    )
  }

  createRequire(import.meta.url)(preload)
  const door = electron.state.mainWorld.get(windowPipeName)
  if (door === undefined) throw new Sorry('The preload left no door to the backend.')
  const wire = door.open(
    (text) => end.receive(text),
    () => end.carrierEnded(),
  )
  const end = frameEnd({ write: (text) => wire.send(text), close: () => wire.close() })
  const workspace = await typedClient(contract, end).call('workspace.get', {})
  if (workspace.host !== 'electron') throw new Sorry(`The backend believes it lives in the ${workspace.host} host.`)

  process.emit('SIGTERM')
  const code = await electron.exited
  if (code !== 0) throw new Sorry(`The desktop host stopped with code ${code}.`)
}

/** From here on, whoever asks for the module “electron” gets the double: by name as main does, or whole as the preload does. */
function standInForElectron(parts: Readonly<Record<string, unknown>>, folder: string): void {
  Object.assign(globalThis, { audienceCanvasElectron: parts })
  const imported = join(folder, 'electron.mjs')
  const required = join(folder, 'electron.cjs')
  writeFileSync(imported, `export const { ${Object.keys(parts).join(', ')} } = globalThis.audienceCanvasElectron`)
  writeFileSync(required, 'module.exports = globalThis.audienceCanvasElectron')
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier !== 'electron') return next(specifier, context)
      const file = context.conditions.includes('require') ? required : imported
      return { url: pathToFileURL(file).href, shortCircuit: true }
    },
  })
}

/** The ready line goes to our stdout; it is read on its way and kept from the person's terminal. */
function hearReadyLine(): Promise<'ready'> {
  const write = process.stdout.write.bind(process.stdout)
  return new Promise((resolve) => {
    process.stdout.write = (text: string | Uint8Array) => {
      if (!String(text).startsWith('{"ready":true')) return write(text)
      resolve('ready')
      return true
    }
  })
}

// The host leaves timers behind that Electron ends with the process; so do we.
process.exit()
