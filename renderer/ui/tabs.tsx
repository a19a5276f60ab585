// Several views of one thing, one at a time.
import './tabs.css'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  /** The view of the chosen one. */
  readonly children: ReactNode
}

export function Tabs<Id extends string>({ label, value, onChange, options, children }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <TabList className="tabs-list" aria-label={label}>
        {options.map((option) => (
          <Tab key={option.id} id={option.id} className="tab">
            {option.label}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={value}>{children}</TabPanel>
    </AriaTabs>
  )
}
