// Where a link may lead out of the window: into the system's browser, and only to places we know. Pure.

/** The ad networks' sign-in, business and help pages, and this app's own sandbox. */
const knownHosts: ReadonlySet<string> = new Set([
  'business-api.tiktok.com',
  'ads.tiktok.com',
  'business.tiktok.com',
  'www.tiktok.com',
  'tiktokbrandbook.com',
  'www.pinterest.com',
  'ads.pinterest.com',
  'business.pinterest.com',
  'developers.pinterest.com',
  'help.pinterest.com',
  'policy.pinterest.com',
])

/** True for an https page of a known host, and for a page of the sandbox this app runs itself. */
export function mayOpenOutside(url: string, sandboxUrl: string): boolean {
  const address = URL.parse(url)
  if (address?.username !== '' || address.password !== '') return false
  if (address.origin === new URL(sandboxUrl).origin) return true
  return address.protocol === 'https:' && address.port === '' && knownHosts.has(address.hostname)
}
