import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { SettingsStore } from './settings-store.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'settings-'))
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

it('settings that a later version brought start as new ones; what the person chose stays', () => {
  const file = join(dataDir, 'settings.json')
  new SettingsStore(dataDir, 'ja').change({ theme: 'dark' })
  const written = JSON.parse(readFileSync(file, 'utf8'))
  delete written.stored.settings.requestsKeptDays
  writeFileSync(file, JSON.stringify(written))
  expect(new SettingsStore(dataDir, 'en').settings).toMatchObject({
    language: 'ja',
    theme: 'dark',
    requestsKeptDays: 7,
  })
})
