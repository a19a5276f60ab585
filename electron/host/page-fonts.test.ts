// A page printed without a window carries the typefaces of the characters that occur, in the order its language asks for.
import { expect, it } from 'vitest'
import { printingWithFonts } from './page-fonts.ts'

async function printed(html: string): Promise<string> {
  let page = ''
  await printingWithFonts(async (html) => {
    page = html
    return { ok: true, pdf: new Uint8Array() }
  })(html)
  return page
}
const page = (language: string, words: string) =>
  `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>${words}</body></html>`
const facesIn = (html: string) => [
  ...new Set([...html.matchAll(/@font-face\{font-family:'([^']+)'/g)].map(([, name]) => name)),
]

it('brings what Korean and Japanese are written with, whole, and nothing that does not occur', async () => {
  expect(facesIn(await printed(page('en', 'Welcome e-mail')))).toEqual(['Inter Variable'])
  expect(facesIn(await printed(page('ko', '장바구니 Cart')))).toEqual(['Inter Variable', 'Noto Sans KR Variable'])
  expect(facesIn(await printed(page('ja', '統合')))).toContain('Noto Sans JP Variable')
  const [, bytes = ''] = /src:url\(data:font\/woff2;base64,([^)]+)\)/.exec(await printed(page('ko', '장'))) ?? []
  expect(Buffer.from(bytes, 'base64').toString('latin1', 0, 4)).toBe('wOF2')
})

it('draws characters two languages share as the page’s language draws them', async () => {
  const first = async (language: string) =>
    /body\{font-family:([^}]+)\}/.exec(await printed(page(language, '統合')))?.[1]
  expect(await first('ja')).toMatch(/^'Inter Variable', 'Noto Sans JP Variable'/)
  expect(await first('ko')).toMatch(/^'Inter Variable', 'Noto Sans KR Variable'/)
})
