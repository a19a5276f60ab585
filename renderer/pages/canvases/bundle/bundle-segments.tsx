// The segments a bundle brings, and what becomes of each: added, one of mine used or changed, or decided later.
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SegmentChoice } from '#shared/bundle/settle-bundle.ts'
import type { BundlePlan } from '#shared/contract/bundle-calls.ts'
import { choiceKey, type PlannedSegment } from './bundle-draft.ts'

export interface BundleSegmentsProps {
  readonly plan: BundlePlan
  readonly choices: readonly SegmentChoice[]
  onChoose(choice: SegmentChoice): void
}

export function BundleSegments({ plan, choices, onChoose }: BundleSegmentsProps) {
  const say = useSay()
  const asked = plan.segments.filter(({ standing }) => standing !== 'same')
  const same = plan.segments.filter(({ standing }) => standing === 'same')
  if (plan.segments.length === 0) return null
  return (
    <section>
      <h3>{say('bundle.segments')}</h3>
      <ul className="bundle-rows">
        {asked.map((segment) => {
          const choice = choices.find(({ id }) => id === segment.id)
          return choice && <SegmentRow key={segment.id} {...{ plan, segment, choice, onChoose }} />
        })}
      </ul>
      {same.length > 0 && (
        <p className="bundle-quiet">
          {say('bundle.segments.same', { names: same.map(({ name }) => `“${name}”`).join(', ') })}
        </p>
      )}
    </section>
  )
}

function SegmentRow(props: {
  plan: BundlePlan
  segment: PlannedSegment
  choice: SegmentChoice
  onChoose(choice: SegmentChoice): void
}) {
  const { plan, segment, choice, onChoose } = props
  const say = useSay()
  const { id, standing, mine, freeName } = segment
  const name = segment.name || say('bundle.segment.nameless')
  const options = optionsFor(segment, plan).map((option) => ({
    id: choiceKey(option),
    label: labelOf(option),
    ...(option.take === 'replace' && segment.usedBy.length > 0
      ? { description: say('bundle.segment.replace.used', { names: segment.usedBy.join(', ') }) }
      : {}),
  }))
  function labelOf({ take, name: of }: { take: SegmentChoice['take']; name: string }): string {
    return take === 'leave' ? say('bundle.segment.leave') : say(`bundle.segment.${take}`, { name: of })
  }
  return (
    <li className="bundle-row">
      <div>
        <strong>{name}</strong>
        <p className="bundle-quiet">
          {standing === 'differs'
            ? say('bundle.segment.differs', { name: mine?.name ?? name })
            : say(standing === 'missing' ? 'bundle.segment.missing' : 'bundle.segment.new')}
        </p>
      </div>
      <Select
        label={say('bundle.segment.choice', { name })}
        hideLabel
        value={choiceKey(choice)}
        options={options}
        onChange={(key) => {
          const found = optionsFor(segment, plan).find((option) => choiceKey(option) === key)
          if (found) onChoose({ id, take: found.take, mine: found.mine, name: freeName })
        }}
      />
    </li>
  )
}

/** What is nearest first; any of mine can stand in. */
function optionsFor({ standing, mine, canReplace, freeName }: PlannedSegment, { mySegments }: BundlePlan) {
  const others = mySegments.filter((one) => one.id !== mine?.id)
  const take = (how: SegmentChoice['take'], one: typeof mine, name = one?.name ?? '') => ({
    take: how,
    mine: one?.id ?? null,
    name,
  })
  return [
    ...(mine ? [take('mine', mine)] : []),
    ...(standing === 'missing' ? [take('leave', null)] : [take('add', null, freeName)]),
    ...(mine && canReplace ? [take('replace', mine)] : []),
    ...others.map((one) => take('mine', one)),
  ]
}
