// What explains a bad night, on the whole backend: every request is kept, what left is counted, deeds are in the log; and planted
// people and tokens occur in none of it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secondMs } from '#shared/core/clock.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { SandboxFault } from '#shared/partners/sandbox-view.ts'
import { WholeBackend } from '../testing/whole-backend.ts'
import { openLog } from './log/open-log.ts'

const everything = { partnerId: null, outcome: null, step: null, batchId: null, text: '', cursor: null } as const
const canaryMail = 'zz.canary-4711@secret-bird.example'
const canaryPhone = '+821099887766'

let app: WholeBackend

beforeEach(async () => {
  app = await new WholeBackend().start()
})
afterEach(() => app.stop())

async function plantCanary(): Promise<void> {
  const csv = `email,phone\n${canaryMail},${canaryPhone}\n`
  const { uploadId } = await app.client.call('imports.begin', { fileName: 'people.csv' })
  await app.client.call('imports.append', { uploadId, base64: Buffer.from(csv).toString('base64') })
  const { encoding, targets } = await app.client.call('imports.preview', { uploadId, encoding: null, targets: null })
  await app.client.call('imports.commit', { uploadId, encoding, targets })
}

async function runCanvas(fault?: SandboxFault): Promise<CanvasId> {
  const { id } = await app.client.call('canvases.create', { from: { kind: 'template', template: 'loyal-suppression' } })
  const opened = await app.client.call('canvases.open', { id })
  const document = structuredClone(opened.document)
  for (const step of document.logic.steps)
    if (step.kind === 'entry') step.config = { ...step.config, segmentId: 'segment-everyone' }
  await app.client.call('canvases.save', { document, baseRevision: opened.revision })
  await app.configureSyncs(id, 'Loyal people', ['email', 'phone'])
  if (fault) app.sandbox.control.inject('tiktok', fault)
  await app.launch(id)
  await app.pass(20 * secondMs)
  return id
}

async function exportAll(name: 'requests.export' | 'audit.export'): Promise<string> {
  let text = ''
  let cursor: number | null = null
  do {
    const piece: { text: string; nextCursor: number | null } =
      name === 'audit.export'
        ? await app.client.call(name, { cursor })
        : await app.client.call(name, { ...everything, cursor })
    text += piece.text
    cursor = piece.nextCursor
  } while (cursor !== null)
  return text
}

describe('a night with faults', () => {
  it('is all there: each attempt of each batch with its answer, and as many requests as the gate let out', async () => {
    await app.connect('tiktok')
    const canvas = await runCanvas({ kind: 'server-errors', seconds: 30 })
    await app.pass(120 * secondMs)
    const { batches } = await app.client.call('batches.list', {
      canvasId: canvas,
      partnerId: null,
      states: [],
      cursor: null,
    })
    expect(batches.length).toBeGreaterThan(0)
    for (const batch of batches) {
      const { attempts } = await app.client.call('batches.attempts', { batchId: batch.id })
      const { requests } = await app.client.call('requests.list', { ...everything, batchId: batch.id })
      expect(requests).toHaveLength(attempts.length)
      expect(requests.map(({ attempt }) => attempt).reverse()).toEqual(attempts.map((_, at) => at + 1))
      expect(requests[0]).toMatchObject({ outcome: 'taken', step: { canvasId: canvas } })
      expect(requests[0]?.records).toBe(batch.people)
      expect(requests.at(-1)).toMatchObject({ outcome: 'refused' })
    }
    const { total } = await app.client.call('requests.list', everything)
    const { hosts } = await app.client.call('outbound.view', {})
    expect(hosts.reduce((sum, host) => sum + host.allTime.requests, 0)).toBe(total)
    const { steps } = await app.client.call('requests.steps', {})
    expect(steps).toMatchObject([{ canvasId: canvas }])
  })

  it('counts every identifier that left, and the counts outlive the app', async () => {
    await app.connect('tiktok')
    await runCanvas()
    const before = await app.client.call('outbound.view', {})
    const sent = before.hosts[0]?.sinceStart.identifiers.map(({ count }) => count) ?? []
    expect(Math.min(...sent)).toBeGreaterThan(100)
    await app.crashAndStart()
    const { hosts } = await app.client.call('outbound.view', {})
    const host = hosts.find((one) => one.host === before.hosts[0]?.host)
    expect(host?.allTime).toEqual(before.hosts[0]?.allTime)
    expect(host?.sinceStart.identifiers).toEqual([])
  })
})

