// Two hands on one canvas: what the page saves is held on its way, so that somebody else's change can arrive first.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import type { World } from './world.ts'

/** My canvas is open and called “Mine” by me, while somebody else's change of it was saved first. */
export async function savedOnBothSides(
  world: World,
  id: CanvasId,
  change: (theirs: CanvasDocument) => void,
): Promise<void> {
  const canvas = new CanvasPage(world)
  const saving = await holdSaves(world)
  await canvas.open(id)
  await canvas.name().fill('Mine')
  await canvas.name().press('Enter')
  await saving.held
  // While my save is on its way, theirs arrives first.
  const { document, revision } = await world.ask('canvases.open', { id })
  change(document)
  await world.ask('canvases.save', { document, baseRevision: revision })
  saving.release()
}

/** Keeps what the page saves on its way until it is let go. */
async function holdSaves({ page }: World): Promise<{ held: Promise<void>; release(): void }> {
  const held = Promise.withResolvers<void>()
  const waiting: (() => void)[] = []
  let holds = true
  await page.routeWebSocket(/\/pipe$/, (pipe) => {
    const server = pipe.connectToServer()
    pipe.onMessage((text) => {
      if (holds && String(text).includes('"canvases.save"')) {
        waiting.push(() => server.send(text))
        held.resolve()
      } else server.send(text)
    })
  })
  return {
    held: held.promise,
    release: () => {
      holds = false
      for (const send of waiting.splice(0)) send()
    },
  }
}
