// An SVG as other files: dots of a chosen fineness, or a page that prints as one sheet of just its size.

/** What browsers draw at most on one surface: a side, and all of it. */
const [longestSide, mostDots] = [16_384, 268_000_000]

export interface Sized {
  readonly width: number
  readonly height: number
}

export function fitsAsPng({ width, height }: Sized, scale: number): boolean {
  return Math.max(width, height) * scale <= longestSide && width * height * scale * scale <= mostDots
}

export async function pngOf(svg: string, { width, height }: Sized, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const surface = document.createElement('canvas')
    surface.width = Math.round(width * scale)
    surface.height = Math.round(height * scale)
    surface.getContext('2d')?.drawImage(picture, 0, 0, surface.width, surface.height)
    const blob = await new Promise<Blob | null>((resolve) => surface.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('the picture is too large for this machine')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Chromium prints no sheet longer than 200 inches; what is larger is made smaller, and stays as sharp. */
const longestSheet = 19_000

export function sheetOf(svg: string, { width, height }: Sized, language: string): string {
  const share = Math.min(1, longestSheet / Math.max(width, height))
  const [wide, high] = [Math.ceil(width * share), Math.ceil(height * share)]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><style>
@page{size:${wide}px ${high}px;margin:0}
html,body{margin:0;padding:0}
svg{display:block;width:${wide}px;height:${high - 1}px}
</style></head><body>${svg}</body></html>
`
}
