// What is printed without a window brings its typefaces as well: Korean and Japanese are on paper what they are on screen, on a machine
// that can write neither. Read from the packages the window has them from; nothing is fetched from elsewhere.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type FontFamily, fontFamilies, pageIn, sliceFile, slicesFor } from '#shared/core/font-slices.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import { languages } from '#shared/words/word-table.ts'

const rangesSchema = z.record(z.string(), z.string())

/** A printer that gives the page its typefaces, in the language the page says it is in; a page whose typefaces cannot be read stays as it is. */
export function printingWithFonts(print: PrintPdf): PrintPdf {
  return async (html) => print(await pageWithFonts(html).catch(() => html))
}

async function pageWithFonts(html: string): Promise<string> {
  const said = /<html[^<>]* lang="([a-z]{2})/i.exec(html)?.[1]
  const language = languages.find((one) => one === said) ?? 'en'
  const [inter, korean, japanese] = await Promise.all(fontFamilies.map(rangesOf))
  if (!inter || !korean || !japanese) return html
  const slices = slicesFor(html, language, { inter, 'noto-sans-kr': korean, 'noto-sans-jp': japanese })
  const fonts = await Promise.all(
    slices.map(async (slice) => {
      const bytes = await readFile(fileOf(slice.family, sliceFile(slice)))
      return { ...slice, address: `data:font/woff2;base64,${bytes.toString('base64')}` }
    }),
  )
  return pageIn(fonts, html, language)
}

async function rangesOf(family: FontFamily): Promise<Readonly<Record<string, string>>> {
  return rangesSchema.parse(JSON.parse(await readFile(fileOf(family, 'unicode.json'), 'utf8')))
}

function fileOf(family: FontFamily, file: string): URL {
  return new URL(import.meta.resolve(`@fontsource-variable/${family}/${file}`))
}
