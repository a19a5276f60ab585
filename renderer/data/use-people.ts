// People of the workspace (masked) that fit a search, page by page.
import { useMemo } from 'react'
import type { MaskedPerson } from '#shared/people/person.ts'
import type { AppInput, AppOutput } from './app-link.ts'
import { type Pages, usePagesOf } from './use-pages-of.ts'

export type PeopleFilter = Omit<AppInput<'people.list'>, 'cursor'>

export interface PeoplePages extends Pages<AppOutput<'people.list'>> {
  readonly people: readonly MaskedPerson[] | undefined
  readonly total: number
}

export function usePeople(filter: PeopleFilter): PeoplePages {
  const answer = usePagesOf('people.list', (cursor) => ({ ...filter, cursor }))
  const { pages } = answer
  const people = useMemo(() => pages?.flatMap((page) => page.people), [pages])
  return { ...answer, people, total: pages?.at(-1)?.total ?? 0 }
}
