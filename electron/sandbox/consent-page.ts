// The HTML of a pretended partner's consent page and of its refusals. Self-contained: no script, no network, every value escaped.
import { type ConsentLanguage, type ConsentProblem, consentLanguages, consentWords } from './consent-words.ts'
import type { SeedAccount, SeedPerson } from './seed-account.ts'

export interface ConsentBrand {
  readonly label: string
  readonly mark: string
  /** A colour with at least 4.5:1 against white, for the button. */
  readonly colour: string
  readonly appName: string
  readonly people: readonly SeedPerson[]
  readonly accounts: readonly SeedAccount[]
  /** Whether the person may leave audience management out (TikTok's tokens hold only what was approved, A2). */
  readonly choosesPermissions: boolean
}

interface PageInput {
  readonly brand: ConsentBrand
  readonly language: ConsentLanguage
  /** The address without its `lang`, to link the other languages to. */
  readonly address: string
  readonly nonce: string
}

export function renderConsent(input: PageInput & { query: string }): string {
  const { brand, language } = input
  const words = consentWords[language]
  const people = brand.people
    .map(
      (person, index) => `
      <label class="choice"><input type="radio" name="person" value="${escapeHtml(person.id)}"${index === 0 ? ' checked' : ''}>
      <span><b>${escapeHtml(person.name)}</b><small>${escapeHtml(person.email)}</small></span></label>`,
    )
    .join('')
  const accounts = brand.accounts
    .map((account) => `<li>${escapeHtml(account.name)}<small>${escapeHtml(account.id)}</small></li>`)
    .join('')
  const audienceBox = brand.choosesPermissions
    ? '<input type="checkbox" name="audiences" value="yes" checked>'
    : '<input type="checkbox" checked disabled>'
  return page(
    input,
    words.title(brand.label),
    `
    <p class="ask">${escapeHtml(words.asks(brand.appName))}</p>
    <form method="post">
      <input type="hidden" name="query" value="${escapeHtml(input.query)}">
      <fieldset><legend>${escapeHtml(words.mayDo)}</legend>
        <label class="choice"><input type="checkbox" checked disabled>
        <span><b>${escapeHtml(words.accountManagement)}</b><small>${escapeHtml(words.accountManagementNote)}</small></span></label>
        <label class="choice">${audienceBox}
        <span><b>${escapeHtml(words.audienceManagement)}</b><small>${escapeHtml(words.audienceManagementNote)}</small></span></label>
      </fieldset>
      <fieldset><legend>${escapeHtml(words.signedInAs)}</legend>${people}</fieldset>
      <details><summary>${escapeHtml(words.accounts)} (${brand.accounts.length})</summary><ul>${accounts}</ul></details>
      <p class="terms">${escapeHtml(words.terms)}</p>
      <div class="buttons">
        <button name="decision" value="cancel" class="quiet">${escapeHtml(words.cancel)}</button>
        <button name="decision" value="confirm">${escapeHtml(words.confirm)}</button>
      </div>
    </form>`,
  )
}

export function renderConsentProblem(input: PageInput & { problem: ConsentProblem }): string {
  const words = consentWords[input.language]
  return page(
    input,
    words.problemTitle,
    `<p class="problem" role="alert">${escapeHtml(words.problems[input.problem])}</p><p>${escapeHtml(words.backToApp)}</p>`,
  )
}

function page(input: PageInput, title: string, body: string): string {
  const { brand, language, nonce } = input
  const words = consentWords[language]
  const names: Readonly<Record<ConsentLanguage, string>> = { en: 'English', ko: '한국어', ja: '日本語' }
  const links = consentLanguages
    .map((other) =>
      other === language
        ? `<span lang="${other}" aria-current="true">${names[other]}</span>`
        : `<a lang="${other}" href="${escapeHtml(`${input.address}${input.address.includes('?') ? '&' : '?'}lang=${other}`)}">${names[other]}</a>`,
    )
    .join('')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${words.sandbox} · ${brand.label}`)}</title>
<style nonce="${nonce}">${styleOf(brand.colour)}</style></head>
<body><div class="frame" role="banner"><strong>${escapeHtml(words.sandbox)}</strong><span>${escapeHtml(words.sandboxNote)}</span></div>
<main><header><i aria-hidden="true">${escapeHtml(brand.mark)}</i><b>${escapeHtml(brand.label)}</b></header>
<h1>${escapeHtml(title)}</h1>${body}</main>
<nav aria-label="${escapeHtml(words.language)}">${links}</nav></body></html>`
}

