// Three languages, switched while the app runs: everything follows, nothing is a raw key, nothing is cut off.
import { wordTables } from '#shared/words/all-words.ts'
import { sayIn } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeCanvas, Drawing, entryStep, everyone, exitStep } from '../world/arrange-canvas.ts'
import { expect, test } from '../world/world.ts'

const pages = [
  '/canvases',
  '/people',
  '/people/import',
  '/segments',
  '/partners',
  '/partners/tiktok',
  '/activity',
  '/settings',
]

test('switches live between the three languages on every page', async ({ world }) => {
  test.setTimeout(120_000)
  const { page } = world
  await world.connect('tiktok')
  const { canvases } = await world.ask('canvases.list', { shelf: 'open', query: '' })
  const [canvas] = canvases
  for (const route of [...pages, `/canvases/${canvas?.id}`]) {
    await world.ask('workspace.changeSettings', { language: 'en' })
    await world.open(route)
    for (const [at, language] of languages.entries()) {
      const say = sayIn(language)
      await page.keyboard.press(`Control+Alt+Digit${at + 1}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByRole('navigation', { name: say('nav.label') })).toBeVisible()
      await expect(page.locator('main')).not.toBeEmpty()
      expect(await rawKeys(), `raw keys on ${route} in ${language}`).toEqual([])
      expect(await cutOff(), `cut off on ${route} in ${language}`).toEqual([])
    }
  }

  /** Texts that are a key of the word lists, or still hold a parameter. */
  function rawKeys(): Promise<string[]> {
    return page.evaluate((keys) => {
      const known = new Set(keys)
      const found: string[] = []
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const text = node.textContent?.trim() ?? ''
        if (known.has(text) || text.includes('{{')) found.push(text)
      }
      return found
    }, Object.keys(wordTables))
  }

  /** Buttons, tabs, headings and table heads whose words do not fit them. */
  function cutOff(): Promise<string[]> {
    return page.evaluate(() => {
      const found: string[] = []
      for (const element of document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, th, label, [role="tab"]')) {
        const style = getComputedStyle(element)
        const hidden = style.visibility === 'hidden' || element.getClientRects().length === 0
        const clips = style.overflowX !== 'visible' && !element.closest('.only-heard')
        if (!hidden && clips && element.scrollWidth > element.clientWidth + 1)
          found.push(element.textContent?.trim() ?? '')
      }
      return found
    })
  }
})

for (const language of ['ko', 'ja'] as const) {
  test.describe(`a first start in ${language}`, () => {
    test.use({ language })
    test('speaks the language in the library, in errors and in the title', async ({ world }) => {
      const { page, say } = world
      await world.open()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByRole('heading', { name: say('library.title') })).toBeVisible()
      await expect(page).toHaveTitle(new RegExp(say('library.title')))
      await page.goto(`${world.app.origin}/#/partners/nobody`)
      await expect(page.getByRole('heading', { name: say('app.noPage.title') })).toBeVisible()
    })

    test('names the segments that come with the workspace in the language, on cards and in editors', async ({
      world,
    }) => {
      const { say } = world
      const name = say('segment.everyone')
      const id = await arrangeCanvas(world, 'Named', (document) => {
        const drawing = new Drawing(document)
        drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: everyone })
        drawing.add(exitStep, 'exit', {})
      })
      const canvas = new CanvasPage(world)
      await canvas.open(id)
      await expect(canvas.step(entryStep)).toContainText(say('summary.entry.at-launch', { name }))
      const sheet = await canvas.openStep(canvas.step(entryStep))
      await expect(sheet.getByRole('combobox')).toHaveValue(name)
    })
  })
}
