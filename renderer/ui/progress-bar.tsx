// How far a job is, with words.
import './progress-bar.css'
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'

export function ProgressBar({ label, share }: { label: string; share: number }) {
  return (
    <AriaProgressBar className="progress" value={share * 100}>
      {({ percentage, valueText }) => (
        <>
          <span className="progress-words">
            <Label>{label}</Label>
            <span>{valueText}</span>
          </span>
          <span className="progress-track">
            <span className="progress-fill" style={{ display: 'block', width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </AriaProgressBar>
  )
}
