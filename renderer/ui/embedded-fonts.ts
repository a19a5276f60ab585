// Typefaces to put into a file, so that its text stays text and looks the same on a machine that has none of them: only the slices
// whose characters occur. They come with the app; nothing is fetched from elsewhere.
import inter from '@fontsource-variable/inter/unicode.json'
import japanese from '@fontsource-variable/noto-sans-jp/unicode.json'
import korean from '@fontsource-variable/noto-sans-kr/unicode.json'
import { type EmbeddedFont, familyNames, pageIn, sliceFile, slicesFor } from '#shared/core/font-slices.ts'
import type { Language } from '#shared/words/word-table.ts'

const ranges = { inter, 'noto-sans-kr': korean, 'noto-sans-jp': japanese }

/** As data addresses; each is a piece of the app of its own, read when it is needed. */
const files: Readonly<Record<string, () => Promise<string>>> = {
  ...import.meta.glob<string>('../../node_modules/@fontsource-variable/inter/files/*-wght-normal.woff2', {
    query: '?inline',
    import: 'default',
  }),
  ...import.meta.glob<string>('../../node_modules/@fontsource-variable/noto-sans-kr/files/*-wght-normal.woff2', {
    query: '?inline',
    import: 'default',
  }),
  ...import.meta.glob<string>('../../node_modules/@fontsource-variable/noto-sans-jp/files/*-wght-normal.woff2', {
    query: '?inline',
    import: 'default',
  }),
}

export async function embeddedFonts(text: string, language: Language): Promise<EmbeddedFont[]> {
  const found = await Promise.all(
    slicesFor(text, language, ranges).map(async (slice) => {
      const end = `/${slice.family}/${sliceFile(slice)}`
      const file = Object.entries(files).find(([path]) => path.endsWith(end))?.[1]
      return file ? [{ ...slice, address: await file() }] : []
    }),
  )
  return found.flat()
}

/** A whole page that brings the typefaces of what it says; where they cannot be read it stays as it is. */
export async function pageWithFonts(html: string, language: Language): Promise<string> {
  return pageIn(await embeddedFonts(html, language).catch(() => []), html, language)
}

const shown = new Set<string>()

/** Lets the page itself measure with them. */
export async function showFonts(fonts: readonly EmbeddedFont[]): Promise<void> {
  await Promise.all(
    fonts.map(async ({ family, range, address }) => {
      const key = `${family} ${range}`
      if (shown.has(key)) return
      shown.add(key)
      const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
      const face = new FontFace(familyNames[family], bytes.buffer, { weight: '100 900', unicodeRange: range })
      document.fonts.add(await face.load())
    }),
  )
}
