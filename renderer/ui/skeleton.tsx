// Where something is about to be. Says nothing of what; heard as "loading".
import './skeleton.css'
import { useSay } from './use-say.ts'

export function Skeleton({ lines = 3 }: { lines?: number }) {
  const say = useSay()
  return (
    <div className="skeleton" role="status" aria-label={say('ui.loading')}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <span key={key} className="skeleton-line" />
      ))}
    </div>
  )
}
