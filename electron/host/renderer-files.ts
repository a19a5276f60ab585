// The built pages of the renderer as answers: the right file, its type, and the nonce put into the page. Both hosts serve them.
// Never gives a file outside its folder.
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { newNonce, pageHeaders } from './page-security.ts'

export interface PageAnswer {
  readonly status: 200 | 404
  readonly headers: Record<string, string>
  readonly body: Buffer | string
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** Answers a path such as `/` or `/assets/app-3f2a.js`. */
export async function answerPage(
  root: string,
  pathname: string,
  options: { ownSocket?: string } = {},
): Promise<PageAnswer> {
  const nonce = newNonce()
  const headers = pageHeaders({ nonce, ...options })
  const file = await findFile(root, pathname)
  const type = file === undefined ? undefined : contentTypes[extname(file).toLowerCase()]
  const bytes = file === undefined || type === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file === undefined || type === undefined || bytes === undefined) {
    return { status: 404, headers: { ...headers, 'Cache-Control': 'no-store' }, body: '' }
  }
  if (extname(file) === '.html') {
    return {
      status: 200,
      headers: { ...headers, 'Content-Type': type, 'Cache-Control': 'no-store' },
      body: withNonce(bytes.toString('utf8'), nonce),
    }
  }
  // Built files carry a hash in their name; a new build brings new names.
  const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return { status: 200, headers: { ...headers, 'Content-Type': type, 'Cache-Control': cache }, body: bytes }
}

/** True when the pages are built. */
export async function hasPages(root: string): Promise<boolean> {
  return (await findFile(root, '/')) !== undefined
}

async function findFile(root: string, pathname: string): Promise<string | undefined> {
  const path = decode(pathname)
  if (path === undefined || path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.')))
    return undefined
  try {
    const base = await realpath(root)
    const file = await realpath(join(base, path === '/' ? 'index.html' : path))
    return file.startsWith(base + sep) ? file : undefined
  } catch {
    return undefined
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** react-aria reads the nonce from this meta; as `nonce` and not as `content`, so that no style sheet can read it out. */
function withNonce(html: string, nonce: string): string {
  const meta = `<meta property="csp-nonce" nonce="${nonce}">`
  return html.replace(/<head(\s[^>]*)?>/i, (head) => `${head}${meta}`)
}
