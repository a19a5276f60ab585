// Asks which step comes at a place: "+" on a link or way out, Insert on a step, or a link let go over the empty drawing.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { kindItems, kindOf } from '#renderer/canvas/kind-items.ts'
import { PickList } from '#renderer/canvas/pick-list.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Place } from '#shared/canvas/canvas-commands.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { stepKinds } from '#shared/steps/step-kind.ts'

/** Nothing leads into an entry, so it is never put after something. */
const kindsAfter = stepKinds.filter((kind) => kind !== 'entry')

export function AddDialog({ after, onClose }: { after: Place; onClose(): void }) {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const name = useCanvas((state) => stepName(shownDocument(state), after.from, say))
  return (
    <Dialog title={say('editor.addAfter', { name })} size="small" onClose={onClose}>
      <PickList
        takesFocus
        label={say('editor.palette.search')}
        placeholder={say('editor.palette.search')}
        items={kindItems(say, false, kindsAfter)}
        none={(query) => say('editor.palette.none', { query })}
        onPick={(id) => {
          const kind = kindOf(id)
          onClose()
          if (kind) actions.add(kind, { after })
        }}
      />
    </Dialog>
  )
}
