// The keys that work on every page: F6 between regions, ? and F1 for the list of keys, Ctrl+Alt+1/2/3 for the language.
// Nothing while composing; the single character only where nobody types and the settings allow it.
import { useEffect, useEffectEvent } from 'react'
import { isComposing } from '#renderer/ui/composing.ts'
import type { Language } from '#shared/words/word-table.ts'
import { neighbourRegion } from './neighbour-region.ts'

export interface AppKeys {
  readonly singleKeys: boolean
  showKeys(): void
  speak(language: Language): void
}

const languageKeys: Readonly<Record<string, Language>> = { Digit1: 'en', Digit2: 'ko', Digit3: 'ja' }
const textual = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="spinbutton"]'

export function useAppKeys(keys: AppKeys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return
    if (carryOut(event, keys)) event.preventDefault()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

function carryOut(event: KeyboardEvent, keys: AppKeys): boolean {
  const command = event.ctrlKey || event.metaKey
  if (event.key === 'F6' && !command && !event.altKey) return goToRegion(event.shiftKey ? -1 : 1)
  const language = languageKeys[event.code]
  if (command && event.altKey && !event.shiftKey && language) {
    keys.speak(language)
    return true
  }
  if (command || event.altKey) return false
  const typing = event.target instanceof Element && event.target.matches(textual)
  if (event.key === 'F1' || (event.key === '?' && keys.singleKeys && !typing)) {
    keys.showKeys()
    return true
  }
  return false
}

/** Regions hidden by a dialog do not count: while one is open, F6 stays in it. */
function goToRegion(by: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => !region.closest('[inert], [aria-hidden="true"], [hidden]') && !region.querySelector('[data-region]'),
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = neighbourRegion(regions, at, by)
  if (!next) return false
  const first =
    next.querySelector<HTMLElement>('[aria-current="page"]') ??
    next.querySelector<HTMLElement>('a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]')
  ;(first ?? next).focus()
  return true
}
