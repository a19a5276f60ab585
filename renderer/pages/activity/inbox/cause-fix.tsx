// The one button of a cause; an errored one also gives its people as a file.
import { useCall } from '#renderer/data/use-call.ts'
import { useSteer } from '#renderer/panels/use-steer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { InboxCause } from '#shared/contract/operate-calls.ts'
import { useFailedFile } from './use-failed-file.ts'

export function CauseFix({ cause }: { cause: InboxCause }) {
  return cause.state === 'errored' ? <ErroredFix cause={cause} /> : <OpenFix cause={cause} />
}

function OpenFix({ cause: { button, partnerId, connectionId, steps } }: { cause: InboxCause }) {
  const say = useSay()
  const toasts = useToasts()
  const { call, isBusy } = useCall('batches.retryNow')
  const tryNow = async () => {
    const tried = await call({ connectionId })
    if (tried) toasts.add({ text: say('inbox.tried', { count: tried.batches }) })
  }
  const [first] = steps
  const goToCanvas = () => first && goTo(routes.canvas(first.canvasId))
  const goToPartner = () => goTo(routes.partner(partnerId))
  const doIt: Readonly<Record<InboxCause['button'], () => void>> = {
    'try-now': () => void tryNow(),
    reconnect: goToPartner,
    'open-partner-page': goToPartner,
    'check-connection': goToPartner,
    'free-up-audiences': goToPartner,
    'choose-audience': goToCanvas,
    'see-people': goToCanvas,
  }
  return (
    <Button variant="primary" size="small" isBusy={isBusy} onPress={doIt[button]}>
      {say(`fixAction.${button}`)}
    </Button>
  )
}

function ErroredFix({ cause: { connectionId, kind, partnerCode } }: { cause: InboxCause }) {
  const say = useSay()
  const { retryErrored, isBusy } = useSteer({ kind: 'everything' }, () => {})
  const { save, isSaving } = useFailedFile()
  const toasts = useToasts()
  const dismissing = useCall('sync.dismissCause')
  const cause = { connectionId, kind, partnerCode }
  const dismiss = async () => {
    const undo = () => void dismissing.call({ cause, isDismissed: false })
    if (await dismissing.call({ cause, isDismissed: true }))
      toasts.add({ text: say('inbox.dismissed'), action: { label: say('inbox.dismiss.undo'), onPress: undo } })
  }
  return (
    <>
      <Button variant="primary" size="small" icon="refresh" isBusy={isBusy} onPress={() => void retryErrored(cause)}>
        {say('inbox.retryErrored')}
      </Button>
      <Button size="small" icon="download" isBusy={isSaving} onPress={() => void save({ kind: 'everything' }, cause)}>
        {say('inbox.failedFile')}
      </Button>
      <Button size="small" variant="quiet" isBusy={dismissing.isBusy} onPress={() => void dismiss()}>
        {say('inbox.dismiss')}
      </Button>
    </>
  )
}
