// A dry check of the packaging: electron-builder's own schema, our fuses, and what must be inside. Packaging itself needs Electron's runtime.
import { dirname, join } from 'node:path'
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { describe, expect, test } from 'vitest'
import { judgePackaging, readJson } from './judge-packaging.ts'

const root = dirname(import.meta.dirname)
const manifest = readJson(join(root, 'package.json'))
const read = () => readJson(join(root, 'build', 'electron-builder.json'))
const configuration = Object(read())

describe('the packaging configuration', () => {
  test('is one electron-builder accepts', async () => {
    await expect(validateConfiguration(configuration, new DebugLogger(false))).resolves.toBeUndefined()
    await expect(
      validateConfiguration({ ...configuration, linux: { targets: [] } }, new DebugLogger(false)),
    ).rejects.toThrow(/linux/)
  })

  test('closes every fuse and packs what the app needs', () => {
    expect(judgePackaging(read(), manifest)).toEqual([])
  })

  test.each([
    [
      'an open fuse',
      { ...configuration, electronFuses: { ...configuration.electronFuses, runAsNode: true } },
      /electronFuses\.runAsNode/,
    ],
    [
      'a forgotten fuse',
      { ...configuration, electronFuses: { runAsNode: false } },
      /electronFuses\.onlyLoadAppFromAsar/,
    ],
    [
      'no renderer inside',
      { ...configuration, files: ['package.json', 'out/electron/**', 'node_modules/keytar/**'] },
      /out\/renderer/,
    ],
    ['a native keychain inside the archive', { ...configuration, asarUnpack: [] }, /native keychain/],
  ])('turns red on %s', (_, faulty, expected) => {
    expect(judgePackaging(faulty, manifest).join('\n')).toMatch(expected)
  })

  test('turns red on a range for electron and on another entry point', () => {
    const changed = { ...Object(manifest), main: 'main.js', devDependencies: { electron: '^45.0.0' } }
    expect(judgePackaging(read(), changed)).toEqual([
      'package.json: main is “main.js”, and the bundle is out/electron/main.mjs',
      'package.json: electron must be a pinned version, not a range',
    ])
  })
})
