// Each column of the file: its header, where it goes, and its first values as the chosen encoding reads them.
import './import-columns.css'
import { usePartners } from '#renderer/data/use-partners.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ImportPreview } from '#shared/contract/people-calls.ts'
import type { ImportTarget } from '#shared/people/import-target.ts'
import type { AttributeInfo } from '#shared/people/person.ts'
import { AttributeNameField } from './attribute-name-field.tsx'
import { targetChoices, targetId } from './import-targets.ts'

export interface ImportColumnsProps {
  readonly preview: ImportPreview
  readonly targets: readonly ImportTarget[]
  /** For each column that goes where another goes: that other. */
  readonly clashing: ReadonlyMap<number, number>
  readonly attributes: readonly AttributeInfo[]
  /** The column whose new attribute is being named. */
  readonly isDisabled?: boolean
  readonly naming: number | null
  onNaming(column: number | null): void
  onChoose(column: number, target: ImportTarget): void
}

const newAttribute = 'new attribute'

const examplesShown = 3

export function ImportColumns(props: ImportColumnsProps) {
  const { preview, targets, clashing, attributes, isDisabled = false, naming, onNaming, onChoose } = props
  const say = useSay()
  const targetName = useTargetName()
  const nameOf = (column: number) => preview.headers[column] || say('importPage.columns.unnamed', { place: column + 1 })
  const rows = preview.sample.slice(0, examplesShown)
  const columns = targets.map((target, place) => ({
    place,
    target,
    header: preview.headers[place] ?? '',
    name: nameOf(place),
    examples: rows.map((cells, row) => ({ row, text: (cells[place] ?? '').trim() })),
  }))
  return (
    <Card title={say('importPage.columns')}>
      <p className="import-check-note">{say('importPage.columns.about')}</p>
      <table className="import-columns">
        <thead>
          <tr className="import-columns-head">
            <th scope="col">{say('importPage.columns.header')}</th>
            <th scope="col">{say('importPage.columns.target')}</th>
            <th scope="col">{say('importPage.columns.examples')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ place, header, name, target, examples }) => {
            const choices = targetChoices(target, header, attributes)
            const other = clashing.get(place)
            return (
              <tr key={place} className={target.kind === 'skip' ? 'import-column is-skipped' : 'import-column'}>
                <th scope="row">{name}</th>
                <td>
                  {naming === place ? (
                    <AttributeNameField
                      label={say('importPage.target.nameOf', { column: name })}
                      start={target.kind === 'attribute' ? target.name : header}
                      onName={(named) => {
                        onNaming(null)
                        onChoose(place, named)
                      }}
                      onCancel={() => onNaming(null)}
                    />
                  ) : (
                    <Select
                      label={say('importPage.columns.targetOf', { column: name })}
                      hideLabel
                      value={targetId(target)}
                      options={[
                        ...choices.map((choice) => ({ id: targetId(choice), label: targetName(choice) })),
                        { id: newAttribute, label: say('importPage.target.new') },
                      ]}
                      onChange={(id) => {
                        const choice = choices.find((one) => targetId(one) === id)
                        if (choice) onChoose(place, choice)
                        else onNaming(place)
                      }}
                      isDisabled={isDisabled}
                      {...(other === undefined
                        ? {}
                        : { errorMessage: say('importPage.target.twice', { column: nameOf(other) }) })}
                    />
                  )}
                </td>
                <td>
                  <ul className="import-column-examples">
                    {examples.map(({ row, text }) => (
                      <li key={row}>
                        {text === '' ? (
                          <i className="import-check-note">{say('importPage.columns.emptyCell')}</i>
                        ) : (
                          text
                        )}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}

function useTargetName(): (target: ImportTarget) => string {
  const say = useSay()
  const partners = usePartners().data?.partners ?? []
  return (target) => {
    if (target.kind === 'attribute') return say('importPage.target.attribute', { name: target.name })
    if (target.kind === 'skip') return say('importPage.target.skip')
    if (target.kind === 'consent') {
      const manifest = partners.find(({ manifest: { id } }) => id === target.partnerId)?.manifest
      return say('importPage.target.consent', { partner: manifest?.label ?? target.partnerId })
    }
    if (target.field === 'idfa' || target.field === 'gaid') return say(`importPage.target.${target.field}`)
    return say(`attribute.${target.field}`)
  }
}
