// Editing by keys: steps travel between canvases as text, are bypassed and arranged; undo outlives the app; thousands of steps stay
// within reach of keys, search and outline.

import type { Locator } from '@playwright/test'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { expect, test } from '../world/world.ts'

test.use({ contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] } })

test('copies steps to another canvas, bypasses one, and undoes it all after the app was killed', async ({ world }) => {
  const { page, say } = world
  const { keyboard } = page
  const canvas = new CanvasPage(world)
  const { canvases } = await world.ask('canvases.list', { shelf: 'open', query: '' })
  // The longest of the examples: in the shortest no link leads back to anybody but itself.
  const [source] = canvases.toSorted((one, other) => other.steps - one.steps)
  if (!source) throw new Error('no example canvas')
  const before = await world.ask('canvases.open', { id: source.id })
  const { id: target } = await world.ask('canvases.create', { from: { kind: 'blank' }, name: 'Elsewhere' })

  await canvas.open(source.id)
  await page.locator('.react-flow__node[tabindex="0"]').focus()
  await keyboard.press('Control+a')
  await keyboard.press('Control+c')
  expect((await world.ask('canvases.open', { id: source.id })).revision).toBe(before.revision)

  // Into another window, which is closed again.
  const other = await world.context.newPage()
  await other.goto(`${world.app.url}#/canvases/${target}`)
  await expect(other.getByRole('textbox', { name: say('editor.name'), exact: true })).toHaveValue('Elsewhere')
  await other.locator('.react-flow__pane').click({ position: { x: 600, y: 40 } })
  await other.keyboard.press('Control+v')
  await expect(other.locator('[data-step-id][data-kind]')).toHaveCount(before.document.logic.steps.length)
  const pasted = async () => (await world.ask('canvases.open', { id: target })).document
  const shape = ({ logic, wording }: Awaited<ReturnType<typeof pasted>>) => ({
    steps: logic.steps.map(({ id, kind, config }) => ({ kind, config, name: wording.steps[id] ?? '' })),
    links: logic.links.length,
  })
  const sorted = (told: ReturnType<typeof shape>) => ({
    ...told,
    steps: told.steps.map((step) => JSON.stringify(step)).sort(),
  })
  await expect.poll(async () => sorted(shape(await pasted()))).toEqual(sorted(shape(before.document)))
  const theirs = new Set(before.document.logic.steps.map(({ id }) => id))
  expect((await pasted()).logic.steps.some(({ id }) => theirs.has(id))).toBe(false)

  await expect
    .poll(async () => (await world.ask('canvases.findHistory', { id: target })).history?.revision)
    .toBe((await world.ask('canvases.open', { id: target })).revision)
  await other.close()
  await world.goTo(`/canvases/${target}`)
  await expect(canvas.name()).toHaveValue('Elsewhere')
  await expect(canvas.steps()).toHaveCount(theirs.size)

  // Foreign text changes nothing and says so.
  await page.evaluate(() => navigator.clipboard.writeText('{"kind":"something else"}'))
  // Whoever has just come here pastes onto the drawing, wherever a caret was left.
  await page.evaluate(() => getSelection()?.collapse(document.querySelector('h1')))
  await keyboard.press('Control+v')
  await expect(page.locator('.stage-note')).toHaveText(say('editing.refused.foreign'))
  await expect(canvas.steps()).toHaveCount(theirs.size)

  // A link back to where people came from is refused while the hand still holds it, and the reason is said.
  const sync = canvas.steps('audience-sync').first()
  await keyboard.press('Escape')
  const { links } = (await pasted()).logic
  const entered = links.find(({ from }) => !links.some(({ to }) => to === from))?.to
  const moveTo = async (way: Locator) => {
    const box = await way.boundingBox()
    if (!box) throw new Error('no way to move to')
    await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 4 })
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
  }
  await moveTo(sync.locator('.way-out').first())
  await page.mouse.down()
  // The drawing may still be gliding to where it is seen whole.
  await expect(async () => {
    await moveTo(canvas.step(stepIdSchema.parse(entered)).locator('.way-in'))
    await expect(page.locator('.stage-note')).toHaveText(say('link.refused.circle'), { timeout: 1_000 })
  }).toPass()
  await expect(page.locator('[data-live="polite"]')).toHaveText(say('link.refused.circle'))
  await page.mouse.up()
  await expect(page.locator('.react-flow__edge')).toHaveCount(links.length)
  expect((await pasted()).logic.links).toEqual(links)

  await keyboard.press('Escape')
  await sync.locator('.step-card-name').click({ button: 'right' })
  await page.getByRole('menuitem', { name: say('editing.bypass') }).click()
  await expect(sync).toContainText(say('editing.bypassed'))
  await expect.poll(async () => (await pasted()).logic.steps.filter((step) => step.bypassed).length).toBe(1)
  await canvas.expectSaved()
  // The history follows its save; what was done in the instant between the two could not be undone after a kill.
  const saved = await world.ask('canvases.open', { id: target })
  await expect
    .poll(async () => (await world.ask('canvases.findHistory', { id: target })).history?.revision)
    .toBe(saved.revision)

  // Typed a moment before the app and its window end: kept beside the file, which need not have it yet.
  await canvas.name().fill('Renamed in the last moment')
  await canvas.name().press('Enter')
  const isKept = async () =>
    (await world.ask('canvases.findDraft', { id: target })).draft !== null ||
    (await pasted()).wording.name === 'Renamed in the last moment'
  await expect.poll(isKept).toBe(true)
  await world.kill()
  await page.goto('about:blank')
  await world.restart()
  await world.open(`/canvases/${target}`)
  world.watch.expectOutage(false)
  await expect(canvas.name()).toHaveValue('Renamed in the last moment')
  await page.locator('.react-flow__pane').click({ position: { x: 600, y: 40 } })
  await keyboard.press('Control+z')
  await expect(canvas.name()).toHaveValue('Elsewhere')
  await expect(sync).toContainText(say('editing.bypassed'))
  const undo = (what: string) => page.getByRole('button', { name: say('editor.undo', { what }) })
  await undo(say('undo.bypass', { count: 1 })).click()
  await expect(sync).not.toContainText(say('editing.bypassed'))
  await undo(say('undo.paste', { count: theirs.size })).click()
  await expect(canvas.steps()).toHaveCount(0)
  await expect.poll(async () => (await pasted()).logic.steps.length).toBe(0)
})

