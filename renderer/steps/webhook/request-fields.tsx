// A request to another system: where to, how, with what; and whether it may leave. Used by Webhook and by Message.
import '../action-builder/action-list.css'
import { useChangeSettings } from '#renderer/data/use-change-settings.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type WebhookRequest, webhookMethods, webhookTarget } from '#shared/steps/webhook/webhook-config.ts'
import { EditorField } from '../editor-field.tsx'
import type { EditorPlace } from '../step-editor.tsx'
import { withItem } from '../with-item.ts'
import { WebhookStanding } from './webhook-standing.tsx'

export function RequestFields(
  props: EditorPlace & { readonly request: WebhookRequest; onChange(request: WebhookRequest, gesture?: string): void },
) {
  const { request, onChange, problems, isReadOnly, stepId } = props
  const say = useSay()
  const { headers } = request
  return (
    <>
      <WebhookStanding stepId={stepId} />
      <EditorField name="url" title={say('webhook.url')} problems={problems}>
        <div className="action-row is-led">
          <Select
            label={say('webhook.method')}
            hideLabel
            value={request.method}
            options={webhookMethods.map((id) => ({ id, label: id }))}
            onChange={(method) => onChange({ ...request, method })}
            isDisabled={isReadOnly}
          />
          <TextField
            label={say('webhook.url')}
            hideLabel
            type="url"
            placeholder="https://"
            value={request.url}
            onChange={(url) => onChange({ ...request, url: url.slice(0, 2_000) }, `url ${stepId}`)}
            isReadOnly={isReadOnly}
          />
        </div>
        <HostPermission {...props} />
      </EditorField>
      <EditorField name="headers" title={say('webhook.headers')} problems={problems}>
        <div className="editor-stack">
          {headers.map((header, place) => (
            <div className="action-row" key={rowKey(place)}>
              <TextField
                label={say('webhook.header.name')}
                hideLabel
                placeholder={say('webhook.header.name')}
                value={header.name}
                onChange={(name) =>
                  onChange(
                    { ...request, headers: withItem(headers, place, { ...header, name: name.slice(0, 100) }) },
                    `header ${place} ${stepId}`,
                  )
                }
                isReadOnly={isReadOnly}
              />
              <TextField
                label={say('filter.value')}
                hideLabel
                value={header.value}
                onChange={(value) =>
                  onChange(
                    { ...request, headers: withItem(headers, place, { ...header, value: value.slice(0, 500) }) },
                    `header value ${place} ${stepId}`,
                  )
                }
                isReadOnly={isReadOnly}
              />
              {!isReadOnly && (
                <IconButton
                  icon="remove"
                  label={say('webhook.header.remove')}
                  onPress={() => onChange({ ...request, headers: headers.filter((_, index) => index !== place) })}
                />
              )}
            </div>
          ))}
        </div>
        {!isReadOnly && headers.length < 20 && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => onChange({ ...request, headers: [...headers, { name: '', value: '' }] })}
          >
            {say('webhook.header.add')}
          </Button>
        )}
        <p className="editor-note">{say('webhook.headers.secret')}</p>
      </EditorField>
      {request.method !== 'GET' && (
        <EditorField name="body" title={say('webhook.body')} problems={problems}>
          <TextArea
            label={say('webhook.body')}
            hideLabel
            value={request.body}
            onChange={(body) => onChange({ ...request, body: body.slice(0, 20_000) }, `body ${stepId}`)}
            isReadOnly={isReadOnly}
          />
          <p className="editor-note">{say('messageEditor.fields')}</p>
        </EditorField>
      )}
    </>
  )
}

/** Requests leave only for hosts somebody has allowed, one by one. */
function HostPermission({ request, facts, problems, isReadOnly }: EditorPlace & { request: WebhookRequest }) {
  const say = useSay()
  const { change } = useChangeSettings()
  const host = webhookTarget(request.url)?.host
  if (host === undefined) return null
  const isAllowed = facts.webhookHosts.includes(host)
  // Said once: a problem of the address says it, too.
  const isSaid = !isAllowed && problems.some(({ field }) => field === 'url')
  return (
    <div className="action-row">
      {!isSaid && <p className="editor-note">{say(isAllowed ? 'webhook.allowed' : 'webhook.recorded', { host })}</p>}
      {!isReadOnly && (
        <Button
          size="small"
          onPress={() =>
            void change({
              webhookHosts: isAllowed
                ? facts.webhookHosts.filter((one) => one !== host)
                : [...facts.webhookHosts, host],
            })
          }
        >
          {say(isAllowed ? 'webhook.disallow' : 'webhook.allow', { host })}
        </Button>
      )}
    </div>
  )
}

/** Headers have no identity but their place. */
function rowKey(place: number): string {
  return `header ${place}`
}
