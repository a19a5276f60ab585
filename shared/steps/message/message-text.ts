// Texts with a person's own words in them: `{{first_name}}`, `{{first_name | there}}`, `{{event.price}}`. Pure; it escapes nothing,
// what the text becomes part of does.

export interface TextField {
  readonly name: string
  /** What stands there for people without a value; null where nothing was given. */
  readonly fallback: string | null
}

const fieldPattern = /\{\{\s*([^{}|]+?)\s*(?:\|\s*([^{}]*?)\s*)?\}\}/g

export function fieldsIn(text: string): TextField[] {
  return [...text.matchAll(fieldPattern)].map(([, name = '', fallback]) => ({ name, fallback: fallback ?? null }))
}

/** True where braces were opened or closed without their partner: it would be read as plain text. */
export function hasLooseBraces(text: string): boolean {
  return /\{\{|\}\}/.test(text.replaceAll(fieldPattern, ''))
}

export function filledText(text: string, wordOf: (name: string) => unknown): string {
  return text.replaceAll(fieldPattern, (_, name: string, fallback?: string) => {
    const value = wordOf(name)
    return value === undefined || value === null || value === '' ? (fallback ?? '') : wordFrom(value)
  })
}

/** A value as it stands in a text; a list or an object as JSON. */
export function wordFrom(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
