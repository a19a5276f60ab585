// Before anything is sent: what stands in the way, each with its fix; else a summary of who goes where, as whom, and how real
// it is (S52, S91). Launching uses the saved revision, so saving comes first.
import { useCallback, useEffect, useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useLink } from '#renderer/data/link-provider.tsx'
import { troubleOf } from '#renderer/data/trouble.ts'
import { useLanguage } from '#renderer/data/use-language.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { LaunchPlan } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import { LaunchProblems } from './launch-problems.tsx'
import { LaunchSummary } from './launch-summary.tsx'
import { UpdateImpact } from './update-impact.tsx'

export function LaunchDialog({ how, onClose }: { how: 'launch' | 'update'; onClose(): void }) {
  const say = useSay()
  const toasts = useToasts()
  const language = useLanguage()
  const { client } = useLink()
  const { canvasId, session } = useCanvasDesk()
  const name = useCanvas((state) => state.document.wording.name)
  const [plan, setPlan] = useState<LaunchPlan | null>(null)
  const [isUnsaved, setUnsaved] = useState(false)
  const [cause, setCause] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const [redirects, setRedirects] = useState<ReadonlyMap<StepId, StepId>>(new Map())

  const look = useCallback(async () => {
    try {
      const isSaved = await session.flush()
      setUnsaved(!isSaved)
      setPlan(isSaved ? await client.call('canvases.planLaunch', { id: canvasId }) : null)
    } catch (failure) {
      setCause(failure)
    }
  }, [client, canvasId, session])
  useEffect(() => void look(), [look])

  const launch = async () => {
    setBusy(true)
    setCause(null)
    try {
      const isSaved = await session.flush()
      setUnsaved(!isSaved)
      if (!isSaved) return
      const { revision } = session.store.getState()
      if (how === 'launch') await client.call('canvases.launch', { id: canvasId, revision })
      else {
        const redirected = [...redirects].map(([from, to]) => ({ from, to }))
        await client.call('canvases.update', { id: canvasId, revision, redirects: redirected })
      }
      onClose()
      toasts.add({ text: say(how === 'launch' ? 'launch.launched' : 'launch.updated', { name }) })
    } catch (failure) {
      setCause(failure)
      void look()
    } finally {
      setBusy(false)
    }
  }

  const trouble = troubleOf(language, cause)
  const errors = plan?.problems.filter((problem) => problem.level === 'error') ?? []
  const isBlocked = errors.length > 0
  const title = isBlocked ? say('launch.blocked') : say(how === 'launch' ? 'launch.ready' : 'launch.update', { name })
  return (
    <Dialog
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{say('launch.cancel')}</Button>
          {plan && !isBlocked && (
            <Button variant="primary" isBusy={isBusy} onPress={() => void launch()}>
              {say(
                how === 'update'
                  ? 'launch.confirm.update'
                  : plan.kind === 'live'
                    ? 'launch.confirm.live'
                    : 'launch.confirm',
              )}
            </Button>
          )}
        </>
      }
    >
      {trouble && (
        <Banner tone="bad" title={`${say('launch.failed')} · ${trouble.message}`}>
          {trouble.fix}
        </Banner>
      )}
      {isUnsaved && <Banner tone="bad">{say('launch.notSaved')}</Banner>}
      {!plan && !isUnsaved && !trouble && (
        <>
          <p role="status">{say('launch.checking')}</p>
          <Skeleton lines={3} />
        </>
      )}
      {plan && isBlocked && <LaunchProblems errors={errors} onClose={onClose} />}
      {plan && !isBlocked && how === 'update' && (
        <UpdateImpact
          impact={plan.impact}
          redirects={redirects}
          onRedirect={(from, to) =>
            setRedirects(
              new Map([...[...redirects].filter(([id]) => id !== from), ...(to ? [[from, to] as const] : [])]),
            )
          }
        />
      )}
      {plan && !isBlocked && <LaunchSummary plan={plan} how={how} />}
    </Dialog>
  )
}
