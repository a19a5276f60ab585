// What can be done with the canvas as a file: versions and backups, handing it on, opening another, settling a conflict.
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Choice } from './choice.ts'

export function useFileChoices(): readonly Choice[] {
  const say = useSay()
  const ask = useCanvas((state) => state.ask)
  const isStale = useCanvas((state) => state.status.state === 'stale')
  const conflict: Choice = {
    id: 'conflict',
    label: say('merge.decide'),
    keys: '',
    act: () => ask({ kind: 'conflict' }),
  }
  return [
    ...(isStale ? [conflict] : []),
    { id: 'versions', label: say('versions.button'), keys: 'Ctrl+Shift+H', act: () => ask({ kind: 'versions' }) },
    { id: 'compare', label: say('compare.open'), keys: '', act: () => ask({ kind: 'compare' }) },
    { id: 'hand-on', label: say('bundle.export'), keys: 'Ctrl+Shift+E', act: () => ask({ kind: 'hand-on' }) },
    { id: 'handoff', label: say('handoff.save'), keys: '', act: () => ask({ kind: 'handoff' }) },
    { id: 'picture', label: say('picture.save'), keys: 'Ctrl+Shift+P', act: () => ask({ kind: 'picture' }) },
    { id: 'open-file', label: say('bundle.open'), keys: '', act: () => ask({ kind: 'open-file' }) },
  ]
}
