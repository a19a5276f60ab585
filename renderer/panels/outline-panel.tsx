// The canvas beside its drawing: as a tree in reading order with everything the drawing can do on a step, or as sentences. The equivalent
// of the drawing for a screen reader, a narrow window and the far view (ux.md 5.1, decisions.md 28).
import './outline-panel.css'
import { useState } from 'react'
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { JourneyText } from './journey-text.tsx'
import { OutlineTree } from './outline-tree.tsx'

export function OutlinePanel() {
  const say = useSay()
  const isEmpty = useCanvas((state) => state.document.logic.steps.length === 0)
  const showOutline = useCanvas((state) => state.showOutline)
  const [view, setView] = useState<'tree' | 'text'>('tree')
  return (
    <nav className="outline" data-region="outline" aria-label={say('editor.outline')}>
      <div className="outline-head">
        <h2>{say('editor.outline')}</h2>
        <IconButton icon="close" label={say('editor.outline.close')} onPress={() => showOutline(false)} />
      </div>
      <SegmentedControl
        label={say('journey.view')}
        hideLabel
        value={view}
        onChange={setView}
        options={[
          { id: 'tree', label: say('journey.view.tree') },
          { id: 'text', label: say('journey.view.text') },
        ]}
      />
      {isEmpty && <p className="outline-about">{say('editor.outline.empty')}</p>}
      {!isEmpty && (view === 'tree' ? <OutlineTree /> : <JourneyText />)}
    </nav>
  )
}
