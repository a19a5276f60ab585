// Opens the app's address in a window of the system's own Chromium or Chrome, else in whatever browser the system prefers.
// It starts programs; it never waits for them and never ends them.
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, posix, win32 } from 'node:path'
import type { SystemFacts } from './data-folder.ts'

export interface BrowserFacts extends SystemFacts {
  /** True when the file is there and may be run. */
  canRun(file: string): boolean
}

export interface StartCommand {
  readonly command: string
  readonly args: readonly string[]
}

/** How to open an address here; undefined when there is no display. Pure, given the facts. */
export function planBrowser(url: string, facts: BrowserFacts): StartCommand | undefined {
  const { platform, env } = facts
  if (platform !== 'darwin' && platform !== 'win32' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined
  const browser = candidates(facts).find((file) => facts.canRun(file))
  // The person's own profile, on purpose: sign-ins opened from this window then find their passwords.
  if (browser !== undefined) return { command: browser, args: [`--app=${url}`] }
  if (platform === 'darwin') return { command: '/usr/bin/open', args: [url] }
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
  const opener = inPath(facts, 'xdg-open').find((file) => facts.canRun(file))
  return opener === undefined ? undefined : { command: opener, args: [url] }
}

function candidates(facts: BrowserFacts): string[] {
  const { platform, env, home } = facts
  const chosen = env.AUDIENCE_CANVAS_BROWSER
  const own = chosen === undefined || chosen === '' ? [] : [chosen]
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
    const folders = ['/Applications', posix.join(home, 'Applications')]
    return [
      ...own,
      ...folders.flatMap((folder) => apps.map((app) => posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app))),
    ]
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return [...own, ...programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)))]
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'brave-browser',
  ]
  return [...own, ...names.flatMap((name) => inPath(facts, name))]
}

function inPath({ env }: BrowserFacts, name: string): string[] {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
}

/** The Chromium or Chrome of this system, if it has one. */
export function findBrowser(): string | undefined {
  const { platform, env } = process
  return candidates({ platform, env, home: homedir(), canRun }).find(canRun)
}

/** Opens an address; false when this machine has nothing to open it with. */
export function openInBrowser(url: string, facts: SystemFacts): boolean {
  const plan = planBrowser(url, { ...facts, canRun })
  if (!plan) return false
  const child = spawn(plan.command, [...plan.args], { detached: true, stdio: 'ignore' })
  // A browser that cannot start is no failure of ours: the address is printed anyway.
  child.on('error', () => {})
  child.unref()
  return true
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
