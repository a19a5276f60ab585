// Connects a step by list: which way out, then which step it leads to. The equivalent of dragging a link (WCAG 2.5.7).
import { useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { PickList } from '#renderer/canvas/pick-list.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { stepItems } from '#renderer/canvas/step-items.ts'
import { useStepLine } from '#renderer/canvas/use-step-line.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { linkRefusal } from '#shared/canvas/canvas-commands.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { wayName } from '#shared/canvas/way-name.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'

export interface ConnectDialogProps {
  readonly from: StepId
  /** The way out that leads elsewhere; else the first free one. */
  readonly way: string | undefined
  onClose(): void
}

export function ConnectDialog({ from, way, onClose }: ConnectDialogProps) {
  const say = useSay()
  const speak = useSpeak()
  const { actions } = useCanvasDesk()
  const line = useStepLine()
  const document = useCanvas(shownDocument)
  const reveal = useCanvas((state) => state.reveal)
  const graph = graphOf(document)
  const step = graph.steps.get(from)
  const ports = step ? stepCatalog[step.kind].ports(step.config) : []
  const free = ports.find((port) => !graph.linkAt(from, port.id))
  const [portId, setPortId] = useState(way ?? free?.id ?? ports[0]?.id)
  const name = stepName(document, from, say)
  const current = portId === undefined ? undefined : graph.linkAt(from, portId)
  return (
    <Dialog title={say('editor.connect', { name })} size="small" onClose={onClose}>
      {portId === undefined ? (
        <p>{say('editor.connect.noWay', { name })}</p>
      ) : (
        <>
          {ports.length > 1 && (
            <SegmentedControl
              label={say('editor.connect.way')}
              value={portId}
              options={ports.map((port) => ({
                id: port.id,
                label: wayName(document, { from, port: port.id }, port.label, speak) ?? port.id,
              }))}
              onChange={setPortId}
            />
          )}
          <PickList
            takesFocus
            label={say('editor.connect.search')}
            placeholder={say('editor.connect.search')}
            items={stepItems(document, say, {
              note: (id) => (current?.to === id ? say('editor.connect.current') : line(id)),
              unusable: (id) => {
                const refusal = linkRefusal(document, { from, port: portId }, id)
                return refusal && say(`link.refused.${refusal}`)
              },
            })}
            none={(query) => say('editor.find.none', { query })}
            onPick={(id) => {
              onClose()
              actions.connect({ from, port: portId }, stepIdSchema.parse(id))
              reveal(from)
            }}
          />
          {current && (
            <Button
              variant="quiet"
              onPress={() => {
                onClose()
                actions.removeLink(current.id)
              }}
            >
              {say('editor.connect.remove')}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}
