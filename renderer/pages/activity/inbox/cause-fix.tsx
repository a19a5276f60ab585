// The one button of a cause; an errored one also gives its people as a file.
import { useCall } from '#renderer/data/use-call.ts'
import { useConnections } from '#renderer/data/use-connections.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { useSteer } from '#renderer/panels/use-steer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { InboxCause } from '#shared/contract/operate-calls.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { SignInNotice } from '../../partners/sign-in-notice.tsx'
import { useSignIn } from '../../partners/use-sign-in.ts'
import { useFailedFile } from './use-failed-file.ts'

export function CauseFix({ cause }: { cause: InboxCause }) {
  const connection = useConnections().data?.connections.find(({ id }) => id === cause.connectionId)
  const manifest = usePartners().data?.partners.find((one) => one.manifest.id === cause.partnerId)?.manifest
  if (cause.state === 'errored') return <ErroredFix cause={cause} />
  if (cause.button !== 'reconnect' || !connection || !manifest) return <OpenFix cause={cause} />
  return <ReconnectFix partnerId={cause.partnerId} partner={manifest.label} connection={connection} />
}

interface ReconnectFixProps {
  readonly partnerId: PartnerId
  readonly partner: string
  readonly connection: Connection
}

/** Signs in again from here: the people who wait go on as soon as it is done. */
function ReconnectFix({ partnerId, partner, connection }: ReconnectFixProps) {
  const say = useSay()
  const toasts = useToasts()
  const signIn = useSignIn(partnerId, {
    onDone: () => toasts.add({ text: say('partner.signedIn.done', { partner }) }),
  })
  const isSigningIn = signIn.isStarting || signIn.now.stage === 'waiting'
  return (
    <>
      <Button
        variant="primary"
        size="small"
        isBusy={isSigningIn}
        onPress={() => void signIn.begin(connection.kind, 'reconnect')}
      >
        {say('fixAction.reconnect')}
      </Button>
      <div className="cause-sign-in">
        <SignInNotice partner={partner} signIn={signIn} />
      </div>
    </>
  )
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
    // The connection itself is gone: its page has what there is to do.
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
