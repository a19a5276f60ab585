// How many people of a segment (null = all) a partner could match: e-mail, phone, mobile id, any of them.
import './coverage-tiles.css'
import { useCoverage } from '#renderer/data/use-coverage.ts'
import { useLanguage } from '#renderer/data/use-language.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { placeName } from '#renderer/ui/place-names.ts'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSentences } from '#renderer/ui/use-sentences.ts'
import type { SegmentId } from '#shared/core/ids.ts'

export function CoverageTiles({ segmentId }: { segmentId: SegmentId | null }) {
  const say = useSay()
  const sentences = useSentences()
  const language = useLanguage()
  const { data, trouble, askAgain } = useCoverage(segmentId)
  const settings = useWorkspace().data?.settings
  const region = settings?.defaultRegion
  if (trouble && !data)
    return (
      <Banner tone="bad" action={{ label: say('people.retry'), onPress: askAgain }}>
        {trouble.message} {trouble.fix}
      </Banner>
    )
  return (
    <section className="coverage-tiles" aria-label={say('people.coverage')}>
      <ul className="coverage-tiles-row">
        {data?.byField.map(({ field, people }) => (
          <Tile key={field} name={say(`sync.field.${field}`)} people={people} total={data.people} />
        ))}
        {data && <Tile name={say('people.coverage.any')} people={data.any} total={data.people} isMain />}
        {!data && ['email', 'phone', 'mobileId', 'any'].map((name) => <li key={name} className="coverage-tile" />)}
      </ul>
      <p className="coverage-tiles-note">
        {sentences(
          say('people.coverage.valid'),
          settings &&
            (region
              ? say('people.coverage.region', { region: placeName(region, 'region', language) })
              : say('people.coverage.noRegion')),
        )}{' '}
        {settings && !region && (
          <LinkButton href={hrefOf(routes.settings)}>{say('people.coverage.setRegion')}</LinkButton>
        )}
      </p>
    </section>
  )
}

function Tile({ name, people, total, isMain }: { name: string; people: number; total: number; isMain?: boolean }) {
  const say = useSay()
  const { percent } = useFormat()
  const share = total === 0 ? 0 : people / total
  return (
    <li className="coverage-tile" data-main={isMain || undefined}>
      <span className="coverage-tile-name">{name}</span>
      <strong className="coverage-tile-share">{total === 0 ? '–' : percent(share)}</strong>
      <span className="coverage-tile-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span className="coverage-tile-count">{say('people.coverage.of', { people, total })}</span>
    </li>
  )
}