describe('the audit log', () => {
  it('tells of each deed, in order, and is intact', async () => {
    const connectionId = await app.connect('tiktok')
    await plantCanary()
    const canvas = await runCanvas()
    await app.client.call('canvases.stop', { id: canvas })
    await app.client.call('canvases.resume', { id: canvas })
    await app.client.call('canvases.stop', { id: canvas })
    await app.client.call('canvases.export', { id: canvas })
    await app.client.call('canvases.moveTo', { id: canvas, shelf: 'trash' })
    await app.client.call('canvases.deleteForever', { id: canvas })
    await app.client.call('workspace.changeSettings', { requestsKeptDays: 30, theme: 'dark' })
    await app.client.call('workspace.changeSettings', { webhookHosts: ['hooks.example.com'] })
    await app.connect('tiktok')
    await app.during(app.client.call('connections.disconnect', { connectionId }))
    await app.client.call('diagnostics.saved', {})
    const { entries } = await app.client.call('audit.list', { group: null, text: '', cursor: null })
    expect(entries.map(({ action }) => action).reverse()).toEqual([
      'connection.connected',
      'connection.accountsChosen',
      'people.imported',
      'audience.created',
      'canvas.launched',
      'canvas.stopped',
      'canvas.resumed',
      'canvas.stopped',
      'canvas.exported',
      'canvas.trashed',
      'canvas.deleted',
      'settings.requestsDays',
      'settings.webhooks',
      'connection.reconnected',
      'connection.accountsChosen',
      'connection.disconnected',
      'diagnostics.saved',
    ])
    expect(await app.client.call('audit.verify', {})).toEqual({ entries: entries.length, broken: null })
    const canvases = await app.client.call('audit.list', { group: 'canvases', text: '', cursor: null })
    expect(canvases.entries).toHaveLength(7)
    const { name } = canvases.entries[0]?.details ?? {}
    expect(name).not.toBe(canvas)
  })

  it('a refused call leaves no entry', async () => {
    const { id } = await app.client.call('canvases.create', { from: { kind: 'blank' } })
    await expect(app.client.call('canvases.stop', { id })).rejects.toThrow()
    expect((await app.client.call('audit.list', { group: null, text: '', cursor: null })).entries).toEqual([])
  })
})

describe('canaries', () => {
  it('occur in no request, export, log, count or diagnostics; tokens neither', async () => {
    await app.stop()
    app = await new WholeBackend({ openLog: (where) => openLog({ ...where, level: 'debug' }).log }).start()
    await plantCanary()
    await app.connect('tiktok')
    await app.connect('pinterest')
    await runCanvas({ kind: 'server-errors', seconds: 10 })
    await app.pass(60 * secondMs)
    const tokens = new Set<string>()
    for (const key of await app.vault.keys()) {
      const { tokens: kept } = JSON.parse((await app.vault.read(key)) ?? '{}')
      for (const token of [kept?.accessToken, kept?.refreshToken]) if (token) tokens.add(token)
    }
    const { parts, fileName } = await app.client.call('diagnostics.build', {})
    expect(parts.map(({ id }) => id)).toContain('log')
    expect(fileName).toMatch(/^audience-canvas-diagnostics-[\d-]+\.md$/)
    const shown = [
      await exportAll('requests.export'),
      await exportAll('audit.export'),
      ...parts.map(({ text }) => text),
    ]
    for (const name of readdirSync(app.dataDir).filter((one) => /inspector|audit/.test(one)))
      shown.push(readFileSync(join(app.dataDir, name), 'latin1'))
    expect(tokens.size).toBeGreaterThan(1)
    const everythingShown = shown.join('\n')
    expect(everythingShown.length).toBeGreaterThan(10_000)
    for (const secret of [canaryMail, 'canary-4711', 'secret-bird', canaryPhone, '1099887766', ...tokens])
      expect(everythingShown.includes(secret), secret).toBe(false)
  })
})
