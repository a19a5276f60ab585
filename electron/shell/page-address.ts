// The desktop window's own address: a scheme of ours, so that the pages have a real, secure origin and no file:// powers. Pure.

export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://audience-canvas`
export const pageUrl = `${pageOrigin}/`

export function isOwnPage(url: string): boolean {
  const address = URL.parse(url)
  return address?.protocol === `${pageScheme}:` && address.host === 'audience-canvas'
}
