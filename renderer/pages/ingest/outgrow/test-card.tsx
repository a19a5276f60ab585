// A test with a chosen person (S126): a real request through the server, and what the person’s attributes were before and after.
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useMapping } from '#renderer/data/use-ingest.ts'
import { usePeople } from '#renderer/data/use-people.ts'
import { useSettled } from '#renderer/data/use-settled.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { DataPartnerId } from '#shared/people/data-partners/data-partner-catalog.ts'
import type { MaskedPerson } from '#shared/people/person.ts'

const shownPeople = 5

export function TestCard({ partner }: { partner: DataPartnerId }) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const { people } = usePeople({ query: useSettled(query), segmentId: null })
  const [person, setPerson] = useState<MaskedPerson | null>(null)
  const mapping = useMapping(partner).data?.attributes ?? []
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const test = useCall('ingest.test')
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof test.call>>>()
  const given = mapping.flatMap(({ name }) => (values[name] ? [{ name, value: values[name] }] : []))
  const labelOf = (one: MaskedPerson) => [one.externalId, one.name].filter(Boolean).join(' · ')

  async function send(): Promise<void> {
    if (person) setOutcome(await test.call({ partner, personId: person.id, values: given }))
  }

  return (
    <Card title={say('ingest.test')}>
      <div className="ingest-stack">
        <p className="card-note">{say('ingest.test.about')}</p>
        <TroubleBanner trouble={test.trouble} onDismiss={test.clearTrouble} />
        {person ? (
          <div className="ingest-row">
            <strong>{labelOf(person)}</strong>
            <Button size="small" onPress={() => setPerson(null)}>
              {say('ingest.test.other')}
            </Button>
          </div>
        ) : (
          <>
            <SearchField label={say('ingest.test.find')} value={query} onChange={setQuery} />
            {query !== '' && (
              <ul className="test-people">
                {people?.slice(0, shownPeople).map((one) => (
                  <li key={one.id}>
                    <Button
                      size="small"
                      onPress={() => {
                        setPerson(one)
                        setOutcome(undefined)
                      }}
                    >
                      {labelOf(one)}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        {person &&
          mapping.map(({ name }) => (
            <TextField
              key={name}
              label={name}
              value={values[name] ?? ''}
              maxLength={255}
              onChange={(value) => setValues({ ...values, [name]: value })}
            />
          ))}
        {person && (
          <div className="ingest-row">
            <Button variant="primary" isBusy={test.isBusy} isDisabled={given.length === 0} onPress={() => void send()}>
              {say('ingest.test.send')}
            </Button>
          </div>
        )}
        {outcome && (
          <Banner
            tone={outcome.status < 300 ? 'ok' : 'bad'}
            title={say('ingest.test.answer', { status: outcome.status })}
          >
            <ul>
              {outcome.after.map(({ name, value }, at) => (
                <li key={name}>
                  {say('ingest.test.change', {
                    name,
                    before: outcome.before[at]?.value ?? say('ingest.test.nothing'),
                    after: value ?? say('ingest.test.nothing'),
                  })}
                </li>
              ))}
            </ul>
            {outcome.status >= 300 && <code lang="en">{outcome.answer}</code>}
          </Banner>
        )}
      </div>
    </Card>
  )
}
