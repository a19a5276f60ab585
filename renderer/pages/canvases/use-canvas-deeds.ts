// What can be done with a canvas in the library. What can be taken back is done at once and offers Undo; refusals stay on the page.
import { useCallback } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { saveFile } from '#renderer/ui/save-file.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'
import type { Refusal } from './use-new-canvas.ts'

export interface CanvasDeeds {
  rename(canvas: CanvasSummary, name: string): Promise<boolean>
  duplicate(canvas: CanvasSummary): Promise<void>
  saveAsFile(canvas: CanvasSummary): Promise<void>
  archive(canvas: CanvasSummary): Promise<void>
  trash(canvas: CanvasSummary): Promise<void>
  restore(canvas: CanvasSummary): Promise<void>
  deleteForever(canvas: CanvasSummary): Promise<void>
  readonly refusal: Refusal | null
  clearRefusal(): void
}

export function useCanvasDeeds(): CanvasDeeds {
  const say = useSay()
  const toasts = useToasts()
  const renaming = useCall('canvases.rename')
  const creating = useCall('canvases.create')
  const exporting = useCall('canvases.export')
  const moving = useCall('canvases.moveTo')
  const deleting = useCall('canvases.deleteForever')
  const all = [renaming, creating, exporting, moving, deleting]
  const trouble = all.find((ask) => ask.trouble)?.trouble
  const clears = all.map((ask) => ask.clearTrouble)

  const { call: move } = moving
  const leave = useCallback(
    async ({ id, name, shelf }: CanvasSummary, to: 'archived' | 'trash') => {
      if (!(await move({ id, shelf: to }))) return
      const text = to === 'trash' ? say('library.said.trashed', { name }) : say('library.said.archived', { name })
      toasts.add({ text, action: { label: say('library.undo'), onPress: () => void move({ id, shelf }) } })
    },
    [move, say, toasts],
  )
  return {
    rename: async ({ id }, name) => (await renaming.call({ id, name })) !== undefined,
    async duplicate({ id, name }) {
      if (await creating.call({ from: { kind: 'duplicate', id } })) {
        toasts.add({ text: say('library.said.duplicated', { name }) })
      }
    },
    async saveAsFile({ id }) {
      const file = await exporting.call({ id })
      if (file) saveFile(file.fileName, file.text)
    },
    archive: (canvas) => leave(canvas, 'archived'),
    trash: (canvas) => leave(canvas, 'trash'),
    async restore({ id, name }) {
      if (await move({ id, shelf: 'open' })) toasts.add({ text: say('library.said.restored', { name }) })
    },
    async deleteForever({ id, name }) {
      if (await deleting.call({ id })) toasts.add({ text: say('library.said.deleted', { name }) })
    },
    refusal: trouble ?? null,
    clearRefusal() {
      for (const clear of clears) clear()
    },
  }
}
