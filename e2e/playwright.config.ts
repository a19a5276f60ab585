// How the end-to-end tests run: real Chromium on the local host, and the same specs in Electron where its runtime is.
// A test that passes only the second time has found something: where a whole run depends on it (CI) it is named at the end, and nowhere else.
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { WorldOptions } from './world/world.ts'

const root = join(import.meta.dirname, '..')
const chromium = process.env.AUDIENCE_CANVAS_CHROMIUM

export default defineConfig<WorldOptions>({
  testDir: './specs',
  outputDir: join(root, 'test-results', 'failures'),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Tests wait more than they work: for batches of five seconds, for delays to end.
  workers: 3,
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    locale: 'en-US',
    timezoneId: 'Asia/Seoul',
    screenshot: 'only-on-failure',
    // A trace costs a third of a run; `--trace on` makes one where it is needed.
    trace: 'off',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Chromium has no sandbox for root; these pages are our own.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'local', testIgnore: 'electron.spec.ts' },
    { name: 'electron', testMatch: 'electron.spec.ts' },
  ],
})
