// Keeps every page in its place: it stays on our own pages, opens no windows, embeds nothing; known outside links go to the browser.
import type { Log } from '../backend/log/log.ts'
import type { DesktopContents, DesktopParts, Preventable } from './desktop-parts.ts'
import { mayOpenOutside } from './outside-links.ts'
import { isOwnPage } from './page-address.ts'

export function fenceContents(
  contents: DesktopContents,
  options: { shell: DesktopParts['shell']; log: Log; sandboxUrl: () => string | undefined },
): void {
  const { shell, log, sandboxUrl } = options
  const stay = (details: Preventable & { url: string }) => {
    if (isOwnPage(details.url)) return
    details.preventDefault()
    log.warn('refused to leave the app’s pages', { origin: originOf(details.url) })
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    const sandbox = sandboxUrl()
    if (sandbox !== undefined && mayOpenOutside(url, sandbox)) {
      shell.openExternal(url).catch((failure: unknown) => log.warn('the system’s browser did not open', { failure }))
    } else log.warn('refused to open an address outside', { origin: originOf(url) })
    return { action: 'deny' }
  })
}

/** The origin alone: the rest of an address may hold a sign-in's code. */
function originOf(url: string): string {
  return URL.parse(url)?.origin ?? 'no address'
}
