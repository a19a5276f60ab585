// Message: a channel, a title and a text; recorded, not sent.

import { Banner } from '#renderer/ui/banner.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type MessageConfig, messageChannels, messageConfigSchema } from '#shared/steps/message/message-config.ts'
import { messageStep } from '#shared/steps/message/message-step.ts'
import { EditorField } from '../editor-field.tsx'
import { type EditorProps, editorFrom } from '../step-editor.tsx'

export const messageEditor = editorFrom(messageConfigSchema, messageStep.defaults, MessageEditor)

function MessageEditor({ config, onChange, problems, isReadOnly, stepId }: EditorProps<MessageConfig>) {
  const say = useSay()
  return (
    <>
      <Banner tone="info">{say('messageEditor.notSent')}</Banner>
      <EditorField name="channel" title={say('messageEditor.channel')} problems={problems}>
        <SegmentedControl
          label={say('messageEditor.channel')}
          hideLabel
          value={config.channel}
          options={messageChannels.map((id) => ({ id, label: say(`messageEditor.channel.${id}`) }))}
          onChange={(channel) => onChange({ ...config, channel })}
          isDisabled={isReadOnly}
        />
      </EditorField>
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
      </EditorField>
    </>
  )
}
