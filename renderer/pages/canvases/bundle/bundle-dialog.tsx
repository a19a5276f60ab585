// A bundle before it comes in: what it holds, what is not the same here with a choice for each, and what was left out of it. Nothing
// changes until it is brought in, and then all of it, with a way back.
import './bundle-dialog.css'
import { useEffect, useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { BundleChoices } from '#shared/bundle/settle-bundle.ts'
import type { BundlePlan } from '#shared/contract/bundle-calls.ts'
import { firstChoices, withPlace, withSegment } from './bundle-draft.ts'
import { BundleSegments } from './bundle-segments.tsx'
import { BundleSyncs } from './bundle-syncs.tsx'

export interface BundleDialogProps {
  readonly text: string
  onClose(): void
}

export function BundleDialog({ text, onClose }: BundleDialogProps) {
  const say = useSay()
  const looking = useCall('bundles.plan')
  const [plan, setPlan] = useState<BundlePlan | null>(null)
  const { call: look } = looking
  useEffect(() => {
    void look({ text }).then((found) => setPlan(found ?? null))
  }, [look, text])
  if (plan) return <Settling {...{ text, plan, onClose }} />
  return (
    <Dialog
      title={say('bundle.open.title')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{say('bundle.cancel')}</Button>}
    >
      {looking.trouble ? (
        <Banner tone="bad" title={looking.trouble.message}>
          {looking.trouble.fix}
        </Banner>
      ) : (
        <div role="status">
          <p className="only-heard">{say('bundle.looking')}</p>
          <Skeleton lines={4} />
        </div>
      )}
    </Dialog>
  )
}

function Settling({ text, plan, onClose }: BundleDialogProps & { plan: BundlePlan }) {
  const say = useSay()
  const toasts = useToasts()
  const bringing = useCall('bundles.import')
  const takingBack = useCall('bundles.takeBack')
  const [choices, setChoices] = useState(() => firstChoices(plan))
  const name = choices.name.trim()
  const takeBack = async (id: Parameters<typeof takingBack.call>[0]['id']) => {
    if (!(await takingBack.call({ id }))) return
    goTo(routes.canvases)
    toasts.add({ text: say('bundle.takenBack') })
  }
  const bring = async () => {
    if (name === '') return
    const made = await bringing.call({ text, choices: { ...choices, name } })
    if (!made) return
    onClose()
    goTo(routes.canvas(made.id))
    toasts.add({
      text: say('bundle.brought', { name }),
      action: { label: say('bundle.undo'), onPress: () => void takeBack(made.id) },
    })
  }
  return (
    <Dialog
      size="large"
      title={say('bundle.title', { name: plan.name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('bundle.cancel')}</Button>
          <Button variant="primary" isBusy={bringing.isBusy} isDisabled={name === ''} onPress={() => void bring()}>
            {say('bundle.bring')}
          </Button>
        </>
      }
    >
      <div className="bundle">
        <p>{say('bundle.about')}</p>
        <p className="bundle-quiet">
          {[
            say('bundle.holds.steps', { count: plan.steps }),
            say('bundle.holds.segments', { count: plan.segments.length }),
            say('bundle.holds.scenarios', { count: plan.scenarios.length }),
          ].join(' · ')}
        </p>
        <CanvasName {...{ plan, choices }} onChange={setChoices} onSubmit={() => void bring()} />
        <BundleSegments
          plan={plan}
          choices={choices.segments}
          onChoose={(choice) => setChoices(withSegment(choices, choice))}
        />
        <BundleSyncs
          plan={plan}
          placeOf={(key) => choices.syncs.find((one) => one.key === key)?.place}
          onChoose={(key, place) => setChoices(withPlace(choices, key, place))}
        />
        {plan.scenarios.length > 0 && (
          <section>
            <h3>{say('bundle.scenarios')}</h3>
            <p className="bundle-quiet">{plan.scenarios.join(', ')}</p>
          </section>
        )}
        <LeftOut leftOut={plan.leftOut} />
        <TroubleBanner trouble={bringing.trouble} />
      </div>
    </Dialog>
  )
}

function CanvasName(props: {
  plan: BundlePlan
  choices: BundleChoices
  onChange(choices: BundleChoices): void
  onSubmit(): void
}) {
  const { plan, choices, onChange, onSubmit } = props
  const say = useSay()
  const { clash } = plan
  const isReplacing = choices.replaces !== null
  return (
    <section className="bundle-canvas">
      <h3>{say('bundle.canvas')}</h3>
      {clash && (
        <>
          <SegmentedControl
            label={say('bundle.clash')}
            value={isReplacing ? 'replace' : 'beside'}
            onChange={(how) =>
              onChange(
                how === 'replace'
                  ? { ...choices, replaces: clash.id, name: plan.name }
                  : { ...choices, replaces: null, name: plan.freeName },
              )
            }
            options={[
              { id: 'beside', label: say('bundle.clash.beside') },
              { id: 'replace', label: say('bundle.clash.replace'), isDisabled: clash.isRunning },
            ]}
          />
          {clash.isRunning && <p className="bundle-quiet">{say('bundle.clash.running')}</p>}
          {isReplacing && <p className="bundle-quiet">{say('bundle.clash.replaced')}</p>}
        </>
      )}
      <TextField
        label={say('bundle.name')}
        value={choices.name}
        maxLength={200}
        onChange={(name) => onChange({ ...choices, name })}
        onSubmit={onSubmit}
        {...(choices.name.trim() === '' ? { errorMessage: say('bundle.name.empty') } : {})}
      />
    </section>
  )
}

export function LeftOut({ leftOut }: Pick<BundlePlan, 'leftOut'>) {
  const say = useSay()
  if (leftOut.length === 0) return null
  return (
    <section>
      <h3>{say('bundle.leftOut')}</h3>
      <ul className="bundle-left-out">
        {leftOut.map(({ what, steps, count }) => (
          <li key={what}>
            {say(`bundle.leftOut.${what}`, { count })}
            {steps.length > 0 && <span className="bundle-quiet"> · {steps.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
