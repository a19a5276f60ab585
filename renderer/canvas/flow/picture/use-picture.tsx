// The open canvas as a picture, drawn anew when what is asked of it changes. Its words are measured with the very typefaces that it
// brings along, so that they break where they are drawn.
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { embeddedFonts, showFonts } from '#renderer/ui/embedded-fonts.ts'
import { Icon, type IconName } from '#renderer/ui/icon.tsx'
import tokens from '#renderer/ui/tokens.css?raw'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { familyList, fontFaceRules } from '#shared/core/font-slices.ts'
import type { Language } from '#shared/words/word-table.ts'
import { useCanvas, useCountBoard } from '../../canvas-desk.tsx'
import { shownDocument, shownLanguage } from '../../shown-document.ts'
import { stepIcon } from '../../step-icon.ts'
import { useCanvasFacts } from '../../use-canvas-facts.tsx'
import { measureWith } from '../measure-text.ts'
import { drawPicture, type Picture } from './draw-picture.ts'
import { type Icons, paletteOf, type Theme } from './picture-pen.ts'
import { pictureScene } from './picture-scene.ts'

export interface PictureWishes {
  readonly what: 'whole' | 'selection'
  readonly theme: Theme
  readonly withNumbers: boolean
  readonly isPaper: boolean
  /** Of the app's own words. */
  readonly language: Language
}

/** Null while it is being drawn. The shelf must stand somewhere on the page: the icons are read off it. */
export function usePicture(wishes: PictureWishes): { picture: Picture | null; hasFailed: boolean; shelf: ReactNode } {
  const { what, theme, withNumbers, isPaper, language } = wishes
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const facts = useCanvasFacts()
  const document = useCanvas(shownDocument)
  const content = useCanvas(shownLanguage)
  const collapsed = useCanvas((state) => state.collapsed)
  const steps = useCanvas((state) => state.selected)
  const notes = useCanvas((state) => state.selectedNotes)
  const byStep = useCountBoard((board) => board.byStep)
  const departures = useCountBoard((board) => board.departures)
  // A picture is of a moment: it does not change under the eyes because somebody was synced.
  const [counts] = useState({ byStep, departures })
  const shelf = useRef<HTMLSpanElement>(null)
  const [drawn, setDrawn] = useState<Picture | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    setDrawn(null)
    const draw = async () => {
      const look = {
        palette: paletteOf(tokens, theme),
        icons: iconsOn(shelf.current),
        fontFamily: familyList(content),
        isPaper,
      }
      const source = {
        ...{ document, facts, collapsed, say, speak, format, languages: { content, app: language } },
        selection: what === 'selection' ? { steps, notes } : null,
        counts: withNumbers ? counts : null,
      }
      const unmeasured = () => 0
      const { svg } = drawPicture(pictureScene({ ...source, measure: unmeasured }), {
        ...look,
        measure: unmeasured,
        fontFaces: '',
      })
      const fonts = await embeddedFonts(svg, content)
      await showFonts(fonts)
      const measure = measureWith(look.fontFamily)
      return drawPicture(pictureScene({ ...source, measure }), { ...look, measure, fontFaces: fontFaceRules(fonts) })
    }
    draw().then(
      (picture) => isWanted && setDrawn(picture),
      () => isWanted && setDrawn('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [
    what,
    theme,
    withNumbers,
    isPaper,
    language,
    say,
    speak,
    format,
    facts,
    document,
    content,
    collapsed,
    steps,
    notes,
    counts,
  ])
  return {
    picture: drawn === 'failed' ? null : drawn,
    hasFailed: drawn === 'failed',
    shelf: <IconShelf ref={shelf} />,
  }
}

const iconNames: readonly IconName[] = [...new Set<IconName>([...Object.values(stepIcon), 'group', 'cancelled'])]

function IconShelf({ ref }: { ref: Ref<HTMLSpanElement> }) {
  return (
    <span ref={ref} hidden>
      {iconNames.map((name) => (
        <span key={name} data-icon={name}>
          <Icon name={name} />
        </span>
      ))}
    </span>
  )
}

function iconsOn(shelf: HTMLElement | null): Icons {
  const writer = new XMLSerializer()
  return new Map(
    iconNames.map((name) => {
      const parts = shelf?.querySelectorAll(`[data-icon="${name}"] svg > *`) ?? []
      return [name, Array.from(parts, (part) => writer.serializeToString(part).replace(/ xmlns="[^"]*"/, '')).join('')]
    }),
  )
}
