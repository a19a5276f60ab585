// Finds a Chromium for the end-to-end tests, or gets one: Debian's package when we are root there, else Playwright's download.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { modules, pinnedNode } from './places.mjs'
import { runChild } from './run-child.mjs'
import { Sorry, sayProgress } from './say-progress.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** @param {Record<string, string | undefined>} [env] @returns {string | undefined} */
export function findSystemChromium(env = process.env, platform = process.platform) {
  const chosen = env.AUDIENCE_CANVAS_CHROMIUM
  if (chosen) return existsSync(chosen) ? chosen : undefined
  const candidates =
    platform === 'darwin'
      ? macPlaces
      : platform === 'win32'
        ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
            base ? windowsPlaces.map((place) => join(base, place)) : [],
          )
        : (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return candidates.find((candidate) => existsSync(candidate))
}

/** @returns {Promise<string>} the path of a Chromium that can be started */
export async function ensureChromium() {
  const system = findSystemChromium() ?? (await findPlaywrightChromium())
  if (system) return system

  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    sayProgress('Installing Debian’s Chromium for the end-to-end tests…')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runChild('apt-get', ['update', '-qq'], { env })
    await runChild('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
    const installed = findSystemChromium()
    if (installed) return installed
  }
  sayProgress('Fetching Playwright’s Chromium for the end-to-end tests…')
  await runChild(pinnedNode, [join(modules, 'playwright', 'cli.js'), 'install', 'chromium'])
  const fetched = await findPlaywrightChromium()
  if (fetched) return fetched
  throw new Sorry(
    'The end-to-end tests need Chromium or Chrome, and none could be found or fetched. Install one (on Debian: apt-get install chromium), or name it in AUDIENCE_CANVAS_CHROMIUM.',
  )
}

async function findPlaywrightChromium() {
  try {
    const { chromium } = await import('playwright-core')
    const path = chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
