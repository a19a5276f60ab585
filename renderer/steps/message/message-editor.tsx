// Message: a channel and what it says; who is not in the delivery check any more leaves here.
import { Banner } from '#renderer/ui/banner.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { everyone } from '#shared/people/segment-filter.ts'
import { type MessageConfig, messageChannels, messageConfigSchema } from '#shared/steps/message/message-config.ts'
import { messageStep } from '#shared/steps/message/message-step.ts'
import { webhookStep } from '#shared/steps/webhook/webhook-step.ts'
import { EditorField } from '../editor-field.tsx'
import { FilterQuestion } from '../filter-question.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { RequestFields } from '../webhook/request-fields.tsx'

export const messageEditor = editorFrom(messageConfigSchema, messageStep.defaults, MessageEditor)

function MessageEditor(props: EditorProps<MessageConfig>) {
  const { config, onChange, problems, isReadOnly, stepId, facts } = props
  const say = useSay()
  return (
    <>
      {config.channel !== 'webhook' && <Banner tone="info">{say('messageEditor.notSent')}</Banner>}
      <EditorField name="channel" title={say('messageEditor.channel')} problems={problems}>
        <Select
          label={say('messageEditor.channel')}
          hideLabel
          value={config.channel}
          options={messageChannels.map((id) => ({ id, label: say(`messageEditor.channel.${id}`) }))}
          onChange={(channel) =>
            onChange({
              ...config,
              channel,
              webhook: channel === 'webhook' ? (config.webhook ?? webhookStep.defaults()) : config.webhook,
            })
          }
          isDisabled={isReadOnly}
        />
      </EditorField>
      {config.channel === 'webhook' ? (
        <RequestFields
          {...props}
          request={config.webhook ?? webhookStep.defaults()}
          onChange={(webhook, gesture) => onChange({ ...config, webhook }, gesture)}
        />
      ) : (
        <>
          <EditorField name="title" title={say('messageEditor.title')} problems={problems}>
            <TextField
              label={say('messageEditor.title')}
              hideLabel
              value={config.title}
              onChange={(title) => onChange({ ...config, title: title.slice(0, 200) }, `title ${stepId}`)}
              isReadOnly={isReadOnly}
            />
          </EditorField>
          <EditorField name="body" title={say('messageEditor.body')} problems={problems}>
            <TextArea
              label={say('messageEditor.body')}
              hideLabel
              value={config.body}
              onChange={(body) => onChange({ ...config, body: body.slice(0, 10_000) }, `body ${stepId}`)}
              isReadOnly={isReadOnly}
            />
            <p className="editor-note">{say('messageEditor.fields')}</p>
          </EditorField>
        </>
      )}
      <EditorField name="onlyIf" title={say('messageEditor.onlyIf')} problems={problems}>
        <Checkbox
          isSelected={config.onlyIf !== null}
          isDisabled={isReadOnly}
          onChange={(isOn) => onChange({ ...config, onlyIf: isOn ? everyone : null })}
        >
          {say('messageEditor.onlyIf.on')}
        </Checkbox>
        {config.onlyIf && (
          <FilterQuestion
            filter={config.onlyIf}
            facts={facts}
            isReadOnly={isReadOnly}
            onChange={(onlyIf, gesture) => onChange({ ...config, onlyIf }, gesture && `${gesture} ${stepId}`)}
          />
        )}
      </EditorField>
    </>
  )
}
