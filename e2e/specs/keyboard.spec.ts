// A canvas of thirty steps, built, set and launched with the keyboard only: the mouse is never touched.
import { canvasIdSchema } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { expect, test } from '../world/world.ts'

test('builds a canvas of 30 steps with the keyboard only', async ({ world }) => {
  test.setTimeout(120_000)
  const { page, say } = world
  const { keyboard } = page
  await world.open()
  // To the button that makes a canvas, by Tab, and through its menu by arrows.
  await tabTo(say('library.new'))
  await keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: say('library.new.blank') })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: say('library.new.blank') })).toBeFocused()
  await keyboard.press('Enter')
  const canvas = new CanvasPage(world)
  await canvas.expectOpen()

  // The palette's field is found by F6 and Tab; its first row is the entry.
  await tabTo(say('editor.palette.search'))
  await keyboard.type(say('step.entry'))
  await keyboard.press('Enter')
  await expect(canvas.steps()).toHaveCount(1)
  await focusDrawing()

  const kinds: StepKind[] = []
  for (let place = 1; place < 29; place++) kinds.push(place % 3 === 0 ? 'message' : 'delay')
  kinds.push('exit')
  for (const [place, kind] of kinds.entries()) {
    await keyboard.press('Insert')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await keyboard.type(say(`step.${kind}`))
    await keyboard.press('Enter')
    await expect(canvas.steps()).toHaveCount(place + 2)
    // The new step has the keyboard, so that Insert goes on from it.
    await expect(page.locator('.react-flow__node:focus')).toHaveCount(1)
  }
  await expect(canvas.steps()).toHaveCount(30)

  // Back along the flow to the entry, which is opened and set.
  for (let up = 0; up < 29; up++) {
    const before = await focusedStep()
    await keyboard.press('ArrowUp')
    await expect.poll(focusedStep).not.toBe(before)
  }
  await expect(page.locator('.react-flow__node:focus [data-kind="entry"]')).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(canvas.sheet()).toBeVisible()
  await tabTo(say('entryEditor.segment'))
  await keyboard.type(say('segment.everyone'))
  await keyboard.press('Enter')
  await expect(canvas.sheet().getByRole('combobox')).toHaveValue(say('segment.everyone'))
  await keyboard.press('Escape')
  await expect(canvas.sheet()).toBeHidden()

  const canvasId = canvasIdSchema.parse(page.url().split('/canvases/')[1])
  await expect
    .poll(async () => {
      const { document } = await world.ask('canvases.open', { id: canvasId })
      return [document.logic.steps.length, document.logic.links.length]
    })
    .toEqual([30, 29])

  // Undo and redo by their keys.
  await focusDrawing()
  await keyboard.press('Delete')
  await expect(canvas.steps()).toHaveCount(29)
  await keyboard.press('Control+z')
  await expect(canvas.steps()).toHaveCount(30)

  /** Tab until what has this name has the keyboard. */
  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
      })
      if (focused === name) return
      await keyboard.press('Tab')
    }
    throw new Error(`Tab never reached “${name}”`)
  }

  function focusedStep(): Promise<string | null> {
    return page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null)
  }

  async function focusDrawing(): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      if ((await page.locator('.react-flow__node:focus').count()) > 0) return
      await keyboard.press('Tab')
    }
    throw new Error('Tab never reached a step')
  }
})
