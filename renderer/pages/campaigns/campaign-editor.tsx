// Edits a campaign and launches it. Every change is saved when the field is left; before a launch, what stands in its way is shown.
import { useRef, useState } from 'react'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { Select } from '#renderer/ui/select.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { type Campaign, campaignMessageId, readCampaign, writeCampaign } from '#shared/canvas/campaign-canvas.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { messageChannels } from '#shared/steps/message/message-config.ts'
import { TroubleBanner } from '../partners/trouble-banner.tsx'

export function CampaignEditor({ opened }: { opened: AppOutput<'canvases.open'> }) {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const id = opened.document.id
  const [document, setDocument] = useState(opened.document)
  // One save after another, each upon the revision of the one before; a launch waits for the last of them.
  const saved = useRef({ document: opened.document, revision: Promise.resolve(opened.revision) })
  const [isAsking, setIsAsking] = useState(false)
  const segments = useQuestion('segments.list', {}).data?.segments ?? []
  const plan = useQuestion('canvases.planLaunch', { id })
  const counters = useQuestion('canvases.counters', { id }, { everyMs: 2_000 }).data
  const save = useCall('canvases.save')
  const launch = useCall('canvases.launch')
  const update = useCall('canvases.update')
  const stop = useCall('canvases.stop')
  const campaign = readCampaign(document)
  const { name } = document.wording
  useTitle(name)
  if (!campaign) return null
  const { message } = campaign
  const sent = counters?.steps.find((step) => step.stepId === campaignMessageId)
  const blocking = plan.data?.problems.filter((problem) => problem.level === 'error') ?? []
  const isActive = opened.state === 'active'

  function keep(next: typeof document): void {
    setDocument(next)
    if (next === saved.current.document) return
    const before = saved.current.revision
    const revision = before.then(async (baseRevision) => {
      const done = await save.call({ document: next, baseRevision })
      plan.askAgain()
      return done?.revision ?? baseRevision
    })
    saved.current = { document: next, revision }
  }
  const change = (part: Partial<Campaign>) => keep(writeCampaign(document, { ...campaign, ...part }))
  const draft = (part: Partial<Campaign['message']>) =>
    setDocument(writeCampaign(document, { ...campaign, message: { ...message, ...part } }))

  async function start(): Promise<void> {
    setIsAsking(false)
    await (isActive ? update : launch).call({ id, revision: await saved.current.revision })
  }

  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: say('campaigns.title'), href: hrefOf(routes.campaigns) }]}
        actions={
          <>
            <StatusPill tone={isActive ? 'ok' : 'neutral'}>{say(`state.${opened.state}`)}</StatusPill>
            {isActive && (
              <Button isBusy={stop.isBusy} onPress={() => void stop.call({ id })}>
                {say('editor.stop')}
              </Button>
            )}
            <Button
              variant="primary"
              isDisabled={blocking.length > 0 || plan.data === undefined || (isActive && !opened.changedSinceLaunch)}
              isBusy={launch.isBusy || update.isBusy}
              onPress={() => setIsAsking(true)}
            >
              {say(isActive ? 'campaigns.update' : 'campaigns.launch')}
            </Button>
          </>
        }
      />
      {[save, launch, update, stop].map((ask, at) => (
        <TroubleBanner key={['save', 'launch', 'update', 'stop'][at]} ask={ask} />
      ))}
      <div className="campaign-columns">
        <div className="campaign-form">
          <Card title={say('campaigns.audience')}>
            <Select
              label={say('campaigns.segment')}
              value={campaign.segmentId}
              onChange={(segmentId) => change({ segmentId })}
              placeholder={say('campaigns.segment.choose')}
              options={segments.map((segment) => ({ id: segment.id, label: segmentName(segment, say) }))}
            />
          </Card>
          <Card title={say('campaigns.content')}>
            <div className="campaign-form">
              <Select
                label={say('campaigns.type')}
                value={message.channel}
                onChange={(channel) => change({ message: { ...message, channel } })}
                options={messageChannels.map((channel) => ({
                  id: channel,
                  label: say(`campaigns.channel.${channel}`),
                }))}
              />
              {message.channel === 'webhook' ? (
                <>
                  <p className="campaign-note">{say('campaigns.webhook')}</p>
                  <LinkButton href={hrefOf(routes.canvas(id))}>{say('campaigns.asCanvas')}</LinkButton>
                </>
              ) : (
                <>
                  <TextField
                    label={say('campaigns.subject')}
                    value={message.title}
                    maxLength={200}
                    onChange={(title) => draft({ title })}
                    onBlur={() => keep(document)}
                  />
                  <TextArea
                    label={say('campaigns.body')}
                    value={message.body}
                    rows={8}
                    maxLength={10_000}
                    description={say('campaigns.body.hint', { open: '{{', close: '}}' })}
                    onChange={(body) => draft({ body })}
                    onBlur={() => keep(document)}
                  />
                </>
              )}
            </div>
          </Card>
        </div>
        <div className="campaign-form">
          <Card title={say('campaigns.counters')}>
            <dl className="campaign-counters">
              {(
                [
                  ['campaigns.entered', sent?.entered],
                  ['campaigns.done', sent === undefined ? undefined : sent.proceeded + sent.exited],
                  ['campaigns.here', sent?.here],
                ] as const
              ).map(([key, value]) => (
                <div key={key}>
                  <dt>{say(key)}</dt>
                  <dd>{format.number(value ?? 0)}</dd>
                </div>
              ))}
            </dl>
          </Card>
          {blocking.length > 0 && (
            <Card title={say('campaigns.problems')}>
              <ul>
                {blocking.map(({ phrase, stepId, field }) => (
                  <li key={`${stepId}-${field}-${speak(phrase)}`}>{speak(phrase)}</li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
      {isAsking && (
        <AlertDialog
          title={say('campaigns.launch.title', { name })}
          confirm={say(isActive ? 'campaigns.update' : 'campaigns.launch')}
          cancel={say('partner.cancel')}
          onCancel={() => setIsAsking(false)}
          onConfirm={() => void start()}
        >
          {say('campaigns.launch.about', { count: plan.data?.people ?? 0 })}
        </AlertDialog>
      )}
    </>
  )
}
