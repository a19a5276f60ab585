// How smoothly a canvas moves: p95 of the time of a frame while a hand pans, zooms and drags, near, with everything in sight and, for what
// must hold at every zoom, at zooms in between. The median of three times, for another process may take a processor in one of them.
import type { Bench } from './bench.ts'
import { frameTimes, type Hand, median, p95, say, settle, withEditorWindow, zoomTo } from './world/editor-window.ts'

const hands: readonly Hand[] = ['pan', 'zoom', 'drag']
/** In percent, where they are neither. Cards from 50 % on, light shapes below. */
type View = 'near' | 'fit' | 'at25' | 'at45' | 'at55' | 'at65' | 'at80' | 'at125'
const plans: readonly { steps: number; goal: string; views: readonly View[] }[] = [
  { steps: 200, goal: '≤ 17', views: ['near', 'fit'] },
  { steps: 2000, goal: '≤ 20', views: ['near', 'fit', 'at25', 'at45', 'at55', 'at65', 'at80', 'at125'] },
  { steps: 5000, goal: '≤ 33', views: ['near', 'fit'] },
]
const times = 3

export const bench: Bench = {
  name: 'editor-frames',
  goals: Object.fromEntries(
    plans.flatMap(({ steps, goal, views }) =>
      views.flatMap((view) => hands.map((hand) => [`p95Ms.${steps}.${hand}.${view}`, goal])),
    ),
  ),
  async run() {
    const figures = await withEditorWindow(async ({ page, makeCanvas, open }) => {
      const measured: Record<string, number> = {}
      for (const { steps, views } of plans) {
        await open(await makeCanvas(steps))
        for (const view of views) {
          await page.getByRole('button', { name: say('editor.fit'), exact: true }).click()
          if (view !== 'fit') {
            await page.getByRole('button', { name: new RegExp(say('editor.zoom100')) }).click()
            if (view !== 'near') await zoomTo(page, Number(view.slice(2)) / 100)
          }
          for (const hand of hands) {
            const p95s: number[] = []
            let worst = 0
            for (let time = 0; time < times; time++) {
              await settle(page)
              const frames = await frameTimes(page, hand)
              p95s.push(p95(frames))
              worst = Math.max(worst, ...frames)
            }
            measured[`p95Ms.${steps}.${hand}.${view}`] = median(p95s)
            measured[`worstMs.${steps}.${hand}.${view}`] = worst
          }
        }
      }
      return measured
    })
    return {
      figures,
      bounds:
        'drawing without a graphics card: near, the cards’ text is rasterised by the processor; with everything in sight, one layer of shapes',
    }
  },
}
