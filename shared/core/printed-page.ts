// Printing as a host offers it: a page in, a PDF out. Plain data both ways, so that it may cross threads.

export type Printed =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly why: 'no-browser' | 'failed' }

export type PrintPdf = (html: string) => Promise<Printed>

/** Nothing but what the page itself holds. */
const fence =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; font-src data:">'

/** The page with its fence, which comes before anything the page says itself; undefined for what is no page. */
export function fencedPage(html: string): string | undefined {
  const start = /^\s*<!doctype html>\s*<html[^<>]*>\s*<head>/i.exec(html)
  return start ? `${start[0]}${fence}${html.slice(start[0].length)}` : undefined
}
