// One line of the settings: what it is, what it does, and at the right the control or the fact.
import type { ReactNode } from 'react'

export interface SettingRowProps {
  readonly name: string
  readonly about?: string
  /** For controls that point at their description. */
  readonly aboutId?: string
  readonly children: ReactNode
}

export function SettingRow({ name, about, aboutId, children }: SettingRowProps) {
  return (
    <div className="setting-row">
      <div className="setting-row-words">
        <p className="setting-row-name">{name}</p>
        {about !== undefined && (
          <p className="setting-row-about" {...(aboutId === undefined ? {} : { id: aboutId })}>
            {about}
          </p>
        )}
      </div>
      <div className="setting-row-end">{children}</div>
    </div>
  )
}
