// Plants one violation of each rule in an otherwise clean house and shows that the fence turns red there, and nowhere else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { judgeLayers } from './layers/judge-layers.ts'
import { readLayerRules } from './layers/layer-rules.ts'
import { type LayerRuleName, layerRuleNames, printViolation } from './layers/violation.ts'

const rules = readLayerRules(join(import.meta.dirname, 'layers.json'))

/** A house small enough to read, with a file in each room and a use of most permissions. */
const cleanHouse: Readonly<Record<string, string>> = {
  'shared/words/say.ts': "// Says.\nimport i18next from 'i18next'\nexport const say = () => i18next.t('a')\n",
  'shared/core/clock.ts': "// Time.\nimport { say } from '../words/say.ts'\nexport const told = say\n",
  'shared/partners/manifest.ts': '// Facts.\nexport const manifest = 1\n',
  'shared/canvas/canvas-document.ts':
    '// A document is ours, not the browser’s.\nexport const read = (document: { at: number }) => document.at\n',
  'electron/backend/system/real-clock.ts': '// The real time.\nexport const now = () => Date.now()\n',
  'electron/backend/store/sqlite.ts':
    "// The one door.\nimport { DatabaseSync } from 'node:sqlite'\nexport const open = () => new DatabaseSync(':memory:')\n",
  'electron/backend/partners/tiktok/partner.ts':
    "// TikTok.\nimport { open } from '../../store/sqlite.ts'\nexport const tiktok = open\n",
  'electron/sandbox/sandbox.ts':
    "// The twin.\nimport fastify from 'fastify'\nimport { open } from '../backend/store/sqlite.ts'\nexport const twin = [fastify, open]\n",
  'electron/backend/backend.ts':
    "// The root.\nimport { told } from '#shared/core/clock.ts'\nimport { twin } from '../sandbox/sandbox.ts'\nexport const backend = [told, twin]\n",
  'electron/backend/backend.test.ts':
    "import { expect, test } from 'vitest'\nimport { backend } from './backend.ts'\ntest('x', () => { setTimeout(() => {}, Date.now()); expect(backend as unknown).toBe(1) })\n",
  'renderer/canvas/flow/flow-view.tsx':
    "// The only view.\nimport { ReactFlow } from '@xyflow/react'\nexport function StepNode() { return <ReactFlow /> }\n",
  'renderer/pages/home.tsx':
    "// Home.\nimport { StepNode } from '../canvas/flow/flow-view.tsx'\nexport const Home = () => <StepNode />\n",
  'renderer/pages/README.md': '# Pages\n',
  'bench/sync.ts':
    "// A bench.\nimport { backend } from '#electron/backend/backend.ts'\nexport const bench = backend\n",
}

