// The drawing with everything that floats over it: palette, empty state, minimap and zoom tools, keys, and what is said aloud.
import { ReactFlowProvider } from '@xyflow/react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { Announcer } from '../announcer.tsx'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { Palette } from '../palette.tsx'
import { CanvasFlow } from './canvas-flow.tsx'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { ZoomTools } from './zoom-tools.tsx'

export function CanvasStage({ singleKeys, beside }: { singleKeys: boolean; beside?: ReactNode }) {
  const isEmpty = useCanvas((state) => state.document.logic.steps.length === 0)
  const readOnly = useCanvas((state) => state.readOnly !== null)
  return (
    <ReactFlowProvider>
      <Keys singleKeys={singleKeys} />
      {beside}
      <div className="canvas-stage" data-region="drawing">
        <CanvasFlow />
        {isEmpty && !readOnly && <EmptyStage />}
        {!readOnly && <Palette />}
        <ZoomTools />
        <Announcer />
      </div>
    </ReactFlowProvider>
  )
}

function Keys({ singleKeys }: { singleKeys: boolean }) {
  useCanvasKeys({ singleKeys })
  return null
}

/** One sentence and one button (ux.md 4.4). */
function EmptyStage() {
  const say = useSay()
  const { actions } = useCanvasDesk()
  return (
    <div className="canvas-empty">
      <p>{say('editor.empty')}</p>
      <Button variant="primary" onPress={() => actions.add('entry')}>
        {say('editor.empty.add')}
      </Button>
    </div>
  )
}
