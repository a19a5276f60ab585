// Choosing one person: a search field and the first who fit, masked. What is done with them is the caller's.
import './person-choice.css'
import { useState } from 'react'
import { usePeople } from '#renderer/data/use-people.ts'
import { useSettled } from '#renderer/data/use-settled.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type MaskedPerson, maskedIdentifiers } from '#shared/people/person.ts'

/** A choice, not a list to read through: more are found by searching. */
const mostShown = 8

export function PersonChoice({ onChoose }: { onChoose(person: MaskedPerson): void }) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const { people } = usePeople({ query: useSettled(query), segmentId: null })
  return (
    <div className="person-choice">
      <SearchField label={say('testPerson.search')} value={query} onChange={setQuery} />
      {people?.length === 0 && <p className="person-choice-note">{say('testPerson.nobody')}</p>}
      <ul aria-label={say('testPerson.people')}>
        {people?.slice(0, mostShown).map((person) => (
          <li key={person.id}>
            <span>
              {person.name || person.externalId} <span className="person-choice-note">{maskedIdentifiers(person)}</span>
            </span>
            <Button
              size="small"
              label={say('testPerson.choose.person', { name: person.name || String(person.id) })}
              onPress={() => onChoose(person)}
            >
              {say('testPerson.choose')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
