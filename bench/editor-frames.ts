// How smoothly a canvas moves: p95 of the time of a frame while a hand pans, zooms and drags, near and with everything in sight.
import type { Bench } from './bench.ts'
import { frameTimes, type Hand, p95, say, settle, withEditorWindow } from './world/editor-window.ts'

const hands: readonly Hand[] = ['pan', 'zoom', 'drag']
const goalOf: Readonly<Record<number, string>> = { 200: '≤ 17', 2000: '≤ 20', 5000: '≤ 33' }
const sizes = Object.keys(goalOf).map(Number)
const goals = Object.fromEntries(
  sizes.flatMap((steps) =>
    hands.flatMap((hand) => [
      [`p95Ms.${steps}.${hand}.near`, goalOf[steps] ?? ''],
      [`p95Ms.${steps}.${hand}.fit`, goalOf[steps] ?? ''],
    ]),
  ),
)

export const bench: Bench = {
  name: 'editor-frames',
  goals,
  async run() {
    const figures = await withEditorWindow(async ({ page, makeCanvas, open }) => {
      const measured: Record<string, number> = {}
      for (const steps of sizes) {
        await open(await makeCanvas(steps))
        for (const view of ['near', 'fit'] as const) {
          await page.getByRole('button', { name: say('editor.fit'), exact: true }).click()
          if (view === 'near') await page.getByRole('button', { name: new RegExp(say('editor.zoom100')) }).click()
          for (const hand of hands) {
            await settle(page)
            const times = await frameTimes(page, hand)
            measured[`p95Ms.${steps}.${hand}.${view}`] = p95(times)
            measured[`worstMs.${steps}.${hand}.${view}`] = Math.max(...times)
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
