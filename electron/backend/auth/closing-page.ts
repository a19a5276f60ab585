// The page the browser shows after a sign-in: one sentence, in the app's language, light and dark. No script, no outside resource.
import { createHash } from 'node:crypto'
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'

const style = `
:root { color-scheme: light dark; --paper: #f6f7f9; --card: #fff; --ink: #1b1f27; --quiet: #5b6473; --line: #dfe3ea; --good: #1a7f4b; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171d; --card: #1c2028; --ink: #eceff4; --quiet: #a3acba; --line: #2e343f; --good: #5fd39a; --bad: #ff8f86; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, "Noto Sans KR", "Noto Sans JP", sans-serif; }
main { max-width: 26rem; margin: 1rem; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; text-align: center; word-break: keep-all; overflow-wrap: anywhere; }
svg { width: 40px; height: 40px; fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.done svg { stroke: var(--good); }
.refused svg { stroke: var(--bad); }
h1 { margin: .75rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0; color: var(--quiet); }
footer { margin-top: 1.5rem; font-size: .8125rem; color: var(--quiet); }
`
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`
const tick = '<circle cx="12" cy="12" r="10"/><path d="m8 12 3 3 5-6"/>'
const octagon = '<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path d="M12 7v6M12 16.5v.01"/>'

export type ClosingMessage = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string }

export function closingPage(
  language: Language,
  message: ClosingMessage,
): { status: number; html: string; styleHash: string } {
  const say = sayIn(language)
  const done = message.kind === 'done'
  const title = say(done ? 'signIn.title.done' : 'signIn.title.refused')
  const sentence =
    message.kind === 'done' ? say('host.signInDone') : say('host.signInRefused', { reason: message.reason })
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
<main class="${message.kind}" role="${done ? 'status' : 'alert'}">
<svg viewBox="0 0 24 24" aria-hidden="true">${done ? tick : octagon}</svg>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(sentence)}</p>
<footer>${escapeHtml(say('host.appName'))}</footer>
</main>
</body>
</html>
`
  return { status: done ? 200 : 400, html, styleHash }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
