// `npm run bench -- NAME [--json]`: runs one benchmark of this folder and prints what it measured. Measures nothing itself.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isBench } from './bench.ts'

const folder = import.meta.dirname
const notBenches = new Set(['run.ts', 'bench.ts'])

function listNames(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !notBenches.has(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
}

async function run(given: readonly string[]): Promise<number> {
  const asJson = given.includes('--json')
  const [name] = given.filter((word) => !word.startsWith('--'))
  if (name === undefined) {
    console.log(
      listNames().join('\n') || 'There is no benchmark yet. The first ones come with issue 2, the sync engine.',
    )
    return 0
  }
  const file = join(folder, `${name}.ts`)
  if (!listNames().includes(name) || !existsSync(file)) {
    console.error(`There is no benchmark called “${name}”. Those there are: ${listNames().join(', ') || 'none yet'}.`)
    return 2
  }
  const loaded: unknown = await import(pathToFileURL(file).href)
  const bench = typeof loaded === 'object' && loaded !== null && 'bench' in loaded ? loaded.bench : undefined
  if (!isBench(bench)) {
    console.error(`bench/${name}.ts does not export “bench” with a name, goals and run(). See bench/bench.ts.`)
    return 2
  }
  const { figures, bounds } = await bench.run()
  const rows = Object.entries(figures).map(([figure, value]) => ({
    figure,
    value: Number(value.toPrecision(6)),
    goal: bench.goals[figure] ?? '',
  }))
  // With --json the last line belongs to the machine; the table still goes to the person, on stderr.
  const print = asJson ? (line: string) => process.stderr.write(`${line}\n`) : (line: string) => console.log(line)
  print(tableOf(rows))
  print(`bounded by: ${bounds}`)
  if (asJson) console.log(JSON.stringify({ name: bench.name, figures, goals: bench.goals, bounds }))
  return 0
}

function tableOf(rows: readonly { figure: string; value: number; goal: string | number }[]): string {
  const cells = [
    ['figure', 'value', 'goal'],
    ...rows.map(({ figure, value, goal }) => [figure, String(value), String(goal)]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

process.exitCode = await run(process.argv.slice(2))
