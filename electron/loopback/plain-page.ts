// The one sentence a browser gets instead of the app, in the language chosen in the app.
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { newNonce, pageHeaders } from '../host/page-security.ts'
import type { Refusal } from './judge-request.ts'

export interface PlainPage {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

const statuses: Record<Refusal | 'not-found', number> = {
  token: 403,
  host: 421,
  origin: 403,
  method: 405,
  'not-found': 404,
}

export function plainPage(why: Refusal | 'not-found', language: Language): PlainPage {
  const say = sayIn(language)
  const sentence = {
    token: say('host.refusedToken'),
    host: say('host.refusedHost'),
    origin: say('host.refusedOrigin'),
    method: say('host.refusedMethod'),
    'not-found': say('host.pageNotFound'),
  }[why]
  const nonce = newNonce()
  const title = why === 'not-found' ? say('host.appName') : say('host.refusedTitle')
  return {
    status: statuses[why],
    headers: {
      ...pageHeaders({ nonce }),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
    body: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem}h1{font-size:1.25rem}</style>
</head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p></main></body></html>`,
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
