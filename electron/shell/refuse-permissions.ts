// Powers a page may ask the system for: all refused, save those decisions.md 27 allows our own pages.
import type { DesktopContents, DesktopSession, PermissionDetails } from './desktop-parts.ts'
import { isOwnPage } from './page-address.ts'

/**
 * Reading the clipboard needs the window in front of the person, which is as near as Electron comes to "on a gesture".
 * `clipboard-sanitized-write` is what a copy button uses; every browser grants it on a click without asking.
 */
function isAllowed(contents: DesktopContents | null, permission: string, url: string, isMainFrame: boolean): boolean {
  if (!isMainFrame || !isOwnPage(url)) return false
  if (permission === 'clipboard-read' || permission === 'clipboard-sanitized-write')
    return contents?.isFocused() === true
  return permission === 'notifications'
}

export function refusePermissions(session: DesktopSession): void {
  session.setPermissionRequestHandler((contents, permission, answer, details: PermissionDetails) =>
    answer(isAllowed(contents, permission, details.requestingUrl ?? '', details.isMainFrame)),
  )
  session.setPermissionCheckHandler((contents, permission, origin, details) =>
    isAllowed(contents, permission, origin, details.isMainFrame),
  )
  session.setDevicePermissionHandler(() => false)
}
