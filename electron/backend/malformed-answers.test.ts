// Answers that are none, over real sockets and through the whole backend: each is sorted, tried again or shown, never a crash, a hang
// or an endless loop; and when the partner is itself again, it holds exactly whom it should.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minuteMs, secondMs } from '#shared/core/clock.ts'
import type { FailureKind } from '#shared/partners/partner-failure.ts'
import { type MalformedShape, malformedShapes } from '#shared/partners/sandbox-view.ts'
import { SyncTrial } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'
import { memoryLog } from './log/memory-log.ts'

const kindOf = (shape: MalformedShape): FailureKind => {
  if (shape === 'unknown-code') return 'unknown'
  // Somebody stands between: a person has to look.
  return shape === 'redirect' ? 'misconfigured' : 'unavailable'
}

const log = memoryLog()
let app: WholeBackend
let trial: SyncTrial

beforeEach(async () => {
  log.lines.length = 0
  app = await new WholeBackend({ people: 60, log }).start()
  trial = new SyncTrial(app)
})
afterEach(() => app.stop())

const errors = () => log.lines.filter((line) => line.level === 'error')
const trapped = () => app.sandbox.control.requests(0).filter((request) => request.lane === 'trap')

describe.each(['tiktok', 'pinterest'] as const)('%s', (partnerId) => {
  it.each(malformedShapes)('people sent while answers are %s', { timeout: minuteMs }, async (shape) => {
    const config = await trial.audienceOn(partnerId, 'stormy')
    app.sandbox.control.inject(partnerId, { kind: 'malformed-answers', shape })
    const since = app.clock.now()
    const memory = process.memoryUsage().rss
    const sync = await trial.launched(config, 'segment-everyone')
    await app.pass(10 * minuteMs)

    const stormy = await trial.counted(sync)
    const sendable = stormy.entered - stormy.notSynced
    expect(stormy).toMatchObject({ synced: 0, pending: sendable, errored: 0 })
    expect(stormy.attention).toMatchObject({
      phrase: { key: `failure.${kindOf(shape)}` },
      severity: shape === 'redirect' ? 'needs-person' : 'waiting',
    })
    const asked = app.sandbox.control.requests(since).length
    expect(asked).toBeGreaterThan(0)
    // Backing off: a few tries in the first minutes, then one every few.
    expect(asked).toBeLessThan(40)
    expect(process.memoryUsage().rss - memory).toBeLessThan(300_000_000)
    expect(trapped()).toEqual([])

    app.sandbox.control.clearFaults(partnerId)
    await app.client.call('batches.retryNow', { connectionId: config.connectionId })
    await app.pass(minuteMs)
    expect(await trial.counted(sync)).toMatchObject({ synced: sendable, pending: 0, errored: 0, attention: null })
    const calm = await trial.audienceOn(partnerId, 'calm')
    await trial.launched(calm, 'segment-everyone')
    await app.pass(minuteMs)
    expect(trial.held(partnerId, config.audience.id)).toEqual(trial.held(partnerId, calm.audience.id))
    expect(errors()).toEqual([])
  })

  it.each(malformedShapes)('questions whose answers are %s', { timeout: minuteMs }, async (shape) => {
    const { connectionId, adAccount } = await trial.audienceOn(partnerId, 'there before')
    const key = { connectionId, adAccountId: adAccount.id }
    app.sandbox.control.inject(partnerId, { kind: 'malformed-answers', shape })
    const since = app.clock.now()
    const refusal = { code: 'partner-refused' }
    await expect(app.during(app.client.call('connections.check', { connectionId }))).rejects.toMatchObject(refusal)
    await expect(app.during(app.client.call('audiences.create', { ...key, name: 'never' }))).rejects.toMatchObject(
      refusal,
    )
    const { trouble } = await app.during(app.client.call('audiences.search', { ...key, query: '', refresh: true }))
    expect(trouble?.key).toBe(`failure.${kindOf(shape)}`)
    expect(app.sandbox.control.requests(since).length).toBeLessThan(12)
    expect(trapped()).toEqual([])

    app.sandbox.control.clearFaults(partnerId)
    await app.pass(5 * minuteMs)
    const checked = await app.during(app.client.call('connections.check', { connectionId }))
    expect(checked.state).toBe('connected')
    const { audience } = await app.during(app.client.call('audiences.create', { ...key, name: 'never' }))
    expect(audience.name).toBe('never')
    const named = app.sandbox.control.ledger().audiences.filter((one) => one.name === 'never')
    expect(named).toHaveLength(1)
    expect(errors()).toEqual([])
  })

  it('a sign-in whose answers are malformed ends with a sentence, and the next one works', async () => {
    for (const shape of malformedShapes) {
      app.sandbox.control.inject(partnerId, { kind: 'malformed-answers', shape })
      const { authorizeUrl } = await app.client.call('connections.begin', { partnerId, kind: 'sandbox' })
      const page = await app.during(fetch(app.sandbox.approve(partnerId, authorizeUrl)))
      expect((await page.text()).length).toBeGreaterThan(100)
      expect((await app.client.call('connections.list', {})).connections).toEqual([])
      app.sandbox.control.clearFaults(partnerId)
      await app.pass(secondMs)
    }
    await app.connect(partnerId)
    expect((await app.client.call('connections.list', {})).connections).toHaveLength(1)
    expect(errors()).toEqual([])
  })
})
