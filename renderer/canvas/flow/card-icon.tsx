// The icons on cards, as pictures that all cards share. Drawn inline, each would be a space of its own to the browser, and keeping their
// books took half of what it does in a frame in which the view moves (measured with 33 cards, 2026-11).
import './card-icon.css'
import { type CSSProperties, useLayoutEffect, useRef } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { type StepKind, stepKinds } from '#shared/steps/step-kind.ts'
import { stepIcon } from '../step-icon.ts'
import { readColours, watchLooks } from './shape-colours.ts'

const badges = ['error', 'warning'] as const
export type CardIconName = StepKind | (typeof badges)[number]
const names: readonly CardIconName[] = [...stepKinds, ...badges]

export function CardIcon({ name }: { name: CardIconName }) {
  const style: CSSProperties & Record<'--picture', string> = { '--picture': `var(--picture-${name})` }
  return <span className="card-icon" style={style} />
}

/** The drawing of an icon on the shelf that stands in a place. */
export function drawnIcon(place: Element, name: CardIconName): Element | null {
  return place.querySelector(`[data-icon="${name}"] svg`)
}

/** Makes the pictures in the colours of the theme, as properties of the element it stands in, for every card within that. */
export function CardIconShelf() {
  const shelf = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const icons = shelf.current
    const place = icons?.parentElement
    if (!icons || !place) return
    const paint = () => {
      const { family, bad, wait } = readColours(icons)
      for (const name of names) {
        const colour = name === 'error' ? bad : name === 'warning' ? wait : family[stepCatalog[name].family]
        const drawn = drawnIcon(icons, name)?.cloneNode(true)
        if (!(drawn instanceof SVGElement)) continue
        drawn.setAttribute('stroke', colour)
        const picture = encodeURIComponent(new XMLSerializer().serializeToString(drawn))
        place.style.setProperty(`--picture-${name}`, `url("data:image/svg+xml,${picture}")`)
      }
    }
    paint()
    return watchLooks(paint)
  }, [])
  return (
    <div ref={shelf} className="shape-colours" hidden>
      {names.map((name) => (
        <span key={name} data-icon={name}>
          <Icon name={name === 'error' || name === 'warning' ? name : stepIcon[name]} />
        </span>
      ))}
    </div>
  )
}
