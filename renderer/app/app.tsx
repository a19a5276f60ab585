// Everything that every page stands on, in order: the link, the language, toasts, the status bar's place, the address.
import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { AppLink } from '../data/app-link.ts'
import { LinkProvider } from '../data/link-provider.tsx'
import { useLanguage } from '../data/use-language.ts'
import { LanguageProvider } from '../ui/language-provider.tsx'
import { AnnounceProvider } from '../ui/live-region.tsx'
import { StatusBarProvider } from '../ui/status-bar-content.tsx'
import { ToastProvider } from '../ui/toasts.tsx'
import { AppShell } from './app-shell.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

export function App({ link, queries }: { link: AppLink; queries: QueryClient }) {
  return (
    <LinkProvider link={link} queries={queries}>
      <InLanguage>
        <AnnounceProvider>
          <ToastProvider>
            <StatusBarProvider>
              <Router hook={useHashLocation}>
                <ErrorBoundary place="app">
                  <AppShell />
                </ErrorBoundary>
              </Router>
            </StatusBarProvider>
          </ToastProvider>
        </AnnounceProvider>
      </InLanguage>
    </LinkProvider>
  )
}

function InLanguage({ children }: { children: ReactNode }) {
  return <LanguageProvider language={useLanguage()}>{children}</LanguageProvider>
}
