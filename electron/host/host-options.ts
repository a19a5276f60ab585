// What a person may say when starting the app, read and judged once for both hosts. Pure: it opens nothing.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Phrase, phrase } from '#shared/words/say.ts'
import { type Language, languages } from '#shared/words/word-table.ts'
import { defaultDataFolder, type SystemFacts } from './data-folder.ts'

/** A port somebody asked for, or the usual one, which may give way to a free one. */
export interface PortWish {
  readonly port: number
  readonly isAsked: boolean
}

export interface HostOptions {
  readonly dataDir: string
  readonly port: PortWish
  readonly oauthPort: PortWish
  readonly sandboxPort: PortWish
  readonly opensWindow: boolean
  readonly printsJson: boolean
  readonly language: Language
}

// Ad networks match a sign-in's return address exactly, so its port must stay the same from day to day (decisions.md 19).
const usualPorts = { port: 47_615, oauthPort: 47_616, sandboxPort: 47_617 }

const known = {
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  'no-open': { type: 'boolean' },
  'print-json': { type: 'boolean' },
  'oauth-port': { type: 'string' },
  'sandbox-port': { type: 'string' },
  lang: { type: 'string' },
} as const

export function readHostOptions(
  argv: readonly string[],
  facts: SystemFacts,
  /** Electron's command line also carries Chromium's switches and links from outside. */
  { toleratesOthers = false } = {},
): { options: HostOptions } | { problem: Phrase; language: Language } {
  const { values, tokens } = parseArgs({
    args: [...argv],
    options: known,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const systemLanguage = languageOf(facts.env.LC_ALL ?? facts.env.LC_MESSAGES ?? facts.env.LANG)
  const asked = text(values.lang)
  const language = languages.find((each) => each === asked) ?? systemLanguage

  const stranger = toleratesOthers
    ? undefined
    : tokens.find(
        (token) => token.kind === 'positional' || (token.kind === 'option' && !Object.hasOwn(known, token.name)),
      )
  if (stranger && stranger.kind !== 'option-terminator') {
    const option = stranger.kind === 'option' ? stranger.rawName : stranger.value
    const all = Object.keys(known).map((name) => `--${name}`)
    return { language, problem: phrase('host.badOption', { option, known: all.join(', ') }) }
  }
  if (values.lang !== undefined && asked !== language) {
    return { language, problem: phrase('host.badLanguage', { value: asked }) }
  }

  const ports: Record<keyof typeof usualPorts, PortWish> = {
    port: { port: usualPorts.port, isAsked: false },
    oauthPort: { port: usualPorts.oauthPort, isAsked: false },
    sandboxPort: { port: usualPorts.sandboxPort, isAsked: false },
  }
  for (const [name, option] of [
    ['port', 'port'],
    ['oauthPort', 'oauth-port'],
    ['sandboxPort', 'sandbox-port'],
  ] as const) {
    const given = values[option]
    if (given === undefined) continue
    const port = readPort(text(given))
    if (port === undefined)
      return { language, problem: phrase('host.badPort', { option: `--${option}`, value: text(given) }) }
    ports[name] = { port, isAsked: true }
  }

  // Who takes any free port for the app starts several side by side: none of them may want the usual ones.
  if (ports.port.isAsked && ports.port.port === 0) {
    if (!ports.oauthPort.isAsked) ports.oauthPort = { port: 0, isAsked: false }
    if (!ports.sandboxPort.isAsked) ports.sandboxPort = { port: 0, isAsked: false }
  }

  return {
    options: {
      dataDir: resolve(text(values['data-dir']) || defaultDataFolder(facts)),
      ...ports,
      opensWindow: values['no-open'] !== true,
      printsJson: values['print-json'] === true,
      language,
    },
  }
}

/** The language of a locale name such as `ko_KR.UTF-8` or `ja`; English when it is another. */
export function languageOf(locale: string | undefined): Language {
  return languages.find((language) => locale?.toLowerCase().startsWith(language)) ?? 'en'
}

function readPort(given: string): number | undefined {
  return /^\d{1,5}$/.test(given) && Number(given) <= 65_535 ? Number(given) : undefined
}

function text(value: string | boolean | undefined | (string | boolean)[]): string {
  return typeof value === 'string' ? value : ''
}
