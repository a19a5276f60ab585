// Question 5: which fields to match, with how many people have each, and what leaves this computer: masked, normalised, hashed.
import { useQuestion } from '#renderer/data/use-question.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import type { MatchField } from '#shared/partners/match-field.ts'

export interface FieldChoicesProps {
  readonly offered: readonly MatchField[]
  readonly chosen: readonly MatchField[]
  /** The entry segment of the canvas, if one is chosen. */
  readonly segmentId: SegmentId | null
  readonly segmentName: string | undefined
  /** Names of the consents without which nobody is sent; none where nothing is asked for. */
  readonly consents: readonly string[]
  readonly partner: string
  readonly isReadOnly: boolean
  onChange(field: MatchField, isChosen: boolean): void
}

export function FieldChoices(props: FieldChoicesProps) {
  const { offered, chosen, segmentId, segmentName, consents, partner, isReadOnly, onChange } = props
  const say = useSay()
  const format = useFormat()
  const fields = [...offered]
  const each = useQuestion('people.coverage', { segmentId, fields }, { keepsPrevious: true }).data
  const any = useQuestion(
    'people.coverage',
    { segmentId, fields: [...chosen], consents: [...consents] },
    { when: chosen.length > 0, keepsPrevious: true },
  ).data
  const preview = useQuestion(
    'people.hashPreview',
    { segmentId, fields: [...chosen] },
    { when: chosen.length > 0, keepsPrevious: true },
  ).data
  const shareOf = (people: number, total: number) => (total === 0 ? 0 : people / total)
  return (
    <>
      <p className="editor-note is-above">{say('sync.fields.about')}</p>
      <div className="field-choices">
        {offered.map((field) => {
          const people = each?.byField.find((entry) => entry.field === field)?.people
          const share = each && people !== undefined ? shareOf(people, each.people) : null
          const label = say(`sync.field.${field}`)
          return (
            <div key={field} className="field-choice">
              <Checkbox
                isSelected={chosen.includes(field)}
                isDisabled={isReadOnly}
                onChange={(isChosen) => onChange(field, isChosen)}
              >
                {label}
              </Checkbox>
              {share !== null && (
                <span
                  className="field-share"
                  role="img"
                  aria-label={say('sync.fields.coverage', { field: label, share: format.percent(share) })}
                >
                  <span className="field-share-track">
                    <span className="field-share-part" style={{ width: `${share * 100}%` }} />
                  </span>
                  <span className="field-share-text">{format.percent(share)}</span>
                </span>
              )}
            </div>
          )
        })}
      </div>
      {any && chosen.length > 0 && (
        <p className="field-any">
          {say('sync.fields.any', {
            share: format.percent(shareOf(any.any, any.people)),
            people: format.number(any.any),
            total: format.number(any.people),
          })}
        </p>
      )}
      {any && any.unwilling > 0 && (
        <p className="field-unwilling">{say('sync.fields.unwilling', { count: any.unwilling, partner })}</p>
      )}
      <p className="editor-note">
        {segmentName === undefined
          ? say('sync.fields.anyEverybody')
          : say('sync.fields.anySegment', { segment: segmentName })}
      </p>
      {preview && chosen.length > 0 && preview.examples.length > 0 && (
        <div className="hash-preview">
          <h3>{say('sync.preview')}</h3>
          {preview.examples.map((example) => (
            <dl key={example.field}>
              <div>
                <dt>{say('sync.preview.raw')}</dt>
                <dd>{example.raw}</dd>
              </div>
              <div>
                <dt>{say('sync.preview.normal')}</dt>
                <dd>{example.normal}</dd>
              </div>
              <div>
                <dt>{say('sync.preview.digest')}</dt>
                <dd>{example.digest}</dd>
              </div>
            </dl>
          ))}
        </div>
      )}
    </>
  )
}
