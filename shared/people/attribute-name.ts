// What a custom attribute may be called. Names end up in JSON paths inside SQL, where quotes and backslashes cannot be asked for.

const longest = 255

/** The name as stored: composed, trimmed, without control characters, quotes and backslashes told apart from nothing else. */
export function attributeName(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('"', '”')
    .replaceAll('\\', '＼')
    .trim()
    .slice(0, longest)
    .toWellFormed()
}

/** What is wrong with a name a person types: unlike a header from a file, it is never mended behind their back. */
export function attributeNameTrouble(typed: string): 'missing' | 'letters' | 'too-long' | null {
  const name = typed.normalize('NFC').trim()
  if (name === '') return 'missing'
  if (/["\\\p{Cc}]/u.test(name) || !name.isWellFormed()) return 'letters'
  return name.length > longest ? 'too-long' : null
}
