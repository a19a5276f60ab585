// Entry: the people who come in, when, how often and how many, what ends their journey early and what it is meant to bring about.
import '../action-builder/action-list.css'
import { useSegments } from '#renderer/data/use-segments.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { everyone } from '#shared/people/segment-filter.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { type EntryConfig, entryConfigSchema } from '#shared/steps/entry/entry-config.ts'
import { entryStep } from '#shared/steps/entry/entry-step.ts'
import { ActionList } from '../action-builder/action-list.tsx'
import { ChoiceBox } from '../choice-box.tsx'
import { EditorField } from '../editor-field.tsx'
import { FilterQuestion } from '../filter-question.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { EntryRefusals } from './entry-refusals.tsx'
import { EntryRules } from './entry-rules.tsx'
import { EntryWhen } from './entry-when.tsx'

export const entryEditor = editorFrom(entryConfigSchema, entryStep.defaults, EntryEditor)

function EntryEditor(props: EditorProps<EntryConfig>) {
  const { config, onChange, problems, isReadOnly, goToSegments, facts, stepId } = props
  const say = useSay()
  const segments = useSegments().data?.segments
  const chosen = segments?.find((segment) => segment.id === config.segmentId)
  const isGone = config.segmentId !== null && segments !== undefined && !chosen
  const isFiltered = config.filter !== everyone && config.filter.filters.length > 0
  return (
    <>
      <EntryRefusals />
      <EditorField name="segmentId" title={say('entryEditor.segment')} problems={problems}>
        <ChoiceBox
          label={say('entryEditor.segment')}
          placeholder={say('entryEditor.segment.choose')}
          chosen={isGone ? say('entryEditor.gone') : chosen ? segmentName(chosen, say) : null}
          items={(segments ?? []).map((segment) => ({
            id: segment.id,
            name: segmentName(segment, say),
            note: say('entryEditor.size', { count: segment.size }),
          }))}
          none={say('entryEditor.segment.none')}
          isDisabled={isReadOnly}
          onChoose={(id) => {
            const segment = segments?.find((candidate) => candidate.id === id)
            if (segment) onChange({ ...config, segmentId: segment.id })
          }}
        />
        {chosen && <p className="editor-note">{say('entryEditor.size.now', { count: chosen.size })}</p>}
        {segments?.length === 0 && <Button onPress={goToSegments}>{say('entryEditor.segment.make')}</Button>}
        <details className="editor-more" open={isFiltered}>
          <summary>{say('entryEditor.filter')}</summary>
          <FilterQuestion
            filter={config.filter}
            facts={facts}
            isReadOnly={isReadOnly}
            onChange={(filter, gesture) => onChange({ ...config, filter }, gesture && `${gesture} ${stepId}`)}
          />
        </details>
      </EditorField>
      <EntryWhen {...props} />
      <EntryRules {...props} />
      <EditorField name="exit" title={say('entryEditor.exit')} problems={problems}>
        <Checkbox
          isSelected={config.exit !== null}
          isDisabled={isReadOnly}
          onChange={(isOn) => onChange({ ...config, exit: isOn ? { triggers: [], filter: null } : null })}
        >
          {say('entryEditor.exit.on')}
        </Checkbox>
        <p className="editor-note">{say('entryEditor.exit.about')}</p>
        {config.exit && <ExitRules {...props} exit={config.exit} />}
      </EditorField>
    </>
  )
}

function ExitRules(props: EditorProps<EntryConfig> & { exit: NonNullable<EntryConfig['exit']> }) {
  const { config, exit, onChange, isReadOnly, facts, stepId } = props
  const say = useSay()
  return (
    <div className="editor-stack">
      <ActionList
        label={say('entryEditor.exit.actions')}
        triggers={exit.triggers}
        isReadOnly={isReadOnly}
        onChange={(triggers, gesture) =>
          onChange({ ...config, exit: { ...exit, triggers } }, gesture && `${gesture} exit ${stepId}`)
        }
      />
      <Checkbox
        isSelected={exit.filter !== null}
        isDisabled={isReadOnly}
        onChange={(isOn) => onChange({ ...config, exit: { ...exit, filter: isOn ? everyone : null } })}
      >
        {say('entryEditor.exit.filter')}
      </Checkbox>
      {exit.filter && (
        <FilterQuestion
          filter={exit.filter}
          facts={facts}
          isReadOnly={isReadOnly}
          onChange={(filter, gesture) =>
            onChange({ ...config, exit: { ...exit, filter } }, gesture && `${gesture} exit ${stepId}`)
          }
        />
      )}
    </div>
  )
}
