// A canvas of thirty steps, built, set, launched and read with the keyboard only: the mouse is never touched.

import type { Locator } from '@playwright/test'
import { canvasIdSchema } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { AudienceSyncEditor } from '../pages/audience-sync-editor.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { reachByKeys } from '../world/by-keys.ts'
import { modelOfPeople } from '../world/people-model.ts'
import { pressKey } from '../world/press-key.ts'
import { expectAddsUp } from '../world/running-canvas.ts'
import { expect, test } from '../world/world.ts'

test('builds, sets, launches and reads a canvas of 30 steps with the keyboard only', async ({ world }) => {
  test.setTimeout(180_000)
  const { page, say } = world
  const { keyboard } = page
  await world.connect('tiktok')
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

  const kinds: StepKind[] = ['audience-sync']
  for (let place = 2; place < 29; place++) kinds.push('delay')
  kinds.push('exit')
  for (const [place, kind] of kinds.entries()) {
    const before = await focusedStep()
    await keyboard.press('Insert')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await keyboard.type(say(`step.${kind}`))
    await keyboard.press('Enter')
    await expect(canvas.steps()).toHaveCount(place + 2)
    // The new step has the keyboard, so that Insert goes on from it; the one before has it for a moment once the dialog closes.
    await expect.poll(focusedStep).not.toBe(before)
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

  // The sync: each question by Tab, choices by their first letters, the audience made by its button.
  await focusDrawing()
  await keyboard.press('ArrowDown')
  await expect(page.locator('.react-flow__node:focus [data-kind="audience-sync"]')).toHaveCount(1)
  await keyboard.press('Enter')
  const editor = new AudienceSyncEditor(world, canvas.sheet())
  await reachByKeys(editor.question('partner').getByRole('radio', { name: 'TikTok' }))
  await keyboard.press('Space')
  await expect(editor.question('partner').getByRole('radio', { name: 'TikTok' })).toBeChecked()
  const account = editor.question('adAccount').getByRole('combobox')
  await reachByKeys(account)
  await keyboard.type('Brand KR')
  await expect(editor.option('Brand KR')).toBeVisible()
  await keyboard.press('Enter')
  await expect(account).toHaveValue('Brand KR')
  const audience = 'Everybody, by keys'
  await reachByKeys(editor.audienceBox())
  await keyboard.type(audience)
  await expect(editor.option(say('sync.audience.create', { name: audience }))).toBeVisible()
  await keyboard.press('Enter')
  for (const field of ['email', 'phone'] as const) {
    const box = editor.question('fields').getByRole('checkbox', { name: say(`sync.field.${field}`) })
    await reachByKeys(box)
    if (!(await box.isChecked())) await keyboard.press('Space')
    await expect(box).toBeChecked()
  }
  await reachByKeys(editor.createButton())
  await pressKey(editor.createButton(), 'Enter')
  await expect(editor.sheet).toContainText(say('sync.created', { name: audience, partner: 'TikTok' }))
  await keyboard.press('Control+Enter')
  await expect(canvas.sheet()).toBeHidden()
  await canvas.expectSaved()

  // Undo and redo by their keys.
  await focusDrawing()
  await keyboard.press('Delete')
  await expect(canvas.steps()).toHaveCount(29)
  await keyboard.press('Control+z')
  await expect(canvas.steps()).toHaveCount(30)

  // Launched from the top bar, after reading what will happen.
  const launch = page.getByRole('button', { name: say('editor.launch') })
  await reachByKeys(launch)
  await pressKey(launch, 'Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(say('launch.enters', { count: 5000, segment: say('segment.everyone') }))
  const confirm = dialog.getByRole('button', { name: say('launch.confirm'), exact: true })
  await reachByKeys(confirm)
  await pressKey(confirm, 'Enter')
  await expect(dialog).toBeHidden()
  await canvas.expectState('active')

  // Read: the step says what it counted, its menu shows the people behind each number, the outline and its sentences tell the rest.
  const model = modelOfPeople(world.app.dataDir, { fields: ['email', 'phone'] })
  const count = (people: number) => new Intl.NumberFormat('en').format(people)
  const heard = (counter: 'entered' | 'synced' | 'notSynced', people: number) =>
    say('editor.step.label.number', { people: count(people), counter: say(`counter.short.${counter}`) })
  const sync = page.locator('.react-flow__node').filter({ has: page.locator('[data-kind="audience-sync"]') })
  await expect(sync).toHaveAccessibleName(
    new RegExp([heard('entered', model.people), heard('synced', model.sendable)].join('.*').replaceAll('(', '\\(')),
    { timeout: 40_000 },
  )
  await keyboard.press('Control+f')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await keyboard.type(say('step.audience-sync'))
  await keyboard.press('Enter')
  await expect(sync).toBeFocused()
  await keyboard.press('Shift+F10')
  const behind = page.getByRole('menuitem', {
    name: say('editor.menu.people', {
      counter: say('counter.notSynced'),
      people: count(model.people - model.sendable),
    }),
  })
  await expect(behind).toBeVisible()
  for (let presses = 0; presses < 20 && !(await hasFocus(behind)); presses++) await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const people = page.getByRole('region', {
    name: say('people.behind', { counter: say('counter.notSynced'), step: say('step.audience-sync') }),
  })
  await expect(people.getByRole('row').nth(1)).toBeVisible()
  await keyboard.press('Escape')
  await expect(people).toBeHidden()
  await expect(sync).toBeFocused()
  await keyboard.press('Control+Shift+o')
  await expect(page.getByRole('treeitem', { name: say('step.audience-sync') })).toContainText(count(model.people))

  // And the partner holds exactly the right people.
  const [held] = await world.findInLedger('tiktok', audience)
  expect(await world.members('tiktok', held?.audienceId ?? '')).toEqual(model.digests)
  await expectAddsUp(world, canvasId)

  async function hasFocus(control: Locator): Promise<boolean> {
    return control.evaluate((element) => element === document.activeElement)
  }

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
