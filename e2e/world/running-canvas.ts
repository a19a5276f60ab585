// What must be true of a canvas that has run: its counters add up, and the partner's ledger holds exactly the people it should.
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import type { ArrangedSync } from './arrange-canvas.ts'
import { type ModelQuestion, modelOfPeople } from './people-model.ts'
import { expect, type World } from './world.ts'

/** Launches over the contract: for tests that are about what comes after. */
export async function launch(world: World, canvasId: CanvasId): Promise<void> {
  const { revision } = await world.ask('canvases.open', { id: canvasId })
  await world.ask('canvases.launch', { id: canvasId, revision })
}

export async function countersOf(world: World, canvasId: CanvasId, stepId: StepId) {
  const { steps } = await world.ask('canvases.counters', { id: canvasId })
  const step = steps.find((one) => one.stepId === stepId)
  if (!step?.sync) throw new Error(`no sync counters for ${stepId}`)
  return { ...step, sync: step.sync }
}

/** Waits until so many have come to a step; before the first of them it has no sync counters. */
export async function expectEntered(world: World, canvasId: CanvasId, stepId: StepId, people: number): Promise<void> {
  await expect
    .poll(async () => (await world.ask('canvases.counters', { id: canvasId })).steps, { timeout: 30_000 })
    .toContainEqual(expect.objectContaining({ stepId, entered: people }))
}

/** Waits until nobody is pending, then holds counters and ledger against the model. */
export async function expectSynced(
  world: World,
  canvasId: CanvasId,
  sync: Pick<ArrangedSync, 'stepId' | 'partnerId' | 'reference'>,
  question: ModelQuestion,
): Promise<void> {
  const model = modelOfPeople(world.app.dataDir, question)
  await expect
    .poll(async () => (await countersOf(world, canvasId, sync.stepId)).sync, { timeout: 40_000 })
    .toEqual({
      synced: model.sendable,
      notSynced: model.people - model.sendable,
      pending: 0,
      errored: 0,
      waitingForNetwork: 0,
      paused: null,
    })
  await expectAddsUp(world, canvasId)
  const held = await world.members(sync.partnerId, sync.reference.id)
  expect(held.length, 'as many identifiers at the partner as the model has').toBe(model.digests.length)
  expect(held).toEqual(model.digests)
}

/** Both identities, on every step, and on the backend's own recount. */
export async function expectAddsUp(world: World, canvasId: CanvasId): Promise<void> {
  const { steps, addsUp } = await world.ask('canvases.counters', { id: canvasId })
  expect(addsUp).toBe(true)
  for (const step of steps) {
    expect(step.entered, `${step.stepId}: entered = proceeded + exited + here`).toBe(
      step.proceeded + step.exited + step.here,
    )
    if (!step.sync) continue
    const { synced, notSynced, pending, errored } = step.sync
    expect(step.entered, `${step.stepId}: entered = synced + not synced + pending + errored`).toBe(
      synced + notSynced + pending + errored,
    )
  }
}
