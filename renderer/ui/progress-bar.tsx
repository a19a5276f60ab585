// How far something has come, in a bar and in words. Without a value it moves and claims nothing.
import './progress-bar.css'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'

export interface ProgressBarProps {
  readonly label: string
  readonly hideLabel?: boolean
  /** From 0 to 1; null while nobody knows. */
  readonly value: number | null
  /** Says the value in words: "3.1 MB of 12 MB", "92 %". */
  readonly valueText?: string
  readonly tone?: 'accent' | 'ok'
}

export function ProgressBar({ label, hideLabel = false, value, valueText, tone = 'accent' }: ProgressBarProps) {
  const known = value === null ? { isIndeterminate: true } : { value: Math.min(1, Math.max(0, value)) }
  return (
    <AriaProgressBar
      {...known}
      {...(valueText === undefined ? {} : { valueLabel: valueText })}
      aria-label={label}
      minValue={0}
      maxValue={1}
      className={`progress-bar is-${tone}`}
    >
      {({ percentage, isIndeterminate }) => (
        <>
          {(!hideLabel || valueText !== undefined) && (
            <span className="progress-bar-words" aria-hidden>
              {!hideLabel && <span>{label}</span>}
              {valueText !== undefined && <span className="progress-bar-value">{valueText}</span>}
            </span>
          )}
          <span className="progress-bar-track">
            <span
              className={isIndeterminate ? 'progress-bar-fill is-moving' : 'progress-bar-fill'}
              style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  )
}
