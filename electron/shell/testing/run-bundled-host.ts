// Runs a bundled desktop host in plain Node, with the double where Electron would be: `run-bundled-host.ts <app folder> <data folder>`.
// Reads main.mjs, becomes ready, loads preload.cjs, asks the backend one question over the real pipe, quits. Prints what it saw.
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contract } from '#shared/contract/contract.ts'
import { frameEnd } from '#shared/contract/frame-end.ts'
import { typedClient } from '#shared/contract/typed-client.ts'
import { windowPipeName } from '#shared/contract/window-pipe.ts'
import { appFolder, double } from './electron-module.ts'

const dataDir = process.argv[3] ?? ''
const main = join(appFolder, 'out', 'electron', 'main.mjs')
const preload = join(appFolder, 'out', 'electron', 'preload.cjs')
const doubleUrl = new URL('./electron-module.ts', import.meta.url).href

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: doubleUrl, shortCircuit: true } : next(name, context),
})
process.argv = ['electron', appFolder, '--data-dir', dataDir, '--port', '0', '--print-json']

// Electron is ready only after the main module was read to its end: a top-level wait for readiness would hang here as it does there.
await import(pathToFileURL(main).href)
double.becomeReady()
// A host that refuses to start says why and ends; it never sets a menu.
const refused = double.exited.then(() => Promise.reject(new Error(double.state.errors.join('\n'))))
await Promise.race([new Promise<void>((resolve) => double.onceMenuIsSet(resolve)), refused])
createRequire(import.meta.url)(preload)

const door = double.state.mainWorld.get(windowPipeName)
if (!door) throw new Error('the preload left no door')
const wire = door.open(
  (text) => end.receive(text),
  () => end.carrierEnded(),
)
const end = frameEnd({ write: (text) => wire.send(text), close: () => wire.close() })
const { host, buildId } = await typedClient(contract, end).call('workspace.get', {})
const page = await double.fetchPage('app://audience-canvas/')
const opened = double.state.windows.map((window) => window.loaded)
double.app.quit()
const exitCode = await double.exited
process.stdout.write(`${JSON.stringify({ host, buildId, page: page.status, opened, exitCode })}\n`)
process.exit(0)
