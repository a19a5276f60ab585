// Narrows the Activity page to a partner, a canvas, a group of states.
import { useCanvases } from '#renderer/data/use-canvases.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { anyOne, isNarrowed, type Narrowed, notNarrowed, stateGroups } from './batch-filter.ts'

export function ActivityFilters({ narrowed, onChange }: { narrowed: Narrowed; onChange(narrowed: Narrowed): void }) {
  const say = useSay()
  const partners = usePartners().data?.partners ?? []
  const open = useCanvases({ shelf: 'open', query: '' }).data?.canvases ?? []
  const archived = useCanvases({ shelf: 'archived', query: '' }).data?.canvases ?? []
  const canvases = [...open, ...archived].filter(({ launchedAt }) => launchedAt !== null)
  return (
    <div className="page-tools">
      <SegmentedControl
        hideLabel
        label={say('activity.filter.state')}
        value={narrowed.group}
        onChange={(group) => onChange({ ...narrowed, group })}
        options={stateGroups.map((id) => ({ id, label: say(`activity.filter.${id}`) }))}
      />
      <Select
        hideLabel
        label={say('activity.filter.partner')}
        value={narrowed.partner}
        onChange={(partner) => onChange({ ...narrowed, partner })}
        options={[
          { id: anyOne, label: say('activity.filter.allPartners') },
          ...partners.map(({ manifest: { id, label } }) => ({ id, label })),
        ]}
      />
      <Select
        hideLabel
        label={say('activity.filter.canvas')}
        value={narrowed.canvas}
        onChange={(canvas) => onChange({ ...narrowed, canvas })}
        options={[
          { id: anyOne, label: say('activity.filter.allCanvases') },
          ...canvases.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      {isNarrowed(narrowed) && (
        <LinkButton onPress={() => onChange(notNarrowed)}>{say('activity.filter.clear')}</LinkButton>
      )}
    </div>
  )
}