function styleOf(colour: string): string {
  return `
  :root{color-scheme:light dark;--ground:#f6f6f3;--card:#fff;--line:#e4e4de;--edge:#cfcfc7;--text:#1d1f23;--second:#55585e;--brand:${colour};--bad:#b3261e}
  @media (prefers-color-scheme:dark){:root{--ground:#121316;--card:#1a1c20;--line:#2b2e34;--edge:#3d4148;--text:#ecedef;--second:#b0b4ba;--bad:#ff8f86}}
  *{box-sizing:border-box}
  body{margin:0;min-height:100vh;background:var(--ground);color:var(--text);font:14px/20px Inter,system-ui,"Noto Sans CJK KR","Noto Sans CJK JP",sans-serif;
    border:12px solid;border-image:repeating-linear-gradient(45deg,#1d1f23 0 14px,#ffc93c 14px 28px) 12}
  .frame{display:flex;gap:12px;align-items:center;justify-content:center;flex-wrap:wrap;padding:8px 16px;background:#ffc93c;color:#1d1f23}
  .frame strong{letter-spacing:.12em}
  main{width:min(460px,calc(100% - 32px));margin:32px auto 16px;padding:28px;background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:0 1px 2px #0001,0 8px 24px #0000000f}
  header{display:flex;gap:10px;align-items:center;color:var(--second)}
  header i{display:grid;place-items:center;width:28px;height:28px;border-radius:8px;background:var(--brand);color:#fff;font:600 15px/1 inherit;font-style:normal}
  :lang(ko){word-break:keep-all}
  h1:lang(ja){word-break:auto-phrase}
  h1{margin:16px 0 8px;font-size:20px;line-height:27px;font-weight:600;text-wrap:balance}
  .ask{margin:0 0 16px;color:var(--second)}
  fieldset{margin:0 0 16px;padding:0;border:0}
  legend,summary{padding:0;margin-bottom:6px;font-size:12px;font-weight:600;color:var(--second)}
  summary{min-height:24px;cursor:pointer}
  .choice{display:flex;gap:10px;padding:9px 12px;border:1px solid var(--line);border-radius:8px;margin-bottom:6px}
  .choice:has(input:checked){border-color:var(--edge)}
  .choice input{width:16px;height:16px;margin:2px 0 0;accent-color:var(--brand)}
  .choice b{display:block;font-weight:500}
  small{display:block;font-size:12px;line-height:17px;color:var(--second);font-variant-numeric:tabular-nums}
  ul{margin:0 0 8px;padding:0;list-style:none}
  li{padding:6px 12px;border-bottom:1px solid var(--line)}
  .terms{font-size:12px;line-height:18px;color:var(--second)}
  .buttons{display:flex;gap:8px;justify-content:flex-end}
  button{min-height:36px;padding:0 18px;border:1px solid transparent;border-radius:6px;background:var(--brand);color:#fff;font:500 14px/20px inherit;font-family:inherit;cursor:pointer}
  button.quiet{background:none;border-color:var(--edge);color:var(--text)}
  :focus-visible{outline:2px solid #3550d6;outline-offset:2px}
  .problem{padding:12px;border-left:4px solid var(--bad);background:var(--ground);border-radius:4px}
  nav{display:flex;gap:16px;justify-content:center;padding-bottom:24px;font-size:12px}
  nav a,nav span{min-height:24px;color:var(--second)}
  nav span{font-weight:600;color:var(--text)}`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
