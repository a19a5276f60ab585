// Links from outside into the app: audience-canvas://canvases/<id> shows that canvas. Pure; anything unknown leads nowhere.

export const deepLinkScheme = 'audience-canvas'

const pages: ReadonlySet<string> = new Set(['canvases', 'people', 'segments', 'partners', 'activity', 'settings'])
const idPattern = /^[A-Za-z0-9_-]{1,64}$/

/** The route of a link, or undefined. A link only ever shows a page: it launches nothing and changes nothing. */
export function findRoute(link: string): string | undefined {
  const address = URL.parse(link)
  if (address?.protocol !== `${deepLinkScheme}:` || !pages.has(address.host)) return undefined
  const parts = address.pathname.split('/').filter((part) => part !== '')
  // A partner has tabs; anything else is one thing.
  const longest = address.host === 'partners' ? 2 : 1
  if (parts.length > longest || !parts.every((part) => idPattern.test(part))) return undefined
  return `/${[address.host, ...parts].join('/')}`
}

/** The route among a program's arguments, which is how Windows and Linux hand a link over. */
export function findRouteIn(argv: readonly string[]): string | undefined {
  return argv.map(findRoute).find((route) => route !== undefined)
}
