// What the page of Tinyclues shows besides server, keys, findings and calls (S93–S110).
import { CohortsCard, ImportsCard } from './cohorts-card.tsx'

export function TinycluesCards() {
  return (
    <>
      <CohortsCard partner="tinyclues" />
      <ImportsCard partner="tinyclues" />
    </>
  )
}
