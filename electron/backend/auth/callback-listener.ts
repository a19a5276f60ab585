// The listener a partner sends the browser back to: this machine only, GET only, its own Host only. Knows nothing of sign-ins.
import { createServer, type ServerResponse } from 'node:http'

export interface CallbackListener {
  readonly port: number
  close(): Promise<void>
}

export async function openCallbackListener(parts: {
  /** 0 = any free one, for tests. */
  port: number
  /** The page for an address, or null for "not here". */
  answer: (address: URL) => Promise<{ status: number; html: string; styleHash?: string } | null>
}): Promise<CallbackListener> {
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    const port = portOf(server.address())
    // A page elsewhere could resolve its own name to this machine (DNS rebinding): then Host is not ours.
    if (request.headers.host !== `127.0.0.1:${port}`) return plain(response, 421)
    if (request.method !== 'GET') return plain(response, 405)
    const address = URL.parse(request.url ?? '/', `http://127.0.0.1:${port}`)
    if (!address) return plain(response, 400)
    parts.answer(address).then(
      (page) => (page ? sendPage(response, page) : plain(response, 404)),
      () => plain(response, 500),
    )
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(parts.port, '127.0.0.1', resolve)
  })
  return {
    port: portOf(server.address()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const always = {
  'Cache-Control': 'no-store',
  // The address holds the code: nobody this page leads to may learn it.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  Connection: 'close',
}

function sendPage(response: ServerResponse, page: { status: number; html: string; styleHash?: string }): void {
  const style = page.styleHash ? `; style-src '${page.styleHash}'` : ''
  response.writeHead(page.status, {
    ...always,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  })
  response.end(page.html)
}

function plain(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...always,
    'Content-Type': 'text/plain',
    'Content-Security-Policy': "default-src 'none'",
  })
  response.end()
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
