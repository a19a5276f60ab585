// Where the page begins: opens the link, makes the cache of answers, and draws the app. Nothing else happens here.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { contract } from '#shared/contract/contract.ts'
import { App } from './app/app.tsx'
import { recallTheme } from './app/remembered-theme.ts'
import { newQueryClient } from './data/new-query-client.ts'
import { openLink } from './link/open-link.ts'
import './ui/base.css'

recallTheme()
const place = document.getElementById('app')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App link={openLink(contract)} queries={newQueryClient()} />
    </StrictMode>,
  )
}