test('keeps 1,500 steps within reach: shapes for what is far, cards for what is near, search, outline and tidying', async ({
  world,
}) => {
  const { page, say } = world
  const { keyboard } = page
  const steps = 1_500
  const { id } = await world.ask('canvases.create', { from: { kind: 'blank' }, name: 'Great' })
  const { document, revision } = await world.ask('canvases.open', { id: canvasIdSchema.parse(id) })
  const { version, defaults } = stepCatalog.delay
  for (let at = 0; at < steps; at++) {
    const stepId = stepIdSchema.parse(`step-${at}`)
    const kind = at === 0 ? 'entry' : 'delay'
    document.logic.steps.push({
      id: stepId,
      kind,
      version,
      config: { ...(at === 0 ? stepCatalog.entry : { defaults }).defaults() },
    })
    document.layout[stepId] = { x: (at % 40) * 300, y: Math.floor(at / 40) * 200 }
    document.wording.steps[stepId] = `Number ${at}`
    if (at > 0) {
      const from = stepIdSchema.parse(`step-${at - 1}`)
      document.logic.links.push({ id: linkIdSchema.parse(`link-${at}`), from, port: 'next', to: stepId })
    }
  }
  await world.ask('canvases.save', { document, baseRevision: revision })
  const canvas = new CanvasPage(world)
  await canvas.open(id)
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  expect(await canvas.steps().count()).toBeLessThan(20)

  await keyboard.press('Control+f')
  await page.getByRole('dialog').getByRole('combobox').fill('Number 1234')
  await keyboard.press('Enter')
  await expect(page.locator('.react-flow__node:focus')).toContainText('Number 1234')
  await keyboard.press('Control+-')
  await keyboard.press('Control+-')
  await keyboard.press('Control+0')
  await expect(page.locator('.react-flow__node:focus')).toBeInViewport()
  await expect.poll(() => canvas.steps().count()).toBeGreaterThan(5)
  expect(await canvas.steps().count()).toBeLessThan(150)

  await keyboard.press('Control+Shift+o')
  const tree = page.getByRole('tree')
  await expect(tree.getByRole('treeitem', { name: 'Number 1234' })).toHaveAttribute('aria-selected', 'true')
  expect(await tree.getByRole('treeitem').count()).toBeLessThan(80)
  await tree.focus()
  await keyboard.press('ArrowDown')
  await keyboard.press('b')
  await expect(tree.getByRole('treeitem', { name: 'Number 1235' })).toContainText(say('editing.bypassed'))

  await keyboard.press('Control+Shift+l')
  await expect(page.getByRole('button', { name: say('editor.undo', { what: say('undo.tidy') }) })).toBeVisible()
  const tidied = async () => {
    const { layout } = (await world.ask('canvases.open', { id })).document
    return Array.from({ length: steps }, (_, at) => layout[`step-${at}`]?.y ?? Number.NaN)
  }
  // One way down: each step stands lower than the one before it.
  await expect.poll(async () => (await tidied()).every((y, at, all) => at === 0 || y > (all[at - 1] ?? y))).toBe(true)
})