interface Planted {
  readonly rule: LayerRuleName
  readonly what: string
  readonly at: string
  readonly text: string
  readonly line: number
}
const planted: readonly Planted[] = [
  {
    rule: 'rooms',
    what: 'the backend importing the renderer',
    at: 'electron/backend/sync/a.ts',
    line: 2,
    text: "// A.\nimport { Home } from '#renderer/pages/home.tsx'\nexport const a = Home\n",
  },
  {
    rule: 'rooms',
    what: 'the renderer importing the backend, type only',
    at: 'renderer/data/a.ts',
    line: 2,
    text: "// A.\nimport type { backend } from '#electron/backend/backend.ts'\nexport type A = typeof backend\n",
  },
  {
    rule: 'rooms',
    what: 'shared importing a room, by export from',
    at: 'shared/core/a.ts',
    line: 2,
    text: "// A.\nexport { backend } from '#electron/backend/backend.ts'\n",
  },
  {
    rule: 'rooms',
    what: 'a dynamic import over the wall',
    at: 'renderer/data/a.ts',
    line: 2,
    text: "// A.\nexport const a = () => import('#electron/backend/backend.ts')\n",
  },
  {
    rule: 'rooms',
    what: 'an import type over the wall',
    at: 'renderer/data/a.ts',
    line: 2,
    text: "// A.\nexport type A = import('#electron/backend/backend.ts').backend\n",
  },
  {
    rule: 'rooms',
    what: 'a test over the wall',
    at: 'renderer/data/a.test.ts',
    line: 1,
    text: "import '#electron/backend/backend.ts'\n",
  },
  {
    rule: 'order',
    what: 'an earlier folder importing a later one',
    at: 'shared/words/a.ts',
    line: 2,
    text: "// A.\nimport { read } from '../canvas/canvas-document.ts'\nexport const a = read\n",
  },
  {
    rule: 'order',
    what: 'a worker named by address against the order',
    at: 'electron/backend/store/a.ts',
    line: 2,
    text: "// A.\nexport const a = new URL('../partners/tiktok/partner.ts', import.meta.url)\n",
  },
  {
    rule: 'apart',
    what: 'the sandbox importing an adapter',
    at: 'electron/sandbox/a.ts',
    line: 2,
    text: "// A.\nimport { tiktok } from '../backend/partners/tiktok/partner.ts'\nexport const a = tiktok\n",
  },
  {
    rule: 'apart',
    what: 'the sandbox importing normalisers',
    at: 'electron/sandbox/a.ts',
    line: 2,
    text: "// A.\nimport { manifest } from '#shared/partners/manifest.ts'\nexport const a = manifest\n",
  },
  {
    rule: 'apart',
    what: 'a bench taking a private path',
    at: 'bench/a.ts',
    line: 2,
    text: "// A.\nimport { open } from '#electron/backend/store/sqlite.ts'\nexport const a = open\n",
  },
  ...[
    ['axios', 'electron/backend/sync/a.ts'],
    ['electron', 'electron/backend/sync/a.ts'],
    ['keytar', 'electron/backend/auth/a.ts'],
    ['node:sqlite', 'electron/backend/people/a.ts'],
    ['fastify', 'electron/backend/handlers/a.ts'],
    ['ws', 'electron/backend/handlers/a.ts'],
    ['@xyflow/react', 'renderer/pages/a.ts'],
    ['zustand', 'renderer/pages/a.ts'],
    ['react', 'shared/core/a.ts'],
    ['node:fs', 'shared/core/a.ts'],
    ['node:timers/promises', 'electron/backend/sync/a.ts'],
    ['left-pad', 'electron/backend/sync/a.ts'],
  ].map(
    ([library = '', at = '']): Planted => ({
      rule: 'libraries',
      what: `${library} in ${at}`,
      at,
      line: 2,
      text: `// A.\nimport a from '${library}'\nexport const b = a\n`,
    }),
  ),
  ...[
    ['Date.now()', 'electron/backend/sync/a.ts'],
    ['globalThis.Date.now()', 'electron/backend/sync/a.ts'],
    ['new Date()', 'shared/core/a.ts'],
    ['setTimeout(() => {}, 1)', 'renderer/data/a.ts'],
    ['window.setTimeout(() => {}, 1)', 'renderer/data/a.ts'],
    ['setInterval(() => {}, 1)', 'electron/backend/sync/a.ts'],
    ['[1].map(Math.random)', 'shared/core/a.ts'],
    ['performance.now()', 'renderer/ui/a.ts'],
    ["localStorage.getItem('a')", 'electron/loopback/a.ts'],
    ["fetch('https://example.com')", 'electron/backend/sync/a.ts'],
  ].map(
    ([use = '', at = '']): Planted => ({
      rule: 'globals',
      what: `${use} in ${at}`,
      at,
      line: 3,
      text: `// A.\n\nexport const a = () => ${use}\n`,
    }),
  ),
  { rule: 'length', what: '301 lines', at: 'shared/core/a.ts', line: 301, text: `// A.\n${'export {}\n'.repeat(300)}` },
  {
    rule: 'length',
    what: 'a test of 601 lines',
    at: 'shared/core/a.test.ts',
    line: 601,
    text: 'export {}\n'.repeat(601),
  },
  { rule: 'length', what: 'a README of 81 lines', at: 'shared/core/README.md', line: 81, text: 'a\n'.repeat(81) },
  ...['index', 'utils', 'helpers', 'common', 'misc', 'types', 'constants', 'manager', 'audience-manager'].map(
    (name): Planted => ({
      rule: 'names',
      what: `${name}.ts`,
      at: `shared/core/${name}.ts`,
      line: 1,
      text: '// A.\nexport const a = 1\n',
    }),
  ),
  {
    rule: 'names',
    what: 'a folder called utils',
    at: 'renderer/ui/utils/a.ts',
    line: 1,
    text: '// A.\nexport const a = 1\n',
  },
  {
    rule: 'names',
    what: 'a name in capitals',
    at: 'renderer/ui/StepCard.tsx',
    line: 1,
    text: '// A.\nexport const StepCard = 1\n',
  },
  {
    rule: 'flow-words',
    what: 'a step called node',
    at: 'shared/canvas/a.ts',
    line: 2,
    text: '// A.\nexport interface CanvasNode { id: string }\n',
  },
  {
    rule: 'casts',
    what: 'a cast',
    at: 'renderer/data/a.ts',
    line: 3,
    text: '// A.\nexport const a = (value: unknown) =>\n  value as string\n',
  },
  {
    rule: 'casts',
    what: 'a non-null mark',
    at: 'renderer/data/a.ts',
    line: 2,
    text: '// A.\nexport const a = (value?: string) => value!\n',
  },
  {
    rule: 'silencers',
    what: 'a silenced type error',
    at: 'shared/core/a.ts',
    line: 3,
    text: '// A.\n\n// @ts-ignore\nexport const a: string = 1\n',
  },
  {
    rule: 'silencers',
    what: 'a silenced lint rule',
    at: 'shared/core/a.test.ts',
    line: 1,
    text: '// biome-ignore lint: no\nexport const a = 1\n',
  },
  {
    rule: 'opening',
    what: 'a file that says nothing about itself',
    at: 'shared/core/a.ts',
    line: 1,
    text: 'export const a = 1\n',
  },
  {
    rule: 'stranger',
    what: 'a folder without a place in the order',
    at: 'shared/cellar/a.ts',
    line: 1,
    text: '// A.\nexport const a = 1\n',
  },
  {
    rule: 'address',
    what: 'a relative path into another room',
    at: 'electron/backend/sync/a.ts',
    line: 2,
    text: "// A.\nimport { told } from '../../../shared/core/clock.ts'\nexport const a = told\n",
  },
  {
    rule: 'address',
    what: 'an import without extension',
    at: 'electron/backend/sync/a.ts',
    line: 2,
    text: "// A.\nimport { told } from '#shared/core/clock'\nexport const a = told\n",
  },
  {
    rule: 'syntax',
    what: 'a file that does not parse',
    at: 'shared/core/a.ts',
    line: 2,
    text: '// A.\nexport const = 1\n',
  },
]

