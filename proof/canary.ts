// The canary proof: planted people and secrets, the whole app, a bad night (malformed answers, a revoked sign-in, kills), and then a
// look into every request, frame, file, table and line it printed. Nothing of them may be anywhere but in the store of people.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppHost } from '#e2e/world/app-host.ts'
import { BackendDoor } from '#e2e/world/backend-door.ts'
import { realClock, sleep } from '#electron/backend/system/real-clock.ts'
import { realRandom } from '#electron/backend/system/real-random.ts'
import { startSandbox } from '#electron/sandbox/sandbox.ts'
import {
  type Canary,
  CanarySearch,
  canaryCsv,
  identifierCanaries,
  isWorkspaceFile,
  nameCanaries,
} from '#electron/testing/canary.ts'
import { type PartnerId, partnerIds } from '#shared/partners/partner-id.ts'
import { malformedShapes } from '#shared/partners/sandbox-view.ts'
import { connectLive, countersOf, findLive, type LiveSync, launchSync, type PartnerEnd, signIn } from './live-sync.ts'
import type { Proof } from './proof.ts'

const people = [...identifierCanaries, ...nameCanaries]

export const canaryProof: Proof = {
  name: 'canary',
  promise:
    'no planted person shows anywhere outside the store of people, and no token or secret is ever on disk or in a window',
  async run({ say }) {
    const folder = mkdtempSync(join(tmpdir(), 'proof-canary-'))
    const dataDir = join(folder, 'data')
    const inRequests = new CanarySearch(people)
    const inFrames = new CanarySearch(identifierCanaries)
    const frames: string[] = []
    const secrets = new Set<string>()
    const sandbox = await startSandbox({
      file: join(folder, 'partners.sqlite'),
      port: 0,
      clock: realClock,
      random: realRandom,
      extend: (app) => {
        app.addHook('onSend', async (_request, _reply, payload) => {
          for (const [, token] of String(payload).matchAll(/"(?:access|refresh)_token":"([^"]+)"/g))
            if (token) secrets.add(token)
        })
        app.addHook('preHandler', async (request) => {
          const said = `${request.url}\n${JSON.stringify(request.headers)}\n${JSON.stringify(request.body ?? '')}`
          inRequests.look(`a request to ${request.url.split('?')[0]}`, said)
          const token =
            request.headers['access-token'] ?? /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
          if (typeof token === 'string') secrets.add(token)
        })
      },
    })
    const host = new AppHost(dataDir)
    const door = new BackendDoor(
      () => host.url,
      (frame) => void frames.push(frame),
    )
    const ends: Readonly<Record<PartnerId, PartnerEnd>> = {
      tiktok: endOf(sandbox, 'tiktok'),
      pinterest: endOf(sandbox, 'pinterest'),
    }
    let isOver = false
    const end = async () => {
      if (isOver) return
      isOver = true
      await door.close()
      await host.stop()
      await sandbox.stop()
    }
    try {
      await host.start()
      const segmentId = await plant(door)
      // The preview of a file one imports shows its rows; from here on nothing does.
      frames.length = 0
      const syncs: LiveSync[] = []
      for (const partnerId of partnerIds) {
        secrets.add(ends[partnerId].app.appSecret)
        const connection = await connectLive(door, ends[partnerId])
        const fields =
          partnerId === 'tiktok' ? (['email', 'phone', 'mobileId'] as const) : (['email', 'mobileId'] as const)
        syncs.push(await launchSync(door, connection, { name: 'aviary', segmentId, fields }))
      }
      for (const shape of malformedShapes.filter((one) => one !== 'drip')) {
        say(`  answers are ${shape}`)
        for (const partnerId of partnerIds) {
          sandbox.control.inject(partnerId, { kind: 'malformed-answers', shape, answers: 2 })
          await door.ask('batches.retryNow', { connectionId: (await findLive(door, partnerId)).id })
        }
        await sleep(1_500)
      }
      for (let kill = 1; kill <= 3; kill++) {
        say(`  kill ${kill}, sign-ins revoked`)
        for (const partnerId of partnerIds) {
          sandbox.control.clearFaults(partnerId)
          sandbox.control.inject(partnerId, { kind: 'revoke-sign-in' })
        }
        await host.kill()
        await door.close()
        await host.start()
        for (const partnerId of partnerIds) await signIn(door, ends[partnerId])
        await sleep(1_000)
      }
      const unsynced = await untilSynced(door, syncs)
      await ask(door, syncs)
      await end()

      for (const frame of frames) inFrames.look(`a frame: ${frame.slice(0, 80)}`, frame)
      const planted = new CanarySearch(people)
      planted.lookInFolder(folder, isWorkspaceFile)
      planted.lookInWorkspace(dataDir)
      planted.look('what the app printed', host.printed)
      const kept = new CanarySearch([...secrets].map((text): Canary => ({ what: 'a secret', text })))
      kept.lookInFolder(folder)
      kept.look('what the app printed', host.printed)
      for (const frame of frames) kept.look('a frame', frame)
      const traces = [inRequests, inFrames, planted, kept].flatMap((search) => search.traces)
      return {
        figures: { frames: frames.length, secretsLookedFor: secrets.size, peopleLookedFor: people.length },
        broken: [
          ...traces.map(({ what, form, where }) => `${what} (${form}) in ${where}`),
          ...(unsynced > 0 ? [`${unsynced} people were never synced, so the night proved little.`] : []),
        ],
      }
    } finally {
      await end()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function endOf(sandbox: Awaited<ReturnType<typeof startSandbox>>, partnerId: PartnerId): PartnerEnd {
  return {
    partnerId,
    app: sandbox.apps[partnerId],
    addresses: sandbox.addresses[partnerId],
    requestsPerSecond: 5,
    recordsPerRequest: 2,
    approve: (authorizeUrl) => sandbox.approve(partnerId, authorizeUrl),
  }
}

async function plant(door: BackendDoor): Promise<string> {
  const { uploadId } = await door.ask('imports.begin', { fileName: 'people.csv' })
  await door.ask('imports.append', { uploadId, base64: Buffer.from(canaryCsv).toString('base64') })
  const { encoding, targets } = await door.ask('imports.preview', { uploadId, encoding: null, targets: null })
  return (await door.ask('imports.commit', { uploadId, encoding, targets })).segmentId
}

async function untilSynced(door: BackendDoor, syncs: readonly LiveSync[]): Promise<number> {
  for (let rounds = 0; ; rounds++) {
    const counted = await Promise.all(syncs.map((sync) => countersOf(door, sync)))
    const left = counted.reduce((sum, { pending, errored }) => sum + pending + errored, 0)
    if (left === 0 || rounds > 120) return left
    for (const { partnerId } of syncs)
      await door.ask('batches.retryNow', { connectionId: (await findLive(door, partnerId)).id })
    await sleep(500)
  }
}

/** What a person would look at the morning after. */
async function ask(door: BackendDoor, syncs: readonly LiveSync[]): Promise<void> {
  await door.ask('people.list', { query: 'quill', segmentId: null, cursor: null })
  await door.ask('batches.list', { canvasId: null, partnerId: null, states: [], cursor: null })
  const all = { partnerId: null, outcome: null, step: null, batchId: null, text: '' }
  for (let cursor: number | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false)
    cursor = (await door.ask('requests.export', { ...all, cursor })).nextCursor
  await door.ask('audit.export', { cursor: null })
  await door.ask('diagnostics.build', {})
  for (const { canvasId, stepId } of syncs)
    await door.ask('canvases.counterPeople', { canvasId, stepId, counter: 'synced', cursor: null })
}
