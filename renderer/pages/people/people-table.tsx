// People as rows, masked. It shows what it is given; a narrow window scrolls the table, not the page.
import './people-table.css'
import { useLanguage } from '#renderer/data/use-language.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { MaskedPerson } from '#shared/people/person.ts'
import { placeName } from './place-names.ts'

export interface PeopleTableProps {
  /** What the table is, for those who do not see it. */
  readonly label: string
  readonly people: readonly MaskedPerson[]
  /** Only who it is and where: beside other things. */
  readonly isShort?: boolean
  readonly isStale?: boolean
}

export function PeopleTable({ label, people, isShort = false, isStale = false }: PeopleTableProps) {
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe scrollable-region-focusable)
    <section className="people-table-frame" aria-label={label} tabIndex={0}>
      <table className="people-table" data-short={isShort || undefined} data-stale={isStale || undefined}>
        <thead>
          <tr>
            <th scope="col">{say('people.column.name')}</th>
            {!isShort && <th scope="col">{say('attribute.external_id')}</th>}
            <th scope="col">{say('attribute.email')}</th>
            <th scope="col">{say('attribute.phone')}</th>
            {!isShort && <th scope="col">{say('people.column.mobileId')}</th>}
            <th scope="col">{say('attribute.country')}</th>
            {!isShort && <th scope="col">{say('attribute.language')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} isShort={isShort} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PersonRow({ person, isShort }: { person: MaskedPerson; isShort: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const { name, externalId, email, phone, mobileId } = person
  return (
    <tr>
      <th scope="row" lang={person.language ?? undefined}>
        {name === '' ? <span className="people-table-none">{say('people.noName')}</span> : name}
      </th>
      {!isShort && <Value text={externalId} isCode />}
      <Value text={email} isCode />
      <Value text={phone} isCode />
      {!isShort && <Value text={mobileId} isCode />}
      <Value text={person.country && placeName(person.country, 'region', language)} />
      {!isShort && <Value text={person.language && placeName(person.language, 'language', language)} />}
    </tr>
  )
}

function Value({ text, isCode = false }: { text: string | null; isCode?: boolean }) {
  const say = useSay()
  if (text === null || text === '')
    return (
      <td>
        <span className="people-table-none" aria-hidden="true">
          –
        </span>
        <span className="people-table-unseen">{say('people.noValue')}</span>
      </td>
    )
  return <td className={isCode ? 'people-table-code' : undefined}>{text}</td>
}
