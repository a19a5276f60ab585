// Catches what a page throws while drawing: a sentence and a way on instead of an empty window. The rail stays usable.
import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { goTo, routes } from '../ui/routes.ts'
import { useSay } from '../ui/use-say.ts'
import './error-boundary.css'

interface BoundaryProps {
  /** Another place starts afresh: the boundary of a page carries its address. */
  readonly place: string
  readonly children: ReactNode
}

export class ErrorBoundary extends Component<BoundaryProps, { brokenAt: string | null }> {
  override state: { brokenAt: string | null } = { brokenAt: null }

  static getDerivedStateFromError(): { brokenAt: string } {
    return { brokenAt: '' }
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.place !== this.props.place && this.state.brokenAt !== null) this.setState({ brokenAt: null })
  }

  override render(): ReactNode {
    return this.state.brokenAt === null ? this.props.children : <BrokenPage />
  }
}

function BrokenPage() {
  const say = useSay()
  return (
    <div className="broken-page" role="alert">
      <Icon name="error" size={28} />
      <h1>{say('app.broken.title')}</h1>
      <p>{say('app.broken.about')}</p>
      <div className="broken-page-ways">
        <Button variant="primary" onPress={() => window.location.reload()}>
          {say('app.broken.reload')}
        </Button>
        <Button onPress={() => goTo(routes.canvases)}>{say('app.broken.back')}</Button>
      </div>
    </div>
  )
}
