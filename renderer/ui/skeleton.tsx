// The shape of what is being loaded: bars for the eye, one word for the ear. Shows after a moment, so that quick answers do not flash.
import './skeleton.css'
import { useSay } from './use-say.ts'

export function Skeleton({ lines = 3 }: { lines?: number }) {
  const say = useSay()
  return (
    <div className="skeleton" role="status">
      <span className="only-heard">{say('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} className="skeleton-line" aria-hidden />
      ))}
    </div>
  )
}
