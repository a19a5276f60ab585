// Where the time of a sync goes: runs it once more, smaller, under V8's profiler, and sorts the samples of all threads by the file that
// caused them. Percent of the busy time; what waits is not counted.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
})
type Profile = z.infer<typeof profileSchema>

/** The innermost of these in a stack says the stage. */
const stageOf: readonly (readonly [RegExp, string])[] = [
  [/\/people\/read-identifiers\.ts$/, 'readPeople'],
  [/\/(?:hash-identifiers|hash-lines|sha256-lanes|identifier)\.ts$/, 'normaliseAndHash'],
  [/\/(?:owned-rows|identifier-rows|request-cuts|people-hashing)\.ts$/, 'pack'],
  [/\/(?:encode-write|packed-rows)\.ts$/, 'encode'],
  [/\/(?:batch-builder|batch-books|batch-rows|accounting|sync-sender)\.ts$/, 'storeBatches'],
  [/\/backend\/http\//, 'post'],
]
const notOfTheSync = /\/journey\/journey-engine\.ts$|node:internal\/modules|\/handlers\//

/** `share.<stage>` in percent. */
export async function measureStages(bench: string, people: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'stages-'))
  try {
    const given = ['--cpu-prof', `--cpu-prof-dir=${folder}`, join(import.meta.dirname, '..', 'run.ts'), bench]
    await promisify(execFile)(process.execPath, given, {
      env: { ...process.env, BENCH_PEOPLE: String(people), BENCH_STAGES: 'no' },
    })
    const times = new Map<string, number>()
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile')))
      sortSamples(profileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))), times)
    const busy = [...times.values()].reduce((sum, time) => sum + time, 0)
    return Object.fromEntries([...times].map(([stage, time]) => [`share.${stage}`, (100 * time) / busy]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sortSamples({ nodes, samples, timeDeltas }: Profile, times: Map<string, number>): void {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)))
  const stages = new Map<number, string | null>()
  const stageAt = (id: number): string | null => {
    const found = stages.get(id)
    if (found !== undefined) return found
    const frame = known.get(id)?.callFrame
    const parent = parents.get(id)
    const own = stageOf.find(([files]) => files.test(frame?.url ?? ''))?.[1]
    const isOther = notOfTheSync.test(frame?.url ?? '')
    const stage = isOther ? null : (own ?? (parent === undefined ? null : stageAt(parent)))
    stages.set(id, stage)
    return stage
  }
  samples.forEach((id, index) => {
    const isCollecting = known.get(id)?.callFrame.functionName === '(garbage collector)'
    const stage = isCollecting ? 'collectGarbage' : stageAt(id)
    if (stage !== null) times.set(stage, (times.get(stage) ?? 0) + (timeDeltas[index] ?? 0))
  })
}
