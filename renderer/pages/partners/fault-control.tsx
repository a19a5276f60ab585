// One fault of the sandbox panel: its name, whether it is on, how long it still lasts, and the control that plays it.
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ActiveFault, SandboxFault } from '#shared/partners/sandbox-view.ts'
import type { FaultRow } from './fault-rows.ts'

export interface FaultControlProps {
  readonly row: FaultRow
  readonly name: string
  /** When the panel's answer was made: time left is counted from it. */
  readonly now: number
  readonly seconds: number
  readonly isBusy: boolean
  onPlay(fault: SandboxFault): void
  onAsk(what: Extract<FaultRow, { how: 'ask' }>['asks']): void
}

export function FaultControl({ row, name, now, seconds, isBusy, onPlay, onAsk }: FaultControlProps) {
  const say = useSay()
  const format = useFormat()
  const { active } = row
  return (
    <li className={active ? 'fault is-on' : 'fault'} data-fault={row.id}>
      <span className="fault-name">
        {name}
        {active && row.how !== 'switch' && <StatusPill tone="wait">{leftOf(active)}</StatusPill>}
      </span>
      {control()}
    </li>
  )

  function leftOf({ fault, endsAt }: ActiveFault): string {
    if ('answers' in fault && fault.answers !== undefined)
      return say('sandboxPanel.answersLeft', { count: fault.answers })
    if (endsAt === null) return say('sandboxPanel.active')
    return say('sandboxPanel.left', { time: format.duration(Math.max(0, endsAt - now)) })
  }

  function control(): ReactNode {
    switch (row.how) {
      case 'switch':
        return (
          <Switch
            aria-label={name}
            isSelected={active !== undefined}
            isDisabled={isBusy}
            onChange={(on) => onPlay(row.fault(on))}
          />
        )
      case 'once':
        return (
          <Button
            size="small"
            isDisabled={isBusy}
            label={say('sandboxPanel.nowNamed', { fault: name })}
            onPress={() => onPlay(row.fault)}
          >
            {say('sandboxPanel.now')}
          </Button>
        )
      case 'timed':
        return (
          <Button
            size="small"
            isDisabled={isBusy}
            label={say('sandboxPanel.startNamed', { fault: name })}
            onPress={() => onPlay(row.fault(seconds))}
          >
            {say('sandboxPanel.start')}
          </Button>
        )
      case 'ask':
        return (
          <Button
            size="small"
            isDisabled={isBusy}
            label={say('sandboxPanel.chooseNamed', { fault: name })}
            onPress={() => onAsk(row.asks)}
          >
            {say('sandboxPanel.choose')}
          </Button>
        )
    }
  }
}
