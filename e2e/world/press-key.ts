// A key on a control, once it can be used. Playwright's own `press` goes ahead on a button that is still disabled, and the key is lost.
import { expect, type Locator } from '@playwright/test'

export async function pressKey(control: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await expect(control).toBeEnabled()
  await control.press(key)
}
