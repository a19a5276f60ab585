// The form every word list takes: one entry per key with its three languages side by side, so that none is forgotten.
// Never put logic here; a table is data.

export const languages = ['en', 'ko', 'ja'] as const
export type Language = (typeof languages)[number]

/** English has plural forms; Korean and Japanese have none. `{{count}}` picks the form and is printed in the language's digits. */
export type PluralText = { readonly one: string; readonly other: string }
export type WordEntry = { readonly en: string | PluralText; readonly ko: string; readonly ja: string }
export type WordTable = Readonly<Record<string, WordEntry>>

/** Declares a word list. Missing languages do not compile; the same parameters in each language is a test (words.test.ts). */
export function wordTable<const Table extends WordTable>(table: Table): Table {
  return table
}

/** The parameter names between `{{` and `}}` of a text. */
export type ParametersOf<Text> = Text extends PluralText
  ? ParametersOf<Text['one']> | ParametersOf<Text['other']>
  : Text extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | ParametersOf<Rest>
    : never
