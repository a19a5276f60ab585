// What a custom attribute may be called. Names end up in JSON paths inside SQL, where quotes and backslashes cannot be asked for.

/** The name as stored: composed, trimmed, without control characters, quotes and backslashes told apart from nothing else. */
export function attributeName(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('"', '”')
    .replaceAll('\\', '＼')
    .trim()
    .slice(0, 255)
    .toWellFormed()
}

/** The path of an attribute inside `people.attributes`, or undefined for a name that nobody can have. */
export function attributePath(name: string): string | undefined {
  return attributeName(name) === name && name !== '' ? `$."${name}"` : undefined
}
