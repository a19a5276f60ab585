// Looks at what is on the screen: a screenshot for a person in test-results/screens, axe, and that no word is cut off or
// missing.
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { cutWords } from './cut-words.ts'
import { missingWords } from './missing-words.ts'
import { expect, type World } from './world.ts'

const screens = join(import.meta.dirname, '..', '..', 'test-results', 'screens')

/** All rules are asked in the light; the dark is the same document in other colours, and is asked the rules of colour. */
export const themes = ['light', 'dark'] as const
const rulesOfColour = ['color-contrast', 'link-in-text-block']

export async function lookAt(world: World, name: string, theme: (typeof themes)[number]): Promise<void> {
  const { page, language } = world
  await world.ask('workspace.changeSettings', { theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await settled(world)
  await page.screenshot({ path: join(screens, `${name}.${language}.${theme}.png`), animations: 'disabled' })
  const where = `${name} in ${language}, ${theme}`
  expect.soft(await violationsOn(page, theme === 'dark' ? rulesOfColour : 'all'), where).toEqual([])
  expect.soft(await page.evaluate(cutWords), `words cut off: ${where}`).toEqual([])
  expect.soft(await page.evaluate(missingWords), `words missing: ${where}`).toEqual([])
}

/**
 * What axe has against a page. Its “legacy” way asks the page itself; the usual one opens a second page for what frames
 * have said, which takes twice as long, and no page of ours has frames.
 */
export async function violationsOn(page: Page, rules: 'all' | string[] = 'all'): Promise<readonly object[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false })
  const { violations } = await (rules === 'all' ? axe : axe.withRules(rules)).analyze()
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')} — ${node.html.slice(0, 160)}`),
  }))
}

/** Nothing is loading any more, and nothing still moves. */
async function settled({ page }: World): Promise<void> {
  await expect(page.locator('main [aria-busy="true"], main .skeleton')).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    // What is folded away is not drawn, and its transitions never end.
    const isSeen = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.target?.checkVisibility()
    const moving = document
      .getAnimations()
      .filter((one) => one.effect?.getTiming().iterations !== Infinity && isSeen(one))
    await Promise.allSettled(moving.map((one) => one.finished))
  })
}
