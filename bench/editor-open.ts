// How quickly a canvas of 2,000 steps opens, gives a paste of as many back, is tidied, and how calm typing in a step's editor stays.
import type { Bench } from './bench.ts'
import {
  median,
  pressing,
  say,
  settle,
  timed,
  watchFrames,
  withEditorWindow,
  worstFrameTyping,
} from './world/editor-window.ts'

const steps = 2_000

export const bench: Bench = {
  name: 'editor-open',
  goals: {
    ms: '< 1500',
    worstTypingFrameMs: '< 50',
    undoPasteMs: '< 100',
    tidyMs: '< 2000',
    worstTidyFrameMs: '< 100',
  },
  async run() {
    const figures = await withEditorWindow(async ({ page, makeCanvas, open }) => {
      const id = await makeCanvas(steps)
      await open(await makeCanvas(3))
      await settle(page)
      const isOpen = `document.querySelector('h1')?.textContent === '${steps} steps' && document.querySelector('.step-card')`
      const ms = await timed(page, `location.hash = '#/canvases/${id}'`, isOpen)
      await settle(page)

      await page.getByRole('button', { name: new RegExp(say('editor.zoom100')) }).click()
      await page.locator('.react-flow__node[tabindex="0"]').focus()
      await page.keyboard.press('Enter')
      const name = page.getByRole('textbox', { name: say('stepSheet.name') })
      await name.waitFor()
      await settle(page)
      const worstTypingFrameMs = await worstFrameTyping(page, name, 'Twenty letters typed')
      await page.keyboard.press('Escape')

      const undos: number[] = []
      for (let round = 0; round < 3; round++) {
        await page.locator('.react-flow__node[tabindex="0"]').focus()
        await page.keyboard.press('Control+a')
        // The entry is not taken along: a canvas has one.
        await page.keyboard.press('Control+d')
        const isPasted = say('editor.undo', { what: say('undo.duplicate', { count: steps - 1 }) })
        await page.getByRole('button', { name: isPasted }).waitFor()
        await settle(page)
        const canRedo = `document.querySelector('[aria-label^="${say('editor.redo', { what: '' })}"]:not([disabled])')`
        undos.push(await timed(page, pressing('z', 'KeyZ', 'ctrlKey'), canRedo))
        await settle(page)
      }

      const worst = await watchFrames(page)
      const isTidied = `document.querySelector('[aria-label="${say('editor.undo', { what: say('undo.tidy') })}"]')`
      const tidyMs = await timed(page, pressing('L', 'KeyL', 'ctrlKey: true, shiftKey'), isTidied)
      return { ms, worstTypingFrameMs, undoPasteMs: median(undos), tidyMs, worstTidyFrameMs: await worst() }
    })
    return { figures, bounds: 'reading and checking 2,000 steps at both doors; the first raster of what is in sight' }
  },
}
