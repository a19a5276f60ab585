// Launch, Stop, Resume and Update: which of them a canvas offers in its state, and what each asks first.
import { useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useCall } from '#renderer/data/use-call.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { isCampaign } from '#shared/canvas/campaign-canvas.ts'
import { LaunchDialog } from './launch-dialog.tsx'
import type { ShownLife } from './use-room-news.ts'

export function LaunchButtons({ life }: { life: ShownLife }) {
  const say = useSay()
  const toasts = useToasts()
  const { canvasId, session } = useCanvasDesk()
  const name = useCanvas((state) => state.document.wording.name)
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const isChanged = useCanvas((state) => state.changedSinceLaunch || state.status.state !== 'saved')
  const isOfCampaign = useCanvas((state) => isCampaign(state.document))
  const [asked, setAsked] = useState<'launch' | 'update' | 'stop' | null>(null)
  const stop = useCall('canvases.stop')
  const resume = useCall('canvases.resume')
  const trouble = stop.trouble ?? resume.trouble
  const close = () => setAsked(null)
  return (
    <>
      <Button
        icon="flask"
        onPress={() => void session.flush().then((isSaved) => isSaved && goTo(routes.rehearsal(canvasId)))}
      >
        {say('rehearsal.rehearse')}
      </Button>
      {life.state === 'draft' && (
        <Button variant="primary" isDisabled={isReadOnly} onPress={() => setAsked('launch')}>
          {say(isOfCampaign ? 'campaigns.launch' : 'editor.launch')}
        </Button>
      )}
      {life.state === 'active' && (
        <>
          <Button isBusy={stop.isBusy} onPress={() => setAsked('stop')}>
            {say('editor.stop')}
          </Button>
          <Button variant="primary" isDisabled={isReadOnly || !isChanged} onPress={() => setAsked('update')}>
            {say(isOfCampaign ? 'campaigns.update' : 'editor.update')}
          </Button>
        </>
      )}
      {life.state === 'stopped' && (
        <Button
          variant="primary"
          isBusy={resume.isBusy}
          onPress={async () => {
            if (await resume.call({ id: canvasId })) toasts.add({ text: say('stop.resumed', { name }) })
          }}
        >
          {say('editor.resume')}
        </Button>
      )}
      {(asked === 'launch' || asked === 'update') && <LaunchDialog how={asked} onClose={close} />}
      {asked === 'stop' && (
        <AlertDialog
          title={say('stop.ask', { name })}
          confirm={say('stop.confirm')}
          cancel={say('launch.cancel')}
          onCancel={close}
          onConfirm={async () => {
            close()
            if (await stop.call({ id: canvasId })) toasts.add({ text: say('stop.stopped', { name }) })
          }}
        >
          {say('stop.about')}
        </AlertDialog>
      )}
      {trouble && (
        <AlertDialog
          title={`${say('stop.failed')} · ${trouble.message}`}
          confirm={say('people.behind.close')}
          onConfirm={() => {
            stop.clearTrouble()
            resume.clearTrouble()
          }}
        >
          {trouble.fix}
        </AlertDialog>
      )}
    </>
  )
}