test('groups steps by keys, shows them as one card, and tells it all in Korean while the app stays English', async ({
  world,
}) => {
  const { page, say } = world
  const { keyboard } = page
  const canvas = new CanvasPage(world)
  const [source] = (await world.ask('canvases.list', { shelf: 'open', query: '' })).canvases
  if (!source) throw new Error('no example canvas')
  const file = async () => (await world.ask('canvases.open', { id: source.id })).document
  const before = await file()
  await canvas.open(source.id)

  // The second step and all that follows it.
  await page.locator('.react-flow__node[tabindex="0"]').focus()
  await keyboard.press('ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Control+g')
  await page.getByRole('dialog').getByRole('textbox').fill('After the entry')
  await keyboard.press('Enter')
  const members = before.logic.steps.length - 1
  const frame = page.getByRole('button', { name: say('group.label', { name: 'After the entry', count: members }) })
  await expect(frame).toBeVisible()
  await expect.poll(async () => Object.keys((await file()).groups ?? {}).length).toBe(members)

  // One card in its place, which the link from outside still leads to; the outline folds with it.
  await frame.press('Shift+F10')
  await page.getByRole('menuitem', { name: say('group.collapse') }).click()
  const card = page.locator('.react-flow__node-collapsed')
  await expect(card).toHaveAccessibleName(say('group.label.collapsed', { name: 'After the entry', count: members }))
  await expect(canvas.steps()).toHaveCount(1)
  await expect(page.locator('.react-flow__edge')).toHaveCount(1)
  await keyboard.press('Control+Shift+o')
  const row = page.getByRole('treeitem', { name: 'After the entry' })
  await expect(row).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByRole('treeitem')).toHaveCount(2)

  // Walked to as one, and opened by Enter.
  await page.locator('.react-flow__node[tabindex="0"]').focus()
  await canvas.steps('entry').locator('xpath=..').focus()
  await keyboard.press('ArrowDown')
  await expect(card).toBeFocused()
  await keyboard.press('Enter')
  await expect(canvas.steps()).toHaveCount(members + 1)
  await expect(row).toHaveAttribute('aria-expanded', 'true')

  // Names in Korean: what is missing is borrowed and marked, what is written stays beside the English.
  const sync = canvas.steps('audience-sync').first()
  await sync.locator('xpath=..').focus()
  await keyboard.press('l')
  await expect(page.locator('.borrowed-mark').first()).toContainText('EN')
  await keyboard.press('F2')
  // While a word is composed, keys belong to the input method: the field neither keeps nor gives up, and no step is bypassed.
  const name = page.locator('.name-field')
  await name.fill('')
  const ime = await world.context.newCDPSession(page)
  await ime.send('Input.imeSetComposition', { text: '장바구', selectionStart: 3, selectionEnd: 3 })
  for (const key of ['Enter', 'Escape', 'ArrowDown', 'b']) await composingKey(key)
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('장바구')
  await ime.send('Input.insertText', { text: '장바구니 이탈 고객' })
  await keyboard.press('Enter')
  await expect(sync).toContainText('장바구니 이탈 고객')
  await expect
    .poll(async () => JSON.stringify((await file()).wording.translations?.ko?.steps))
    .toContain('장바구니 이탈 고객')
  expect((await file()).wording.language).toBe('en')
  await keyboard.press('l')
  await keyboard.press('l')
  await expect(sync).not.toContainText('장바구니 이탈 고객')
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect(page.locator('.group-frame')).toHaveCount(0)
  await expect.poll(async () => (await file()).groups).toBeUndefined()
  expect((await file()).logic).toEqual(before.logic)

  /** A key as the browser tells it while an input method has it. */
  function composingKey(key: string): Promise<void> {
    return name.dispatchEvent('keydown', { key, isComposing: true, keyCode: 229, bubbles: true, cancelable: true })
  }
})
