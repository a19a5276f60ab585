// The drawing for every hand and eye, told by what the browser computes: targets at each zoom, the system's own colours, large type,
// and no motion for whoever asked for none.
import type { Page } from '@playwright/test'
import { CanvasPage } from '../pages/canvas-page.ts'
import { cutWords } from '../world/cut-words.ts'
import { expect, test, type World } from '../world/world.ts'

const leastPx = 24

/** A canvas with branches and problems, a group round two of its steps and a note. */
async function drawn(world: World): Promise<void> {
  const { say } = world
  const { id } = await world.ask('canvases.create', {
    from: { kind: 'template', template: 'abandoned-cart' },
    name: say('template.abandonedCart.name'),
  })
  const { document, revision } = await world.ask('canvases.open', { id })
  const grouped = document.logic.steps.slice(-2).map((step) => [step.id, 'group-1'] as const)
  document.groups = Object.fromEntries(grouped)
  document.notes = { 'note-1': { x: 420, y: 0 } }
  document.wording.groups = { 'group-1': say('template.abandonedCart.name') }
  document.wording.notes = { 'note-1': say('template.abandonedCart.name') }
  await world.ask('canvases.save', { document, baseRevision: revision })
  await new CanvasPage(world).open(id)
}

const zoomOf = (page: Page): Promise<number> =>
  page.locator('.react-flow__viewport').evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a)

/** What in the drawing takes a hand and is smaller than it may be; and how many were measured. */
function measureTargets(least: number): { small: string[]; measured: number } {
  const small: string[] = []
  let measured = 0
  for (const target of document.querySelectorAll<HTMLElement>('.react-flow .react-flow__handle, .react-flow button')) {
    const style = getComputedStyle(target)
    if (style.pointerEvents === 'none' || !target.checkVisibility({ visibilityProperty: true })) continue
    const box = target.getBoundingClientRect()
    // The area that takes a hand may stand out of what is drawn: a part of the target that is laid around it.
    const around = getComputedStyle(target, '::after')
    const scale = box.width / target.offsetWidth
    const out = (side: string) => (around.content === 'none' ? 0 : Math.max(0, -Number.parseFloat(side) || 0) * scale)
    const width = box.width + out(around.left) + out(around.right)
    const height = box.height + out(around.top) + out(around.bottom)
    measured++
    // Half a tenth of a pixel is rounding.
    if (Math.min(width, height) < least - 0.05)
      small.push(`${target.className} ${target.textContent} ${width.toFixed(1)} × ${height.toFixed(1)}`)
  }
  return { small, measured }
}

