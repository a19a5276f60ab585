// The rate proof: the whole app, saturated, against a sandbox in another process; what the sandbox wrote down is the only witness.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppHost } from '#e2e/world/app-host.ts'
import { BackendDoor } from '#e2e/world/backend-door.ts'
import { realClock, sleep } from '#electron/backend/system/real-clock.ts'
import { minuteMs, secondMs } from '#shared/core/clock.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { judgeRate, type RateLimit } from './judge-rate.ts'
import { connectLive, launchSync } from './live-sync.ts'
import type { Proof } from './proof.ts'
import { SandboxProcess } from './sandbox-process.ts'

const limits: readonly RateLimit[] = [
  { partnerId: 'tiktok', lane: 'segment', perSecond: 50 },
  { partnerId: 'pinterest', lane: 'write', perSecond: 7 },
]
/** Small requests, so that the limit is what holds them up and not the work: a canvas of sample people makes some 460 of them. */
const recordsPerRequest = 10
const requestsPerCanvas = 460

export const rateProof: Proof = {
  name: 'rate',
  promise:
    'no sliding second ever holds more than 50 requests to TikTok and 7 to Pinterest, however much waits to be sent',
  async run({ minutes, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'proof-rate-'))
    const sandbox = await SandboxProcess.start(join(folder, 'partners.sqlite'))
    const host = new AppHost(join(folder, 'data'))
    await host.start()
    const door = new BackendDoor(() => host.url)
    try {
      const connections = new Map<PartnerId, Connection>()
      for (const { partnerId, perSecond } of limits)
        connections.set(partnerId, await connectLive(door, endOf(sandbox, partnerId, perSecond)))
      const since = realClock.now()
      const endsAt = since + minutes * minuteMs
      const feeding = limits.map((limit) => feed(door, connections.get(limit.partnerId), limit, endsAt))
      for (let tenths = 1; tenths <= 10; tenths++) {
        await sleep(minutes * (minuteMs / 10))
        say(`  ${tenths * 10} %: ${(await sandbox.requests(since)).length} requests`)
      }
      await Promise.all(feeding)
      const log = await sandbox.requests(0)
      // The first batches are full or five seconds old; from then on there is always more to send.
      const during = log.filter((request) => request.at >= since + 6 * secondMs && request.at < endsAt)
      const verdicts = limits.map((limit) => ({ limit, all: judgeRate(log, limit), busy: judgeRate(during, limit) }))
      const refused = log.filter((request) => request.status === 429 || request.code === 40_100).length
      return {
        figures: Object.fromEntries([
          ...verdicts.flatMap(({ limit: { partnerId }, all, busy }) => [
            [`${partnerId}Requests`, all.requests],
            [`${partnerId}MostInOneSecond`, all.mostInOneSecond],
            [`${partnerId}AchievedShare`, busy.achievedShare],
          ]),
          ['refusedAsTooMany', refused],
        ]),
        broken: [
          ...verdicts.flatMap(({ all }) => all.broken ?? []),
          ...verdicts
            .filter(({ busy }) => busy.achievedShare < saturatedFrom)
            .map(({ limit }) => `${limit.partnerId} was not kept busy, so its limit was not tried.`),
          ...(refused > 0 ? [`The sandbox refused ${refused} requests as too many.`] : []),
        ],
      }
    } finally {
      await door.close()
      await host.stop()
      await sandbox.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Below this share of its limit a partner was not saturated, and the proof says nothing. */
const saturatedFrom = 0.8

/** One canvas after the other, each before the last one has run dry. */
async function feed(
  door: BackendDoor,
  connection: Connection | undefined,
  { perSecond }: RateLimit,
  endsAt: number,
): Promise<void> {
  if (!connection) throw new Error('not connected')
  for (let number = 1; realClock.now() < endsAt; number++) {
    await launchSync(door, connection, { name: `Rate ${number}`, segmentId: 'segment-everyone', fields: ['email'] })
    // The second at once: there must be more than one canvas can fill.
    if (number > 1) await sleep(Math.min((requestsPerCanvas / perSecond) * 0.9 * secondMs, endsAt - realClock.now()))
  }
}

function endOf(sandbox: SandboxProcess, partnerId: PartnerId, requestsPerSecond: number) {
  return {
    partnerId,
    app: sandbox.ready.apps[partnerId],
    addresses: sandbox.ready.addresses[partnerId],
    requestsPerSecond,
    recordsPerRequest,
    approve: (authorizeUrl: string) => sandbox.approve(partnerId, authorizeUrl),
  }
}
