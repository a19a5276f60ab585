// The way to every section, at the left of every page.
import { useLocation } from 'wouter'
import type { WordKey } from '#shared/words/all-words.ts'
import type { IconName } from '../ui/icon.tsx'
import { RailLink } from '../ui/rail-link.tsx'
import { hrefOf, type Route, routes } from '../ui/routes.ts'
import { useSay } from '../ui/use-say.ts'
import mark from './mark.svg'
import './left-rail.css'

type NavKey = Extract<WordKey, `nav.${string}`>
const sections: readonly { readonly route: Route; readonly icon: IconName; readonly word: NavKey }[] = [
  { route: routes.canvases, icon: 'canvas', word: 'nav.canvases' },
  { route: routes.campaigns, icon: 'send', word: 'nav.campaigns' },
  { route: routes.people, icon: 'people', word: 'nav.people' },
  { route: routes.segments, icon: 'segments', word: 'nav.segments' },
  { route: routes.partners, icon: 'partners', word: 'nav.partners' },
  { route: routes.activity, icon: 'activity', word: 'nav.activity' },
]

export function LeftRail() {
  const say = useSay()
  const [location] = useLocation()
  const isHere = (route: Route) => location === route || location.startsWith(`${route}/`)
  const link = ({ route, icon, word }: (typeof sections)[number]) => (
    <RailLink href={hrefOf(route)} icon={icon} label={say(word)} isCurrent={isHere(route)} />
  )
  return (
    <nav className="left-rail" aria-label={say('nav.label')} data-region="rail">
      <a className="left-rail-mark" href={hrefOf(routes.canvases)} aria-label={say('nav.home')}>
        <img src={mark} alt="" width="28" height="28" />
      </a>
      <ul>
        {sections.map((section) => (
          <li key={section.route}>{link(section)}</li>
        ))}
      </ul>
      <div className="left-rail-end">{link({ route: routes.settings, icon: 'settings', word: 'nav.settings' })}</div>
    </nav>
  )
}
