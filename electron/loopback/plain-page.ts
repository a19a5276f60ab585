// The one sentence a browser gets instead of the app, in its own language.

import { sayIn } from '#shared/words/say.ts'
import { type Language, languages } from '#shared/words/word-table.ts'
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

export function plainPage(why: Refusal | 'not-found', acceptLanguage: string | undefined): PlainPage {
  const language = preferredLanguage(acceptLanguage)
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
      Vary: 'Accept-Language',
    },
    body: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem}h1{font-size:1.25rem}</style>
</head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p></main></body></html>`,
  }
}

/** The first of our languages a browser names; it lists them by preference. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  for (const wish of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const found = languages.find((language) => wish.trim().startsWith(language))
    if (found) return found
  }
  return 'en'
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
