// A canvas of ten steps: entry, four waits with messages in between, and a sync at the end.
import type { AppContract } from '#shared/contract/contract.ts'
import type { TypedClient } from '#shared/contract/typed-client.ts'
import { type CanvasId, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'

type Wait = readonly [amount: number, unit: 'minutes' | 'hours' | 'days']
const wait = ([amount, unit]: Wait) => ({ kind: 'delay', config: { mode: 'for', amount, unit } }) as const
/** An hour, a day, two hours, 30 days. */
const aMonth: readonly Wait[] = [
  [1, 'hours'],
  [1, 'days'],
  [2, 'hours'],
  [30, 'days'],
]
const message = (title: string) =>
  ({ kind: 'message', config: { channel: 'email', title, body: 'Hello from the benchmark.' } }) as const

/** Puts seven steps between the entry and the sync of a template's canvas. */
export async function tenSteps(client: TypedClient<AppContract>, id: CanvasId, waits = aMonth): Promise<void> {
  const opened = await client.call('canvases.open', { id })
  const document = structuredClone(opened.document)
  const { steps, links } = document.logic
  const entry = steps.find(({ kind }) => kind === 'entry')
  const sync = steps.find(({ kind }) => kind === 'audience-sync')
  if (!entry || !sync) throw new Error('no entry or no sync')
  const between = waits
    .flatMap((each): { kind: StepKind; config: object }[] => [wait(each), message(`After ${each.join(' ')}`)])
    .slice(0, -1)
  document.logic.links = links.filter(({ from }) => from !== entry.id)
  let from = entry.id
  for (const [index, { kind, config }] of between.entries()) {
    const step = stepIdSchema.parse(`step-bench-${index}`)
    steps.push({
      id: step,
      kind,
      version: stepCatalog[kind].version,
      config: { ...stepCatalog[kind].defaults(), ...config },
    })
    document.layout[step] = { x: 0, y: index * 100 }
    document.logic.links.push({ id: linkIdSchema.parse(`link-bench-${index}`), from, port: 'next', to: step })
    from = step
  }
  document.logic.links.push({ id: linkIdSchema.parse('link-bench-end'), from, port: 'next', to: sync.id })
  await client.call('canvases.save', { document, baseRevision: opened.revision })
}
