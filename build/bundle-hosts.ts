// Bundles each host with the whole backend, so that it starts in half the time its sources take: the desktop host (main.ts, preload.ts)
// into out/electron, the local host into out/local. Electron itself and the native keychain stay outside.
import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'
import { readBuildId } from './read-build-id.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export interface BundleJob {
  readonly entry: string
  readonly file: string
  readonly format: 'es' | 'cjs'
  readonly external?: readonly (string | RegExp)[]
  readonly alias?: Readonly<Record<string, string>>
}

/** `electron` is given by its runtime; `keytar` is native and finds its binary beside itself. */
const outside = ['electron', 'keytar', /^node:/] as const

export async function bundle({ entry, file, format, external = outside, alias = {} }: BundleJob): Promise<void> {
  const build = await rolldown({
    input: entry,
    platform: 'node',
    external: [...external],
    resolve: { alias: { ...alias } },
    // Unbundled, the start script hands the build's name in through the environment.
    transform: {
      define: {
        __BUILD_ID__: JSON.stringify(readBuildId()),
        'process.env.AUDIENCE_CANVAS_BUILD_ID': JSON.stringify(readBuildId()),
      },
    },
    plugins: [workersAsFiles()],
    // Libraries that look at optional native parts of theirs (ws, pino) warn; our own code is checked by tsc.
    logLevel: 'warn',
    onLog(level, log, print) {
      if (log.code !== 'EVAL' && log.code !== 'CIRCULAR_DEPENDENCY') print(level, log)
    },
  })
  try {
    await build.write({
      dir: dirname(file),
      entryFileNames: basename(file),
      chunkFileNames: '[name]-[hash].mjs',
      format,
      sourcemap: true,
      codeSplitting: format === 'es',
      // CommonJS libraries inside an ES module still ask for `require`.
      ...(format === 'es' ? { banner: requireBanner } : {}),
    })
  } finally {
    await build.close()
  }
}

const requireBanner =
  "import { createRequire as createRequireForBundle } from 'node:module';\nconst require = createRequireForBundle(import.meta.url);"

/** A worker named by `new URL('./x.ts', import.meta.url)` becomes a bundle of its own beside the main one. */
function workersAsFiles(): Plugin {
  const named = /new URL\(\s*['"](\.{1,2}\/[^'"]+\.ts)['"]\s*,\s*import\.meta\.url\s*\)/g
  return {
    name: 'workers-as-files',
    transform(code, id) {
      if (id.includes('node_modules') || !/\.ts$/.test(id)) return null
      let isChanged = false
      const changed = code.replace(named, (_, target: string) => {
        isChanged = true
        const fileName = basename(target).replace(/\.ts$/, '.mjs')
        this.emitFile({ type: 'chunk', id: join(dirname(id), target), fileName })
        return `new URL('./${fileName}', import.meta.url)`
      })
      return isChanged ? { code: changed, map: null } : null
    },
  }
}

export async function bundleElectron(outDir = join(root, 'out', 'electron')): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  await bundle({ entry: join(root, 'electron', 'main.ts'), file: join(outDir, 'main.mjs'), format: 'es' })
  // A sandboxed preload may only be one CommonJS file.
  await bundle({ entry: join(root, 'electron', 'preload.ts'), file: join(outDir, 'preload.cjs'), format: 'cjs' })
}

export async function bundleLocal(outDir = join(root, 'out', 'local')): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  await bundle({ entry: join(root, 'electron', 'local.ts'), file: join(outDir, 'local.mjs'), format: 'es' })
}

if (import.meta.main) await (process.argv[2] === 'local' ? bundleLocal() : bundleElectron())
