// The app with one great canvas open in a real Chromium, for benchmarks that look at frames. Hands move by events sent once a
// frame from within the page, so that what is timed is the page and not the pipe to the browser.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import { findBrowser } from '#electron/host/system-browser.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { sayIn } from '#shared/words/say.ts'
import { AppProcess } from './app-process.ts'
import { fillGreatCanvas } from './great-canvas.ts'

export const say = sayIn('en')

export interface EditorWindow {
  readonly page: Page
  makeCanvas(steps: number): Promise<CanvasId>
  open(id: CanvasId): Promise<void>
}

export async function withEditorWindow<Figures>(measure: (window: EditorWindow) => Promise<Figures>): Promise<Figures> {
  const home = mkdtempSync(join(tmpdir(), 'audience-canvas-bench-'))
  let app: AppProcess | undefined
  let browser: Browser | undefined
  try {
    app = await AppProcess.start(join(home, 'data'))
    const { ask, url } = app
    const executablePath = findBrowser()
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    return await measure({
      page,
      async makeCanvas(steps) {
        const { id } = await ask('canvases.create', { from: { kind: 'blank' }, name: `${steps} steps` })
        const { document, revision } = await ask('canvases.open', { id })
        await ask('canvases.save', { document: fillGreatCanvas(document, steps), baseRevision: revision })
        return id
      },
      async open(id) {
        await page.goto('about:blank')
        await page.goto(`${url}#/canvases/${id}`)
        await page.locator('.react-flow__node .step-card').first().waitFor()
      },
    })
  } finally {
    await browser?.close()
    await app?.stop()
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Turns the wheel until about so much is shown; what a hand would do to come there. */
export function zoomTo(page: Page, zoom: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    const pane = document.querySelector('.react-flow__pane')
    const drawing = document.querySelector('.react-flow__viewport')
    if (!pane || !drawing) throw new Error('no drawing')
    const box = pane.getBoundingClientRect()
    const middle = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, cancelable: true }
    const tooNear = () => Math.log(new DOMMatrix(getComputedStyle(drawing).transform).a / wanted)
    for (let turns = 0; Math.abs(tooNear()) > 0.005; turns++) {
      if (turns === 600) throw new Error('this zoom is not reached')
      const deltaY = Math.sign(tooNear()) * Math.max(0.2, Math.min(10, Math.abs(tooNear()) * 60))
      pane.dispatchEvent(new WheelEvent('wheel', { ...middle, deltaY, ctrlKey: true }))
      await new Promise((next) => requestAnimationFrame(next))
    }
  }, zoom)
}

export type Hand = 'pan' | 'zoom' | 'drag'

/** How long each frame took while a hand panned, zoomed or dragged, one event a frame. */
export async function frameTimes(page: Page, hand: Hand, frames = 120): Promise<readonly number[]> {
  const grip = hand === 'drag' ? await gripOf(page) : null
  return page.evaluate(
    async ({ hand, frames, grip }) => {
      const pane = document.querySelector('.react-flow__pane')
      const card = grip && document.elementFromPoint(grip.x, grip.y)
      if (!pane || (hand === 'drag' && !card)) throw new Error('nothing to put a hand on')
      const box = pane.getBoundingClientRect()
      const middle = {
        clientX: box.x + box.width / 2,
        clientY: box.y + box.height / 2,
        bubbles: true,
        cancelable: true,
      }
      const mouse = (type: string, dx: number, dy: number, target: EventTarget) =>
        target.dispatchEvent(
          new MouseEvent(type, {
            clientX: (grip?.x ?? 0) + dx,
            clientY: (grip?.y ?? 0) + dy,
            bubbles: true,
            cancelable: true,
            view: window,
            buttons: type === 'mouseup' ? 0 : 1,
          }),
        )
      const move = (frame: number) => {
        const way = frame < frames / 2 ? 1 : -1
        if (hand === 'pan')
          pane.dispatchEvent(new WheelEvent('wheel', { ...middle, deltaX: 24 * way, deltaY: 16 * way }))
        else if (hand === 'zoom') {
          const inwards = frame % 60 < 30 ? -1 : 1
          pane.dispatchEvent(new WheelEvent('wheel', { ...middle, deltaY: 2.5 * inwards, ctrlKey: true }))
        } else mouse('mousemove', (frame % 60) * 3, (frame % 60) * 2, window)
      }
      if (hand === 'drag' && card) mouse('mousedown', 0, 0, card)
      const times: number[] = []
      await new Promise<void>((done) => {
        let last = 0
        const step = (now: number) => {
          if (last > 0) times.push(now - last)
          last = now
          if (times.length >= frames) done()
          else {
            move(times.length)
            requestAnimationFrame(step)
          }
        }
        requestAnimationFrame(step)
      })
      if (hand === 'drag') mouse('mouseup', 0, 0, window)
      return times
    },
    { hand, frames, grip },
  )
}

/** A point on the step nearest to the middle; a far step is taken hold of by pointing at it. */
async function gripOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.react-flow__pane').boundingBox()
  if (!box) throw new Error('no drawing')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  for (let ring = 0; ring < 400; ring += 4) {
    const point = { x: middle.x + ring * Math.cos(ring), y: middle.y + ring * Math.sin(ring) }
    await page.mouse.move(point.x, point.y)
    const found = await page.evaluate(async ({ x, y }) => {
      for (let frame = 0; frame < 3; frame++) await new Promise((next) => requestAnimationFrame(next))
      const under = document.elementFromPoint(x, y)
      return under?.closest('.react-flow__node') != null && under.closest('button, .react-flow__handle') === null
    }, point)
    if (found) return point
  }
  throw new Error('no step near the middle')
}

export function median(figures: readonly number[]): number {
  return [...figures].sort((left, right) => left - right)[Math.floor(figures.length / 2)] ?? Number.NaN
}

export function p95(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}

/** Waits until nothing is drawn any more. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let calm = 0; calm < 12; ) {
      const from = performance.now()
      await new Promise((next) => requestAnimationFrame(next))
      calm = performance.now() - from < 25 ? calm + 1 : 0
    }
  })
}

/** From an act to the frame in which its effect is on screen. Both are expressions of the page. */
export function timed(page: Page, act: string, isDone: string): Promise<number> {
  return page.evaluate(
    `(async () => {
      const from = performance.now()
      ${act}
      do await new Promise((next) => requestAnimationFrame(next))
      while (!(${isDone}))
      return performance.now() - from
    })()`,
  )
}

/** Presses a key where the keyboard is, from within the page. */
export function pressing(key: string, code: string, held: 'ctrlKey' | 'ctrlKey: true, shiftKey'): string {
  return `document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
    { key: '${key}', code: '${code}', ${held}: true, bubbles: true, cancelable: true }))`
}

/** Watches the page's frames from now on; what it gives says how long the longest took. */
export async function watchFrames(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const seen = { worst: 0, isOver: false }
    let last = performance.now()
    const step = (now: number) => {
      seen.worst = Math.max(seen.worst, now - last)
      last = now
      if (!seen.isOver) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
    return seen
  })
  return () =>
    watch.evaluate((seen) => {
      seen.isOver = true
      return seen.worst
    })
}

/** The longest frame while somebody types. */
export async function worstFrameTyping(page: Page, field: Locator, text: string): Promise<number> {
  await field.focus()
  const worst = await watchFrames(page)
  await page.keyboard.type(text, { delay: 40 })
  return worst()
}
