// The colours of the shapes, read from the tokens through the layer's own style sheet, so that themes and forced colours hold for them.
import type { StepFamily } from '#shared/steps/step-kind.ts'
import type { ShapeColours } from './draw-shapes.ts'

export function readColours(element: Element): ShapeColours {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(`--shape-${name}`).trim()
  const ofFamilies = (colour: (family: StepFamily) => string): Record<StepFamily, string> => ({
    entry: colour('entry'),
    flow: colour('flow'),
    audience: colour('audience'),
    message: colour('message'),
    exit: colour('exit'),
  })
  return {
    card: read('card'),
    border: read('border'),
    link: read('link'),
    accent: read('accent'),
    text: read('text'),
    second: read('second'),
    line: read('line'),
    bad: read('bad'),
    wait: read('wait'),
    family: ofFamilies(read),
    tile: ofFamilies((family) => `color-mix(in srgb, ${read(family)} 13%, ${read('card')})`),
    font: style.fontFamily,
  }
}

/** Tells when theme, language, contrast or the sharpness of the screen changes. */
export function watchLooks(changed: () => void): () => void {
  const seen = new MutationObserver(changed)
  seen.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'lang', 'class', 'style'],
  })
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)', `(resolution: ${devicePixelRatio}dppx)`]
  const media = queries.map((query) => matchMedia(query))
  for (const each of media) each.addEventListener('change', changed)
  return () => {
    seen.disconnect()
    for (const each of media) each.removeEventListener('change', changed)
  }
}
