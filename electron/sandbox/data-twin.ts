// What pretended data partners have in common: a page in three languages inside the striped frame, forms of this address alone, and a
// way to call the app's REST server as an outside company would. Shares no code with that server (decisions 31).

import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findHeader } from './api-door.ts'
import { escapeHtml } from './consent-page.ts'
import { type ConsentLanguage, chooseConsentLanguage, consentLanguages, consentWords } from './consent-words.ts'

export interface DataTwin {
  readonly path: string
  mount(host: FastifyInstance): void
}

export interface TwinRequest {
  readonly language: ConsentLanguage
  readonly form: URLSearchParams
}

/** Mounts a page: GET shows it, POST does what its form asks and shows it again. */
export function mountTwinPage(
  host: FastifyInstance,
  page: {
    readonly path: string
    readonly brand: { readonly label: string; readonly colour: string }
    readonly show: (request: TwinRequest) => { title: string; body: string }
    readonly act?: (request: TwinRequest) => Promise<void>
  },
): void {
  const send = (reply: FastifyReply, request: TwinRequest) => {
    const nonce = randomBytes(12).toString('base64')
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'same-origin')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      )
      .send(renderPage(page.brand, page.path, request.language, nonce, page.show(request)))
  }
  host.get(page.path, async (request, reply) =>
    send(reply, { language: languageOf(request), form: new URLSearchParams() }),
  )
  const { act } = page
  if (!act) return
  host.post(page.path, async (request, reply) => {
    const origin = findHeader(request, 'origin')
    if (origin !== undefined && origin !== `http://${request.headers.host}`)
      return reply.code(403).type('text/plain').send('Forms of other pages are not taken.')
    const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
    const asked: TwinRequest = { language: languageOf(request), form }
    await act(asked)
    return send(reply, asked)
  })
}

export interface PlatformAnswer {
  readonly status: number
  readonly text: string
}

/** Calls the app over HTTP. Only this computer: whatever address is typed, nothing leaves it. */
export async function callPlatform(
  endpoint: string,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<PlatformAnswer> {
  const address = URL.parse(`${endpoint.trim().replace(/\/+$/, '')}${path}`)
  if (address?.protocol !== 'http:' || (address.hostname !== '127.0.0.1' && address.hostname !== 'localhost'))
    return { status: 0, text: 'The sandbox calls http://127.0.0.1 only.' }
  try {
    const answer = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: answer.status, text: (await answer.text()).slice(0, 2_000) }
  } catch {
    return { status: 0, text: 'Nobody answers at this address.' }
  }
}

export function field(label: string, name: string, value: string, kind: 'text' | 'password' | 'url' = 'text'): string {
  return `<label>${escapeHtml(label)}<input name="${name}" type="${kind}" value="${escapeHtml(value)}" autocomplete="off" required></label>`
}

function languageOf(request: FastifyRequest): ConsentLanguage {
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('lang') ?? undefined
  return chooseConsentLanguage(asked, findHeader(request, 'accept-language'))
}

function renderPage(
  brand: { readonly label: string; readonly colour: string },
  path: string,
  language: ConsentLanguage,
  nonce: string,
  { title, body }: { title: string; body: string },
): string {
  const words = consentWords[language]
  const names = { en: 'English', ko: '한국어', ja: '日本語' }
  const links = consentLanguages
    .map((one) => (one === language ? `<span>${names[one]}</span>` : `<a href="${path}?lang=${one}">${names[one]}</a>`))
    .join('')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${words.sandbox} · ${brand.label}`)}</title><style nonce="${nonce}">${styleOf(brand.colour)}</style></head>
<body><div class="frame" role="banner"><strong>${escapeHtml(words.sandbox)}</strong><span>${escapeHtml(words.sandboxNote)}</span></div>
<main><p class="brand">${escapeHtml(brand.label)}</p><h1>${escapeHtml(title)}</h1>${body}</main>
<nav aria-label="${escapeHtml(words.language)}">${links}</nav></body></html>`
}

function styleOf(colour: string): string {
  return `
  :root{color-scheme:light dark;--ground:#f6f6f3;--card:#fff;--line:#e4e4de;--edge:#8b8b84;--text:#1d1f23;--second:#55585e;--brand:${colour}}
  @media (prefers-color-scheme:dark){:root{--ground:#121316;--card:#1a1c20;--line:#2b2e34;--edge:#7b818a;--text:#ecedef;--second:#b0b4ba}}
  *{box-sizing:border-box}
  body{margin:0;min-height:100vh;background:var(--ground);color:var(--text);font:14px/20px Inter,system-ui,"Noto Sans CJK KR","Noto Sans CJK JP",sans-serif;
    border:12px solid;border-image:repeating-linear-gradient(45deg,#1d1f23 0 14px,#ffc93c 14px 28px) 12}
  .frame{display:flex;gap:12px;justify-content:center;flex-wrap:wrap;padding:8px 16px;background:#ffc93c;color:#1d1f23}
  .frame strong{letter-spacing:.12em}
  main{width:min(620px,calc(100% - 32px));margin:32px auto 16px;padding:28px;background:var(--card);border:1px solid var(--line);border-radius:12px}
  :lang(ko){word-break:keep-all}
  .brand{margin:0;color:var(--second);font-weight:600}
  h1{margin:8px 0 16px;font-size:20px;line-height:27px}
  h2{margin:24px 0 8px;font-size:15px}
  form{display:grid;gap:12px;margin:12px 0}
  fieldset{margin:0;padding:12px;border:1px solid var(--line);border-radius:8px}
  label{display:grid;gap:4px;color:var(--second)}
  fieldset label{display:flex;gap:8px;padding:4px 0;color:var(--text)}
  input,textarea{min-height:36px;padding:6px 10px;border:1px solid var(--edge);border-radius:6px;background:var(--card);color:var(--text);font:inherit}
  input[type=radio]{min-height:0;width:18px;height:18px;margin:1px 0;accent-color:var(--brand)}
  button{justify-self:start;min-height:36px;padding:0 18px;border:0;border-radius:6px;background:var(--brand);color:#fff;font:500 14px/20px inherit;font-family:inherit;cursor:pointer}
  output,.note{display:block;padding:12px;border-left:4px solid var(--brand);background:var(--ground);overflow-wrap:anywhere}
  dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:0}
  dt{color:var(--second)} dd{margin:0}
  :focus-visible{outline:2px solid #3550d6;outline-offset:2px}
  nav{display:flex;gap:16px;justify-content:center;padding-bottom:24px;font-size:12px}
  nav a,nav span{min-height:24px;color:var(--second)} a{color:inherit}`
}
