// The state of a canvas as word, icon and tone; a file that cannot be read says so instead.
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'

const looks = {
  draft: { tone: 'neutral', icon: 'edit' },
  active: { tone: 'ok', icon: 'running' },
  stopped: { tone: 'wait', icon: 'stop' },
  archived: { tone: 'neutral', icon: 'archive' },
} as const

export function CanvasStatePill({ canvas: { state, broken } }: { canvas: CanvasSummary }) {
  const say = useSay()
  if (broken) {
    return (
      <StatusPill tone="bad" icon="error">
        {say('library.broken')}
      </StatusPill>
    )
  }
  const { tone, icon } = looks[state]
  return (
    <StatusPill tone={tone} icon={icon}>
      {say(`state.${state}`)}
    </StatusPill>
  )
}
