// Why people stand still and what can be done, as sentences.
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StuckGroup } from '#shared/contract/stuck-calls.ts'

export interface StuckWords {
  readonly why: string
  readonly fix: string
}

export function useStuckWords(): (group: Pick<StuckGroup, 'reason' | 'at'>) => StuckWords {
  const say = useSay()
  const { dateTime } = useFormat()
  return ({ reason, at }) => ({
    why: say(`stuck.${reason}`, { at: at === null ? '' : dateTime(at) }),
    fix: reason === 'step-gone' || reason === 'way-gone' ? say('stuck.redraw') : say(`stuck.${reason}.fix`),
  })
}
