// Several views of one thing, one at a time.
import './tabs.css'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly tabs: readonly { readonly id: Id; readonly label: string }[]
  /** The view of the chosen one. */
  readonly children: ReactNode
}

export function Tabs<Id extends string>({ label, value, onChange, tabs, children }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <TabList className="tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {/* A panel of its own for each tab: one that changed its id would leave the tab pointing at nothing. */}
      <TabPanel key={value} id={value}>
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
