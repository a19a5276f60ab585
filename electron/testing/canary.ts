// Canaries: people and secrets so unmistakable that a single trace of one is a leak; and the search for them, in every form a
// program may write a text: as it is, escaped, encoded, in another width. Tests and proofs only.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkspaceDatabase } from '../backend/workspace-database.ts'

export interface Canary {
  readonly what: string
  readonly text: string
}

export interface Trace {
  readonly what: string
  readonly form: string
  readonly where: string
}

/** Columns of a file to import. Every name, address and number is nobody's. */
export const canaryCsv = [
  'external_id,email,phone,idfa,first_name,last_name,country',
  'crm-0001,Zephyrine.Quillfeather.7731@canary-aviary.example,+82 10-7731-9942,3f9a7731-c0de-4bad-9942-7731aa9942bb,Zephyrine,Quillfeather,KR',
  'crm-0002,oriole.featherstonehaugh+tag@canary-aviary.example,+81 90-5523-8817,,大空鳥之助,翡翠院,JP',
  "crm-0003,,+44 7700 955238,,Kıngfısher“Q”,O'Plover & Sons,GB",
].join('\n')

/** What of them identifies a person: nowhere but in the store of people. */
export const identifierCanaries: readonly Canary[] = [
  ['an e-mail', 'Zephyrine.Quillfeather.7731'],
  ['an e-mail', 'oriole.featherstonehaugh'],
  ['a phone number', '+82 10-7731-9942'],
  ['a phone number in E.164', '821077319942'],
  ['a phone number as dialled', '01077319942'],
  ['a phone number', '+81 90-5523-8817'],
  ['a phone number in E.164', '819055238817'],
  ['a phone number', '+44 7700 955238'],
  ['a phone number in E.164', '447700955238'],
  ['an advertising id', '3f9a7731-c0de-4bad-9942-7731aa9942bb'],
].map(([what = '', text = '']) => ({ what, text }))

/** Names are shown on screen, so frames may carry them; nothing else may. */
export const nameCanaries: readonly Canary[] = [
  'Quillfeather',
  '大空鳥之助',
  '翡翠院',
  'Kıngfısher“Q”',
  "O'Plover & Sons",
].map((text) => ({ what: 'a name', text }))

export class CanarySearch {
  readonly traces: Trace[] = []
  private readonly needles: readonly { readonly what: string; readonly form: string; readonly needle: string }[]

  constructor(canaries: readonly Canary[]) {
    this.needles = canaries.flatMap(({ what, text }) =>
      formsOf(text).map(([form, bytes]) => ({ what, form, needle: foldCase(bytes) })),
    )
  }

  look(where: string, given: string | Uint8Array): void {
    const hay = foldCase(typeof given === 'string' ? Buffer.from(given) : Buffer.from(given))
    for (const { what, form, needle } of this.needles) if (hay.includes(needle)) this.traces.push({ what, form, where })
  }

  /** Every file, as bytes. */
  lookInFolder(folder: string, except: (file: string) => boolean = () => false): void {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name)
      if (entry.isFile() && !except(entry.name)) this.look(file, readFileSync(file))
    }
  }

  /** Every cell of every table of the workspace but those of the store of people; nobody else may have it open. */
  lookInWorkspace(dataDir: string): void {
    const database = openWorkspaceDatabase({ dataDir })
    for (const { name } of database.all("select name from sqlite_master where type = 'table'")) {
      if (storeOfPeople.has(String(name))) continue
      for (const row of database.iterate(`select * from "${name}"`))
        for (const [column, cell] of Object.entries(row))
          if (typeof cell === 'string' || cell instanceof Uint8Array) this.look(`${name}.${column}`, cell)
    }
    database.close()
  }
}

const storeOfPeople: ReadonlySet<string> = new Set(['people'])

/** The files of the workspace's database: looked into by table. */
export const isWorkspaceFile = (file: string): boolean => file.startsWith('workspace.db')

export function formsOf(text: string): [form: string, bytes: Buffer][] {
  const escaped = JSON.stringify(text).slice(1, -1)
  const forms: [string, Buffer][] = [
    ['as it is', Buffer.from(text)],
    ['in UTF-16', Buffer.from(text, 'utf16le')],
    ['URL-encoded', Buffer.from(encodeURIComponent(text))],
    ['as a form', Buffer.from(new URLSearchParams({ a: text }).toString().slice(2))],
    ['JSON-escaped', Buffer.from(escaped)],
    ['JSON-escaped to ASCII', Buffer.from(escaped.replace(/[^\x20-\x7e]/gu, toUnicodeEscape))],
    ['HTML-escaped', Buffer.from(text.replaceAll('&', '&amp;').replaceAll("'", '&#39;'))],
    ['in hexadecimal', Buffer.from(Buffer.from(text).toString('hex'))],
    // Inside a longer text the same bytes are written in three ways, by where they begin.
    ...[0, 1, 2].flatMap((offset): [string, Buffer][] => [
      ['in base64', Buffer.from(base64At(text, offset, 'base64'))],
      ['in base64url', Buffer.from(base64At(text, offset, 'base64url'))],
    ]),
  ]
  const seen = new Set<string>()
  return forms.filter(([, bytes]) => {
    const key = bytes.toString('latin1')
    return !seen.has(key) && seen.add(key)
  })
}

function base64At(text: string, offset: number, encoding: 'base64' | 'base64url'): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)])
  const whole = bytes.toString(encoding)
  // Characters that the neighbours would change are left out at both ends.
  return whole.slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6))
}

function toUnicodeEscape(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('')
}

/** ASCII letters only, byte by byte: normalising an address to lower case makes it no less of an address. */
function foldCase(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
