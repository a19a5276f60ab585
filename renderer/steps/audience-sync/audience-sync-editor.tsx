// Audience Sync: five questions in fixed order, "Create audience" at the bottom, its result in a banner at the top (S24–S33).
import './audience-sync-editor.css'
import { useEffect, useRef, useState } from 'react'
import { useConnections } from '#renderer/data/use-connections.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { consentsNeeded } from '#shared/people/consent.ts'
import {
  type AudienceSyncConfig,
  audienceSyncConfigSchema,
  syncActions,
} from '#shared/steps/audience-sync/audience-sync-config.ts'
import { audienceSyncStep } from '#shared/steps/audience-sync/audience-sync-step.ts'
import { entryConfigSchema } from '#shared/steps/entry/entry-config.ts'
import { phrase } from '#shared/words/say.ts'
import { EditorField } from '../editor-field.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { AccountPicker } from './account-picker.tsx'
import { AudiencePicker } from './audience-picker.tsx'
import { ChangePartnerDialog } from './change-partner-dialog.tsx'
import { CreateAudience } from './create-audience.tsx'
import { type Creation, CreationBanner } from './creation-banner.tsx'
import { FieldChoices } from './field-choices.tsx'
import { PartnerCards, type ReadyChoice } from './partner-cards.tsx'
import { SyncLimits } from './sync-limits.tsx'
import { laterQuestions, losesChoices, partnerChoices, withAccount, withField, withPartner } from './sync-questions.ts'

export const audienceSyncEditor = editorFrom(
  audienceSyncConfigSchema,
  audienceSyncStep.defaults,
  AudienceSyncEditor,
  SyncLimits,
)