let house: string
const plant = (path: string, text: string) => {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const [path, text] of Object.entries(cleanHouse)) plant(path, text)
})
afterEach(() => rmSync(house, { recursive: true }))

describe('the fence around the rooms', () => {
  test('lets a clean house stand', () => {
    expect(judgeLayers(house, rules).violations.map(printViolation)).toEqual([])
  })

  test.each(planted)('$rule: turns red on $what', ({ rule, at, text, line }) => {
    plant(at, text)
    const { violations } = judgeLayers(house, rules)
    expect(violations.map((each) => ({ rule: each.rule, path: each.path, line: each.line }))).toEqual([
      { rule, path: at, line },
    ])
  })

  test('cycles: turns red on two files that import each other, and names the way round', () => {
    plant('shared/core/a.ts', "// A.\nimport { b } from './b.ts'\nexport const a = () => b\n")
    plant('shared/core/b.ts', "// B.\n\nexport { a as b } from './c.ts'\n")
    plant('shared/core/c.ts', "// C.\nexport * from './a.ts'\n")
    const { violations } = judgeLayers(house, rules)
    expect(violations.map(printViolation)).toEqual([
      'shared/core/a.ts:2  cycles: shared/core/a.ts → shared/core/b.ts → shared/core/c.ts → shared/core/a.ts is a circle. Move what both sides need into a third file that imports neither.',
    ])
  })

  test('cycles: files that only know each other’s types are no circle', () => {
    plant('shared/core/a.ts', "// A.\nimport type { B } from './b.ts'\nexport const a = (b: B) => b\n")
    plant('shared/core/b.ts', "// B.\nimport { a } from './a.ts'\nexport type B = typeof a\n")
    expect(judgeLayers(house, rules).violations.map(printViolation)).toEqual([])
  })

  test('every rule has been shown red', () => {
    const shown = new Set<LayerRuleName>([...planted.map(({ rule }) => rule), 'cycles'])
    expect(layerRuleNames.filter((rule) => !shown.has(rule))).toEqual([])
  })

  test('a line tells place, rule and fix', () => {
    plant('shared/core/utils.ts', '// A.\nexport const a = 1\n')
    expect(judgeLayers(house, rules).violations.map(printViolation)).toEqual([
      'shared/core/utils.ts:1  names: “utils” says nothing about what lives here. Name the file after the one thing it exports.',
    ])
  })
})
