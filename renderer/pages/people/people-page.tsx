// Everybody in the workspace, or in one segment: masked, searchable, with how many of them can be matched and what is known.
import './people-page.css'
import { useState } from 'react'
import { usePeople } from '#renderer/data/use-people.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useSegments } from '#renderer/data/use-segments.ts'
import { useSettled } from '#renderer/data/use-settled.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { AttributeList } from './attribute-list.tsx'
import { CoverageTiles } from './coverage-tiles.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { PeopleList } from './people-list.tsx'

/** Stands for all people in the list of segments; their own segment Everyone says the same and is left out. */
const allPeople = 'all'

export function PeoplePage({ segmentId = null }: { segmentId?: SegmentId | null }) {
  const say = useSay()
  useTitle(say('people.title'))
  const [query, setQuery] = useState('')
  const [isExporting, setExporting] = useState(false)
  const settled = useSettled(query.trim())
  const segments = useSegments().data?.segments ?? []
  const chosen = segments.find(({ id }) => id === segmentId)
  const people = usePeople({ query: settled, segmentId })
  const known = useQuestion('people.find', { who: settled }, { when: settled !== '' }).data?.id ?? null
  const choose = (id: string) => {
    const segment = segments.find((one) => one.id === id)
    goTo(segment ? routes.peopleIn(segment.id) : routes.people)
  }
  return (
    <Page name="people-page">
      <PageHeader
        title={say('people.title')}
        actions={
          <>
            <Button icon="download" onPress={() => setExporting(true)}>
              {say('people.export')}
            </Button>
            <Button variant="primary" icon="upload" onPress={() => goTo(routes.importPeople)}>
              {say('people.import')}
            </Button>
          </>
        }
      />
      <CoverageTiles segmentId={segmentId} />
      <div className="people-page-columns">
        <section className="page-list" aria-label={say('people.title')}>
          <div className="page-tools people-page-tools">
            <SearchField label={say('people.search')} value={query} onChange={setQuery} />
            <Select
              label={say('people.segment')}
              hideLabel
              value={chosen && chosen.origin !== 'everyone' ? chosen.id : allPeople}
              options={[
                { id: allPeople, label: say('segment.everyone') },
                ...segments
                  .filter(({ origin }) => origin !== 'everyone')
                  .map((segment) => ({ id: segment.id, label: segmentName(segment, say) })),
              ]}
              onChange={choose}
            />
          </div>
          {known !== null && (
            <Banner
              tone="info"
              action={{ label: say('people.openProfile'), onPress: () => goTo(routes.person(known)) }}
            >
              {say('people.isTheId')}
            </Banner>
          )}
          <PeopleList
            people={people}
            query={settled}
            isStale={query.trim() !== settled}
            segment={chosen ? segmentName(chosen, say) : null}
            onClear={() => {
              setQuery('')
              goTo(routes.people)
            }}
          />
        </section>
        <AttributeList />
      </div>
      {isExporting && <ExportDialog segmentId={segmentId} onClose={() => setExporting(false)} />}
    </Page>
  )
}
