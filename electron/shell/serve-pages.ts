// Serves the built pages under app://audience-canvas with the same headers as the local host. Nothing else answers there.
import { answerPage } from '../host/renderer-files.ts'
import type { DesktopProtocol } from './desktop-parts.ts'
import { isOwnPage, pageScheme } from './page-address.ts'

/** Must run before the app is ready: later, Electron takes no schemes. */
export function registerPageScheme(protocol: DesktopProtocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function servePages(protocol: DesktopProtocol, pages: string): void {
  protocol.handle(pageScheme, async (request) => {
    if (!isOwnPage(request.url) || request.method !== 'GET') return new Response(null, { status: 404 })
    const { status, headers, body } = await answerPage(pages, new URL(request.url).pathname)
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers })
  })
}
