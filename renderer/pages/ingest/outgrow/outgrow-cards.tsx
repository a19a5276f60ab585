// What the page of Outgrow shows besides server, keys, findings and calls (S111–S134).
import { MappingCard } from './mapping-card.tsx'
import { TestCard } from './test-card.tsx'

export function OutgrowCards() {
  return (
    <>
      <MappingCard partner="outgrow" />
      <TestCard partner="outgrow" />
    </>
  )
}
