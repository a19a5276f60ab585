// Vite in front of a local host that restarts with its files. For developing only: the door to the backend is Vite's, on 127.0.0.1, for its own page alone.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createServer, type ViteDevServer } from 'vite'
import * as z from 'zod'
import { out, root } from './setup/places.mjs'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5173' },
    // A workspace of its own, so that trying things never touches a person's.
    'data-dir': { type: 'string', default: join(out, 'dev-workspace') },
  },
})

const readySchema = z.looseObject({ ready: z.literal(true), url: z.url() })

const backendPort = await findFreePort()
const backendOrigin = `http://127.0.0.1:${backendPort}`
let sessionCookie = ''
let vite: ViteDevServer | undefined

const host = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    join(root, 'electron', 'local.ts'),
    '--no-open',
    '--print-json',
    '--port',
    String(backendPort),
    '--data-dir',
    values['data-dir'],
  ],
  { stdio: ['ignore', 'pipe', 'inherit'], cwd: root, env: { ...process.env, AUDIENCE_CANVAS_BUILD_ID: 'dev' } },
)
createInterface({ input: host.stdout }).on('line', (line) => void hear(line))

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void stop())
}
host.once('exit', (code) => {
  process.exitCode = code ?? 0
  void vite?.close()
})

async function hear(line: string): Promise<void> {
  const ready = readySchema.safeParse(parseLine(line))
  if (!ready.success) return
  // The window's cookie is fetched here, once per start of the backend, and added to what Vite passes on.
  const answer = await fetch(ready.data.url, { redirect: 'manual' })
  sessionCookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  if (vite === undefined) {
    vite = await startVite()
    console.error(`Audience Canvas, for developing: ${vite.resolvedUrls?.local[0] ?? ''}`)
  } else {
    console.error('The backend restarted.')
  }
}

async function startVite(): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: join(root, 'build', 'vite.config.ts'),
    server: {
      host: '127.0.0.1',
      port: Number(values.port),
      proxy: {
        '/pipe': {
          target: backendOrigin,
          ws: true,
          changeOrigin: true,
          configure(proxy) {
            proxy.on('proxyReqWs', (toBackend, fromPage, socket) => {
              // Another website could open a socket here too; only our own page may pass.
              if (fromPage.headers.origin !== `http://${fromPage.headers.host}`) {
                socket.destroy()
                toBackend.destroy()
                return
              }
              toBackend.setHeader('origin', backendOrigin)
              toBackend.setHeader('cookie', sessionCookie)
            })
          },
        },
      },
    },
  })
  return server.listen()
}

async function stop(): Promise<void> {
  await Promise.all([vite?.close(), endOf(host)])
  process.exit(0)
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createSocketServer()
    probe.once('error', reject)
    probe.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
