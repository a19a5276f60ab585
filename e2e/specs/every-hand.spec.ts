// The drawing for every hand and eye, told by what the browser computes: targets at each zoom, the system's own colours, large type,
// and no motion for whoever asked for none.
import type { Page } from '@playwright/test'
import type { CanvasId } from '#shared/core/ids.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { cutWords } from '../world/cut-words.ts'
import { expect, test, type World } from '../world/world.ts'

const leastPx = 24

/** A canvas with problems, a step out of line, a group round two others and a note. */
async function drawn(world: World): Promise<CanvasId> {
  const { say } = world
  const { id } = await world.ask('canvases.create', {
    from: { kind: 'template', template: 'abandoned-cart' },
    name: say('template.abandonedCart.name'),
  })
  const { document, revision } = await world.ask('canvases.open', { id })
  const grouped = document.logic.steps.slice(-2).map((step) => [step.id, 'group-1'] as const)
  document.groups = Object.fromEntries(grouped)
  document.notes = { 'note-1': { x: 420, y: 0 } }
  const place = document.layout[document.logic.steps[1]?.id ?? '']
  if (place) place.x += 40
  document.wording.groups = { 'group-1': say('template.abandonedCart.name') }
  document.wording.notes = { 'note-1': say('template.abandonedCart.name') }
  await world.ask('canvases.save', { document, baseRevision: revision })
  await new CanvasPage(world).open(id)
  return id
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

interface Seen {
  /** In how many ways the drawing stood, the first included. */
  readonly ways: number
  /** Animations that somebody could see. */
  readonly long: number
}

/** Watches the drawing from now until it has moved, and for a while after: what glides stands in many ways by then. */
function watchMoving(): { readonly seen: Promise<Seen> } {
  const ways = new Set<string>()
  const look = () => {
    const moved = [...document.querySelectorAll<HTMLElement>('.react-flow__viewport, .react-flow__node')]
    ways.add(moved.map(({ style }) => style.transform).join())
  }
  const watch = async (): Promise<Seen> => {
    look()
    for (let after = 0, frames = 0; after < 30 && frames < 600; frames++) {
      await new Promise(requestAnimationFrame)
      look()
      if (ways.size > 1) after++
    }
    const long = document.getAnimations().filter(({ effect }) => {
      const { duration = 0, iterations = 1 } = effect?.getTiming() ?? {}
      return Number(duration) > 17 || iterations === Number.POSITIVE_INFINITY
    })
    return { ways: ways.size, long: long.length }
  }
  return { seen: watch() }
}

test('is pressed at every zoom, seen in the system’s colours, read at twice the size, and stands still for who asks', async ({
  world,
}, info) => {
  const { page } = world
  const { keyboard } = page
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const id = await drawn(world)
  const card = page.locator('.react-flow__node:has(.step-card-badge)').first()
  await expect(card).toBeVisible()
  // Come back to: what made the page over when it was opened (its theme, its language) makes nothing over now.
  await world.goTo('/canvases')
  await expect(card).toHaveCount(0)
  await world.goTo(`/canvases/${id}`)
  await expect(card).toBeVisible()
  for (const icon of await card.locator('.card-icon').all())
    await expect(icon).toHaveCSS('background-image', /^url\("data:image\/svg/)
  await card.locator('.step-card-name').click()

  await test.step('targets of 24 px at every zoom at which they take a hand', async () => {
    await keyboard.press('Control+0')
    await expect.poll(() => zoomOf(page)).toBeCloseTo(1)
    const zooms: number[] = []
    for (let zoom = 1; zoom > 0.25; zoom = await zoomOf(page)) {
      zooms.push(zoom)
      // Cards take on the look of a zoom when the view rests.
      const targets = () => page.evaluate(measureTargets, leastPx)
      await expect.soft.poll(async () => (await targets()).small, { message: `at ${zoom}` }).toEqual([])
      if (zoom >= 0.5) expect((await targets()).measured, `at ${zoom}`).toBeGreaterThan(0)
      await keyboard.press('Control+-')
      await expect.poll(() => zoomOf(page)).toBeLessThan(zoom)
    }
    expect(zooms.some((zoom) => zoom < 0.75 && zoom >= 0.5)).toBe(true)
    expect(zooms.some((zoom) => zoom < 0.5)).toBe(true)
  })

  await test.step('nothing glides: what is shown whole or tidied is there at once', async () => {
    for (const deed of ['1', 'Control+Shift+l']) {
      const watching = await page.evaluateHandle(watchMoving)
      await keyboard.press(deed)
      // Before and after, and one more where the frame itself is measured anew.
      const { ways, long } = await watching.evaluate(({ seen }) => seen)
      expect(ways, deed).toBeGreaterThan(1)
      expect(ways, deed).toBeLessThanOrEqual(3)
      expect(long, deed).toBe(0)
    }
    await keyboard.press('Control+z')
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
        arrow: of('.react-flow__edges marker polyline').fill,
        link: of('.react-flow__edge:not(.selected, [data-lit]) .react-flow__edge-path').stroke,
        ground: of('.canvas-flow').backgroundColor,
        word: of('body').color,
        counter: of('.counter').color,
      }
    })
    expect(look).toMatchObject({ selected: 'solid', others: 'none', border: 'solid' })
    expect(look.link).toBe(look.word)
    expect(look.arrow).toBe(look.word)
    expect(look.link).not.toBe(look.ground)
    expect(look.counter).not.toBe(look.ground)
    // Whoever walks by keys sees where they are by a dashed ring, round the solid one of what is selected.
    await card.focus()
    await keyboard.press('ArrowUp')
    await expect(page.locator('.react-flow__node:focus')).toHaveCSS('outline-style', 'dashed')
    await expect(page.locator('.react-flow__node:focus')).toHaveCSS('outline-color', look.word)
    // Under a hand that drags, what a step stands in line with is told in the system's colour of what is chosen.
    const name = await card.locator('.step-card-name').boundingBox()
    if (!name) throw new Error('no card to drag')
    await page.mouse.move(name.x + 10, name.y + 5)
    await page.mouse.down()
    await page.mouse.move(name.x + 12, name.y + 25, { steps: 4 })
    const [chosen] = await page.locator('.guide-lines line').evaluateAll((guides) => {
      const probe = document.createElement('span')
      probe.style.color = 'Highlight'
      document.body.append(probe)
      const colour = getComputedStyle(probe).color
      probe.remove()
      return guides.map((guide) => getComputedStyle(guide).stroke === colour)
    })
    expect(chosen).toBe(true)
    await page.mouse.up()
    await keyboard.press('Control+z')
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
    // What is shown whole, notes and frames as well, stands beside the palette, however wide that has grown, and within the pane; it
    // was asked for once, before the page around the drawing had its new size.
    const hidden = () =>
      page.evaluate(() => {
        const edge = document.querySelector('.palette')?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY
        const pane = document.querySelector('.canvas-flow')?.getBoundingClientRect() ?? new DOMRect()
        const things = document.querySelectorAll('.react-flow__node, .sticky-note, .group-frame')
        const cards = [...things].map((thing) => thing.getBoundingClientRect())
        const isSeen = (card: DOMRect) =>
          card.left >= edge && card.right <= pane.right && card.top >= pane.top && card.bottom <= pane.bottom
        return { drawn: cards.length > 0, hidden: cards.filter((card) => !isSeen(card)).length }
      })
    await expect.poll(hidden).toEqual({ drawn: true, hidden: 0 })
    // The cards have grown; links still go from the lower edge of one to the upper edge of another.
    await expect.poll(() => page.evaluate(linksOffTheirCards)).toEqual({ drawn: true, off: 0 })
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
    // A menu that opens low stands as high as it must for all of it to be seen.
    await keyboard.press('Shift+F10')
    await expect(page.getByRole('menuitem').first()).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('menuitem').last()).toBeInViewport({ ratio: 1 })
  })
})

/** Runs in the page. */
function linksOffTheirCards(): { drawn: boolean; off: number } {
  const cards = [...document.querySelectorAll('.step-card')].map((card) => card.getBoundingClientRect())
  const paths = [...document.querySelectorAll<SVGPathElement>('.react-flow__edge-path')]
  const isOn = (point: DOMPoint, edge: 'top' | 'bottom') =>
    cards.some((card) => point.x > card.left && point.x < card.right && Math.abs(point.y - card[edge]) < 2)
  const off = paths.filter((path) => {
    const toScreen = path.getScreenCTM() ?? undefined
    const at = (length: number) => path.getPointAtLength(length).matrixTransform(toScreen)
    return !isOn(at(0), 'bottom') || !isOn(at(path.getTotalLength()), 'top')
  })
  return { drawn: paths.length > 0, off: off.length }
}
