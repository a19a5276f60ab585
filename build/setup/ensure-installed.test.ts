// Each state a checkout's dependencies can be in, and what a start makes of it. npm and Node are played by a double.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { complainAboutNode, ensureInstalled } from './ensure-installed.mjs'
import type { runChild } from './run-child.mjs'

const lock = JSON.stringify({
  packages: {
    '': {},
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/only-on-mac': { version: '1.0.0', optional: true },
  },
})
let root: string
let npmCalls: string[][]
let said: string[]
/** What npm leaves behind, per call; `undefined` = it fails. */
let npmLeaves: ((() => void) | undefined)[]

const modules = () => join(root, 'node_modules')
const pinnedNode = () => join(modules(), 'node', 'bin', 'node')
const put = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
const putNode = () => put(pinnedNode(), 'v24.9.0')
const putRecord = (version: string) =>
  put(join(modules(), '.package-lock.json'), JSON.stringify({ packages: { 'node_modules/zod': { version } } }))

const play: typeof runChild = async (command, args) => {
  if (command === pinnedNode()) return { code: 0, signal: null, timedOut: false, output: 'v24.9.0\n' }
  npmCalls.push(args.filter((arg) => !arg.endsWith('.js')))
  const leave = npmLeaves[npmCalls.length - 1]
  leave?.()
  return { code: leave ? 0 : 1, signal: null, timedOut: false, output: '' }
}
const ensure = () =>
  ensureInstalled({ root, modules: modules(), pinnedNode: pinnedNode(), run: play, say: (line) => said.push(line) })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'))
  npmCalls = []
  said = []
  npmLeaves = []
  put(join(root, 'package-lock.json'), lock)
})
afterEach(() => rmSync(root, { recursive: true }))

test('a fresh clone is installed once, and the second start asks npm nothing', async () => {
  npmLeaves = [putNode]
  expect(await ensure()).toBe('installed')
  expect(npmCalls).toEqual([expect.arrayContaining(['ci', '--include=dev'])])
  expect(await ensure()).toBe('already here')
  expect(npmCalls).toHaveLength(1)
})

test('another lock file installs again', async () => {
  npmLeaves = [putNode, putNode]
  await ensure()
  put(join(root, 'package-lock.json'), lock.replace('4.0.0', '4.0.1'))
  expect(await ensure()).toBe('installed')
})

test('an install cut short, with Node 24 there already, is done again', async () => {
  putNode()
  put(join(modules(), 'zod', 'package.json'), '{}')
  npmLeaves = [putNode]
  expect(await ensure()).toBe('installed')
})

test('an install made by hand counts, and one of older versions does not', async () => {
  putNode()
  putRecord('4.0.0')
  expect(await ensure()).toBe('already here')
  rmSync(modules(), { recursive: true })
  putNode()
  putRecord('3.0.0')
  npmLeaves = [putNode]
  expect(await ensure()).toBe('installed')
})

test('one failure of npm is tried again, two end in a sentence', async () => {
  npmLeaves = [undefined, putNode]
  expect(await ensure()).toBe('installed')
  rmSync(modules(), { recursive: true })
  npmCalls = []
  npmLeaves = [undefined, undefined]
  await expect(ensure()).rejects.toThrow(/could not be installed.*Check the network/s)
})

test('without install scripts Node 24 is fetched apart; where that fails too, the sentence names the fix', async () => {
  npmLeaves = [() => {}, putNode]
  expect(await ensure()).toBe('installed')
  expect(npmCalls[1]).toEqual(expect.arrayContaining(['rebuild', 'node']))
  rmSync(modules(), { recursive: true })
  npmCalls = []
  npmLeaves = [() => {}, () => {}]
  await expect(ensure()).rejects.toThrow(/Node 24.*ignore-scripts false/s)
})

test('an old system Node is told so', () => {
  expect(complainAboutNode('18.20.4')).toMatch(/needs Node 20 or newer.*18\.20\.4/)
  expect(complainAboutNode('20.0.0')).toBeUndefined()
})