function AudienceSyncEditor(props: EditorProps<AudienceSyncConfig>) {
  const { config, onChange, problems, isReadOnly, document, facts, goToPartner } = props
  const say = useSay()
  const manifests = usePartners().data?.partners.map((partner) => partner.manifest) ?? []
  const connections = useConnections().data?.connections
  /** An audience that is named but not created yet; it lives only while this editor is open. */
  const [newName, setNewName] = useState<string | null>(null)
  const [creation, setCreation] = useState<Creation | null>(null)
  const [asked, setAsked] = useState<ReadyChoice | null>(null)
  const top = useRef<HTMLDivElement>(null)
  /** What was set while the partner was asked must not be lost when it answers. */
  const latest = useRef(config)
  useEffect(() => {
    latest.current = config
  }, [config])

  useEffect(() => {
    // The banner is drawn by now; what holds the editor goes back to its top, and nothing around it moves.
    if (!creation) return
    top.current?.parentElement?.scrollTo({ top: 0 })
    // The button that was pressed is gone with its question: the keyboard stays in the editor, at what was answered.
    const isLost = window.document.activeElement === window.document.body
    const answered = top.current?.querySelector<HTMLElement>('[data-field="audience"] input')
    if (isLost) answered?.focus({ preventScroll: true })
  }, [creation])

  const manifest = manifests.find((candidate) => candidate.id === config.partnerId)
  const connection = connections?.find((candidate) => candidate.id === config.connectionId)
  const demands = useWorkspace().data?.settings.consentDemands
  // Who leaves an audience is not asked whether they may be in it.
  const consents =
    demands && config.partnerId && config.action === 'add'
      ? consentsNeeded(config.partnerId, demands[config.partnerId])
      : []
  const waits = laterQuestions(config, newName)
  const [entry] = graphOf(document).entries
  const segmentId = entryConfigSchema.safeParse(entry?.config).data?.segmentId ?? null
  const { adAccount, connectionId } = config
  const isUnconnected = connections !== undefined && !connection && adAccount === null
  const notConnected =
    isUnconnected && manifest ? phrase('sync.account.connectFirst', { partner: manifest.label }) : null

  const choosePartner = (choice: ReadyChoice) => {
    setAsked(null)
    setNewName(null)
    setCreation(null)
    onChange(withPartner(config, choice.manifest, choice.connection))
  }
  return (
    <div className="sync-editor" ref={top}>
      <CreationBanner creation={creation} onClose={() => setCreation(null)} />
      <EditorField name="partner" number={1} title={say('sync.question.partner')} problems={problems}>
        <PartnerCards
          label={say('sync.question.partner')}
          choices={partnerChoices(manifests, connections ?? [])}
          chosen={connectionId}
          isReadOnly={isReadOnly}
          goToPartner={goToPartner}
          onChoose={(choice) => {
            if (losesChoices(config, choice.manifest.id, choice.connection.id)) setAsked(choice)
            else choosePartner(choice)
          }}
        />
      </EditorField>
      <EditorField
        name="adAccount"
        number={2}
        title={say('sync.question.account')}
        waitsFor={waits.account ?? notConnected}
        problems={problems}
      >
        <AccountPicker
          connection={connection}
          chosen={adAccount}
          isReadOnly={isReadOnly}
          onChoose={(account) => {
            setNewName(null)
            onChange(withAccount(config, account))
          }}
        />
      </EditorField>
      <EditorField
        name="audience"
        number={3}
        title={say('sync.question.audience')}
        waitsFor={waits.audience}
        problems={newName === null ? problems : []}
      >
        {manifest && connectionId !== null && adAccount !== null && (
          <AudiencePicker
            key={`${connectionId} ${adAccount.id}`}
            connectionId={connectionId}
            account={adAccount}
            manifest={manifest}
            chosen={config.audience}
            newName={newName}
            isReadOnly={isReadOnly}
            onChoose={({ id, name, target }) => {
              setNewName(null)
              onChange({ ...config, audience: { id, name, target } })
            }}
            onName={(name) => {
              setNewName(name)
              onChange({ ...config, audience: null, action: 'add' })
            }}
          />
        )}
        {newName !== null && <p className="editor-note">{say('sync.notCreatedYet', { name: newName })}</p>}
      </EditorField>
      <EditorField
        name="action"
        number={4}
        title={say('sync.question.action')}
        waitsFor={waits.action}
        problems={problems}
      >
        <SegmentedControl
          label={say('sync.question.action')}
          hideLabel
          value={config.action}
          options={syncActions.map((id) => ({
            id,
            label: say(`sync.action.${id}`),
            isDisabled: id === 'remove' && newName !== null,
          }))}
          isDisabled={isReadOnly}
          onChange={(action) => onChange({ ...config, action })}
        />
        {newName !== null && <p className="editor-note">{say('sync.action.newIsAddOnly')}</p>}
      </EditorField>
      <EditorField
        name="fields"
        number={5}
        title={say('sync.question.fields')}
        waitsFor={waits.fields}
        problems={problems}
      >
        <FieldChoices
          offered={manifest?.matchFields ?? []}
          chosen={config.fields}
          segmentId={segmentId}
          segmentName={segmentId === null ? undefined : facts.segmentName(segmentId)}
          consents={consents}
          partner={manifest?.label ?? ''}
          isReadOnly={isReadOnly}
          onChange={(field, isChosen) => onChange(withField(config, field, isChosen, manifest?.matchFields ?? []))}
        />
      </EditorField>
      {newName !== null && manifest && connectionId !== null && adAccount !== null && !isReadOnly && (
        <CreateAudience
          name={newName}
          partner={manifest.label}
          hasFields={config.fields.length > 0}
          where={{ connectionId, adAccountId: adAccount.id }}
          onResult={(result) => {
            setCreation(result)
            if (result.kind === 'failed') return
            setNewName(null)
            onChange({ ...latest.current, audience: result.audience })
          }}
        />
      )}
      {asked && manifest && (
        <ChangePartnerDialog
          before={manifest.label}
          next={asked.manifest.label}
          onKeep={() => setAsked(null)}
          onChange={() => choosePartner(asked)}
        />
      )}
    </div>
  )
}
