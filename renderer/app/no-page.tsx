// What an address that leads nowhere shows.
import { Icon } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { hrefOf, routes } from '../ui/routes.ts'
import { useSay } from '../ui/use-say.ts'
import { useTitle } from '../ui/use-title.ts'

export function NoPage() {
  const say = useSay()
  useTitle(say('app.noPage.title'))
  return (
    <div className="broken-page">
      <Icon name="search" size={28} />
      <h1>{say('app.noPage.title')}</h1>
      <p>{say('app.noPage')}</p>
      <LinkButton href={hrefOf(routes.canvases)}>{say('app.noPage.back')}</LinkButton>
    </div>
  )
}
