// Hold until: what people wait for, and how long at most.
import { useSay } from '#renderer/ui/use-say.ts'
import { type HoldUntilConfig, holdUntilConfigSchema, holdUntilStep } from '#shared/steps/hold-until/hold-until-step.ts'
import { ActionList } from '../action-builder/action-list.tsx'
import { EditorField } from '../editor-field.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { TimeSpanRow } from '../time-span-row.tsx'

export const holdUntilEditor = editorFrom(holdUntilConfigSchema, holdUntilStep.defaults, HoldUntilEditor)

function HoldUntilEditor({ config, onChange, problems, isReadOnly, stepId }: EditorProps<HoldUntilConfig>) {
  const say = useSay()
  return (
    <>
      <EditorField name="triggers" title={say('holdUntil.triggers')} problems={problems}>
        <ActionList
          label={say('holdUntil.triggers')}
          triggers={config.triggers}
          isReadOnly={isReadOnly}
          onChange={(triggers, gesture) => onChange({ ...config, triggers }, gesture && `${gesture} ${stepId}`)}
        />
      </EditorField>
      <EditorField name="atMost" title={say('holdUntil.atMost')} problems={problems}>
        <TimeSpanRow
          label={say('holdUntil.atMost')}
          span={config.atMost}
          isReadOnly={isReadOnly}
          onChange={(atMost, isTyping) => onChange({ ...config, atMost }, isTyping ? `at most ${stepId}` : undefined)}
        />
        <p className="editor-note">{say('holdUntil.atMost.limit')}</p>
      </EditorField>
    </>
  )
}
