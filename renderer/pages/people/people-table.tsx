// People as rows, masked. It shows what it is given and never scrolls by itself: a narrow place stacks the values of a row.
import './people-table.css'
import { useLanguage } from '#renderer/data/use-language.ts'
import { placeName } from '#renderer/ui/place-names.ts'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { MaskedPerson } from '#shared/people/person.ts'

export interface PeopleTableProps {
  /** What the table is, for those who do not see it. */
  readonly label: string
  readonly people: readonly MaskedPerson[]
  /** Only who it is and where: beside other things. */
  readonly isShort?: boolean
  /** The rows answer an older question. */
  readonly isStale?: boolean
}

export function PeopleTable({ label, people, isShort = false, isStale = false }: PeopleTableProps) {
  const say = useSay()
  const language = useLanguage()
  const columns: { name: string; of(person: MaskedPerson): string | null; isLong?: boolean }[] = [
    { name: say('attribute.external_id'), of: ({ externalId }) => externalId, isLong: true },
    { name: say('attribute.email'), of: ({ email }) => email },
    { name: say('attribute.phone'), of: ({ phone }) => phone },
    { name: say('people.column.mobileId'), of: ({ mobileId }) => mobileId, isLong: true },
    {
      name: say('attribute.country'),
      of: ({ country }) => country && withCode(country, placeName(country, 'region', language)),
    },
    {
      name: say('attribute.language'),
      of: (person) => person.language && withCode(person.language, placeName(person.language, 'language', language)),
      isLong: true,
    },
  ]
  const shown = columns.filter(({ isLong }) => !(isShort && isLong))
  return (
    <div className="people-table-place">
      <table
        className="people-table"
        aria-label={label}
        data-short={isShort || undefined}
        data-stale={isStale || undefined}
      >
        <thead>
          <tr>
            <th scope="col">{say('people.column.name')}</th>
            {shown.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" lang={person.language ?? undefined}>
                <a href={hrefOf(routes.person(person.id))}>
                  {person.name || <span className="people-table-none">{say('people.noName')}</span>}
                </a>
              </th>
              {shown.map(({ name, of }) => (
                <td key={name} data-column={name}>
                  {of(person) || <NoValue />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The code too: it is what a segment compares with. */
function withCode(code: string, name: string): string {
  return name === code ? code : `${name} · ${code}`
}

function NoValue() {
  const say = useSay()
  return (
    <>
      <span className="people-table-none" aria-hidden="true">
        –
      </span>
      <span className="only-heard">{say('people.noValue')}</span>
    </>
  )
}
