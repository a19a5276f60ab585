// The line at the foot of every page: the page's own part, then how syncs fare, the engine, theme and language.
import { useLocation } from 'wouter'
import { useLinkState } from '../data/use-link-state.ts'
import { usePauses } from '../data/use-pauses.ts'
import { useWorkspace } from '../data/use-workspace.ts'
import { useChecklist } from '../pages/canvases/newcomer-checklist.tsx'
import { HoverCard } from '../ui/hover-card.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { hrefOf, routes } from '../ui/routes.ts'
import { StatusBarPlace } from '../ui/status-bar-content.tsx'
import { useSay } from '../ui/use-say.ts'
import { LookMenus } from './look-menus.tsx'
import { useSyncHealth } from './use-sync-health.ts'
import './status-bar.css'

export function StatusBar({ sandboxInUse, onShowKeys }: { sandboxInUse: boolean; onShowKeys(): void }) {
  const say = useSay()
  const link = useLinkState()
  const isPaused = usePauses().length > 0
  const workspace = useWorkspace().data
  const pending = workspace?.pendingPeople ?? 0
  const host = workspace?.host ?? 'local'
  return (
    <section className="status-bar" aria-label={say('app.region.status')} data-region="status">
      <StatusBarPlace className="status-bar-page" />
      <div className="status-bar-app">
        <NextOfChecklist />
        {sandboxInUse && (
          <HoverCard title={say('status.sandbox')} text={say('status.sandbox.about')}>
            <a className="status-bar-sandbox" href={hrefOf(routes.partners)}>
              {say('status.sandbox')}
            </a>
          </HoverCard>
        )}
        <SyncHealth />
        {isPaused && (
          <a className="status-bar-item" href={hrefOf(routes.inbox)}>
            <Icon name="pause" size={14} />
            {say('pauses.status')}
          </a>
        )}
        {pending > 0 && (
          <HoverCard title={say('status.pending', { count: pending })} text={say(`status.pending.about.${host}`)}>
            <a className="status-bar-item" href={hrefOf(routes.activity)}>
              <Icon name="pending" size={14} />
              <span className="status-bar-short">{say('status.pending', { count: pending })}</span>
              <span className="status-bar-long">{say('status.pending.awake', { count: pending })}</span>
            </a>
          </HoverCard>
        )}
        {link !== 'open' && (
          <span className="status-bar-item" data-tone={link === 'lost' ? 'bad' : 'wait'}>
            <Icon name={link === 'lost' ? 'offline' : 'wait'} size={14} />
            {say(`status.link.${link}`)}
          </span>
        )}
        <LookMenus />
        <IconButton icon="keyboard" label={say('status.keys')} onPress={onShowKeys} />
      </div>
    </section>
  )
}

/** The newcomer's next thing to do, while its list is out of sight. */
function NextOfChecklist() {
  const say = useSay()
  const [location] = useLocation()
  const next = useChecklist()?.places.find(({ isDone }) => !isDone)
  if (!next || location === routes.canvases) return null
  const words = (
    <>
      <Icon name="arrow-right" size={14} />
      {say('checklist.next', { step: say(`checklist.${next.item}`) })}
    </>
  )
  // Where it is done already, there is nowhere to lead: a link would be pressed in vain.
  if (location === next.route) return <span className="status-bar-item status-bar-next">{words}</span>
  return (
    <a className="status-bar-item status-bar-next" href={hrefOf(next.route)}>
      {words}
    </a>
  )
}

function SyncHealth() {
  const say = useSay()
  const health = useSyncHealth()
  if (!health) return null
  const { tone, attention } = health
  const words = {
    ok: () => say('status.health.ok'),
    none: () => say('status.health.none'),
    bad: () => say('status.health.attention', { count: attention }),
  }
  const icons = { ok: 'done', none: 'partners', bad: 'error' } as const
  return (
    <a
      className="status-bar-item"
      data-tone={tone}
      href={hrefOf(health.canvasesNeedYou ? routes.canvases : routes.partners)}
    >
      <Icon name={icons[tone]} size={14} />
      {words[tone]()}
    </a>
  )
}
