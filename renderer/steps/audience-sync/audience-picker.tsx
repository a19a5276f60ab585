// Question 3: one box for a new or an existing audience (S27–S33). The backend searches; at most 200 rows are ever here.
import { useState } from 'react'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { Audience, AudienceRef } from '#shared/partners/audience.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { ChoiceBox } from '../choice-box.tsx'
import { newAudienceName } from './sync-questions.ts'

export interface AudiencePickerProps {
  readonly connectionId: ConnectionId
  readonly account: { readonly id: string; readonly name: string }
  readonly manifest: PartnerManifest
  readonly chosen: AudienceRef | null
  /** Named but not created yet. */
  readonly newName: string | null
  readonly isReadOnly: boolean
  onChoose(audience: Audience): void
  onName(name: string): void
}

const newId = 'create-new'

export function AudiencePicker(props: AudiencePickerProps) {
  const { connectionId, account, manifest, chosen, newName, isReadOnly, onChoose, onName } = props
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const [text, setText] = useState('')
  const where = { connectionId, adAccountId: account.id }
  const found = useQuestion('audiences.search', { ...where, query: text }, { keepsPrevious: true })
  const kept = useQuestion('audiences.get', { ...where, audienceId: chosen?.id ?? '' }, { when: chosen !== null })
  const audiences = found.data?.audiences ?? []
  const name = newAudienceName(text, found.data?.exact !== null && found.data?.exact !== undefined)
  const isTooLong = name !== null && name.length > manifest.audienceNameMax
  const known = kept.data?.audience
  const isMissing = chosen !== null && kept.data !== undefined && (known === null || known?.state === 'missing')
  const from = format.number(manifest.limits.sizeShownFrom.value)

  const sizeOf = (audience: Audience) =>
    audience.size === null
      ? say('sync.audience.sizeFrom', { from })
      : say('sync.audience.size', { size: format.number(audience.size) })
  const noteOf = (audience: Audience) => `${say(`sync.audience.state.${audience.state}`)} · ${sizeOf(audience)}`
  return (
    <>
      <ChoiceBox
        label={say('sync.question.audience')}
        placeholder={say('sync.audience.choose')}
        chosen={chosen?.name ?? newName}
        beside={
          newName !== null && chosen === null ? (
            <span className="choice-tag">{say('sync.audience.new')}</span>
          ) : (
            known && <span className="choice-note">{noteOf(known)}</span>
          )
        }
        items={[
          ...(name === null
            ? []
            : [
                {
                  id: newId,
                  name: say('sync.audience.create', { name }),
                  note: say('sync.audience.create.about'),
                  isNew: true,
                  unusable: isTooLong
                    ? say('sync.audience.tooLong', { most: manifest.audienceNameMax, partner: manifest.label })
                    : null,
                },
              ]),
          ...audiences.map((audience) => ({
            id: audience.id,
            name: audience.name,
            note: noteOf(audience),
            unusable: audience.usable ? null : say(`sync.audience.unusable.${audience.unusable ?? 'wrong-type'}`),
          })),
        ]}
        none={say('sync.audience.none', { account: account.name })}
        isDisabled={isReadOnly}
        onSearch={setText}
        onChoose={(id) => {
          const audience = audiences.find((candidate) => candidate.id === id)
          if (audience) onChoose(audience)
          else if (id === newId && name !== null) onName(name)
        }}
        foot={
          found.data && (
            <>
              <span>
                {found.data.audiences.length < found.data.total
                  ? say('sync.audience.shown', { shown: found.data.audiences.length, total: found.data.total })
                  : say('sync.audience.total', { count: found.data.total })}
              </span>
              {!found.data.complete && !found.data.trouble && <span>{say('sync.audience.loadingMore')}</span>}
              {found.data.trouble && <span className="choice-trouble">{speak(found.data.trouble)}</span>}
              {found.data.trouble && found.data.asOf !== null && (
                <span>{say('sync.audience.asOf', { time: format.time(found.data.asOf) })}</span>
              )}
              {found.data.trouble && (
                <button
                  type="button"
                  className="text-link"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => found.askAgain()}
                >
                  {say('sync.audience.retry')}
                </button>
              )}
            </>
          )
        }
      />
      {isMissing && chosen && (
        <p className="editor-field-problem is-error">
          {say('sync.audience.missing', { name: chosen.name, partner: manifest.label })}
        </p>
      )}
      {found.trouble && (
        <p className="editor-field-problem is-error">
          {found.trouble.message} {found.trouble.fix}
        </p>
      )}
    </>
  )
}
