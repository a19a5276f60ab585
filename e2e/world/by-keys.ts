// Uses a control as somebody without a mouse does: goes to it with Tab, from wherever the keyboard stands, and fails where it is not reached.
import { expect, type Locator } from '@playwright/test'

/** More than any page of ours has stops. */
const mostStops = 80

export async function pressByKeys(control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await reachByKeys(control)
  await control.page().keyboard.press(key)
}

/** In place of what stands in the field. */
export async function writeByKeys(field: Locator, text: string): Promise<void> {
  await reachByKeys(field)
  const { keyboard } = field.page()
  await keyboard.press('Control+a')
  await keyboard.insertText(text)
  await expect(field).toHaveValue(text)
}

/** One of what a list offers, found by typing what it begins with. */
export async function pickByKeys(select: Locator, option: string): Promise<void> {
  await pressByKeys(select)
  const page = select.page()
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type(option)
  await expect(page.getByRole('option', { name: option, exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
}

/** One of the radio buttons that arrows go between. */
export async function chooseByKeys(radio: Locator): Promise<void> {
  await expect(radio).toBeEnabled()
  const group = await radio.getAttribute('name')
  await reachOneOf(radio.page().locator(`input[name="${group}"]`))
  for (let presses = 0; presses < 12 && !(await radio.isChecked()); presses++)
    await radio.page().keyboard.press(presses === 0 ? 'Space' : 'ArrowDown')
  await expect(radio).toBeChecked()
}

/** Tab until the control has the keyboard. */
export async function reachByKeys(control: Locator): Promise<void> {
  await expect(control).toBeEnabled()
  await reachOneOf(control)
}

async function reachOneOf(controls: Locator): Promise<void> {
  const stands = () => controls.evaluateAll((found) => found.some((one) => one === document.activeElement))
  for (let stops = 0; stops < mostStops; stops++) {
    if (await stands()) return
    await controls.page().keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${controls.toString()}`)
}