test('is pressed at every zoom, seen in the system’s colours, read at twice the size, and stands still for who asks', async ({
  world,
}, info) => {
  const { page } = world
  const { keyboard } = page
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await drawn(world)
  const card = page.locator('.react-flow__node:has(.step-card-badge)').first()
  for (const icon of await card.locator('.card-icon').all())
    await expect(icon).toHaveCSS('background-image', /^url\("data:image\/svg/)
  await card.locator('.step-card-name').click()

  await test.step('targets of 24 px at every zoom at which they take a hand', async () => {
    await keyboard.press('Control+0')
    await expect.poll(() => zoomOf(page)).toBeCloseTo(1)
    const zooms: number[] = []
    for (let zoom = 1; zoom > 0.25; zoom = await zoomOf(page)) {
      zooms.push(zoom)
      const { small, measured } = await page.evaluate(measureTargets, leastPx)
      expect.soft(small, `at ${zoom}`).toEqual([])
      if (zoom >= 0.5) expect(measured, `at ${zoom}`).toBeGreaterThan(0)
      await keyboard.press('Control+-')
      await expect.poll(() => zoomOf(page)).toBeLessThan(zoom)
    }
    expect(zooms.some((zoom) => zoom < 0.75 && zoom >= 0.5)).toBe(true)
    expect(zooms.some((zoom) => zoom < 0.5)).toBe(true)
  })

  await test.step('nothing glides: what is arranged or shown whole is there at once', async () => {
    const places = page.evaluate(async () => {
      const seen = new Set<string>()
      for (let frames = 0; frames < 40; frames++) {
        await new Promise(requestAnimationFrame)
        const moved = [...document.querySelectorAll<HTMLElement>('.react-flow__viewport, .react-flow__node')]
        seen.add(moved.map(({ style }) => style.transform).join())
      }
      const long = document.getAnimations().filter(({ effect }) => {
        const { duration = 0, iterations = 1 } = effect?.getTiming() ?? {}
        return Number(duration) > 17 || iterations === Number.POSITIVE_INFINITY
      })
      return { seen: seen.size, long: long.length }
    })
    await keyboard.press('1')
    // Before and after, and one more where the frame itself is measured anew.
    const { seen, long } = await places
    expect(seen).toBeLessThanOrEqual(3)
    expect(long).toBe(0)
  })

  await test.step('in the system’s colours selection, focus, links and problems are told by more than a ground', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await keyboard.press('Control+0')
    const look = await page.evaluate(() => {
      const of = (selector: string) => {
        const found = document.querySelector(selector)
        if (!found) throw new Error(`no ${selector}`)
        return getComputedStyle(found)
      }
      return {
        selected: of('.react-flow__node.selected .step-card').outlineStyle,
        others: of('.react-flow__node:not(.selected) .step-card').outlineStyle,
        border: of('.react-flow__node:not(.selected) .step-card').borderTopStyle,
        link: of('.react-flow__edge:not(.selected, [data-lit]) .react-flow__edge-path').stroke,
        ground: of('.canvas-flow').backgroundColor,
        word: of('body').color,
      }
    })
    expect(look).toMatchObject({ selected: 'solid', others: 'none', border: 'solid' })
    expect(look.link).toBe(look.word)
    expect(look.link).not.toBe(look.ground)
    // A problem is an icon and a number, never a colour alone.
    await expect(card.locator('.step-card-badge .card-icon')).toBeVisible()
    await expect(card.locator('.step-card-badge')).toHaveText(/\d/)
    await page.screenshot({ path: info.outputPath('forced-colors.png') })
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  })

  await test.step('at twice the size no word of a step, group or note is cut', async () => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await keyboard.press('1')
    await page.screenshot({ path: info.outputPath('large-type.png') })
    expect(await page.evaluate(cutWords)).toEqual([])
    // What is shown whole stands beside the palette, however wide that has grown, and within the pane; asked again until the
    // page around the drawing has its new size.
    const hidden = () =>
      page.evaluate(() => {
        const edge = document.querySelector('.palette')?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY
        const pane = document.querySelector('.canvas-flow')?.getBoundingClientRect() ?? new DOMRect()
        const cards = [...document.querySelectorAll('.react-flow__node')].map((card) => card.getBoundingClientRect())
        const isSeen = (card: DOMRect) =>
          card.left >= edge && card.right <= pane.right && card.top >= pane.top && card.bottom <= pane.bottom
        return { drawn: cards.length > 0, hidden: cards.filter((card) => !isSeen(card)).length }
      })
    await expect(async () => {
      await keyboard.press('1')
      expect(await hidden()).toEqual({ drawn: true, hidden: 0 })
    }).toPass({ timeout: 15_000 })
    // The palette has grown over the drawing; whoever walks by keys still sees where they are (WCAG 2.4.11).
    await card.focus()
    await keyboard.press('ArrowDown')
    const isClear = () =>
      page.evaluate(() => {
        const walked = document.activeElement?.closest('.react-flow__node')?.getBoundingClientRect()
        const palette = document.querySelector('.palette')?.getBoundingClientRect()
        return walked !== undefined && palette !== undefined && walked.left >= palette.right
      })
    await expect.poll(isClear).toBe(true)
  })
})
