// No secret and no person is in a bundle, wherever somebody put one; and what is neither comes through whole.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleText, canvasBundleSchema, readBundle } from '#shared/bundle/canvas-bundle.ts'
import { type BundleSource, makeBundle } from '#shared/bundle/make-bundle.ts'
import { settleBundle } from '#shared/bundle/settle-bundle.ts'
import { canvasDocumentSchema } from '#shared/canvas/canvas-document.ts'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import { TemplateBuilder } from '#shared/canvas/template-builder.ts'
import { canvasIdSchema, connectionIdSchema } from '#shared/core/ids.ts'
import { handoffDocument } from '#shared/handoff/handoff-document.ts'
import { handoffMarkdown, handoffPage } from '#shared/handoff/handoff-text.ts'
import { type GroupFilter, groupFilterSchema } from '#shared/people/segment-filter.ts'
import { newScenario, scenarioSchema } from '#shared/rehearsal/scenario.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { sayIn } from '#shared/words/say.ts'
import { CanarySearch, identifierCanaries, nameCanaries } from '../../testing/canary.ts'
import { redactText } from '../log/redact.ts'
import { getPartner } from '../partners/partner-registry.ts'

const id = canvasIdSchema.parse('canvas-1')
const secrets = [
  'act.9fQ2k1lmZx0pQr77',
  'Bearer k3y-of-somebody',
  'pina_AAABBBCCCDDDEEEFFFGGG',
  'sk_live_51HxyzABCDEFGHIJKLMNOPQRSTUV',
]
/** As people write them: an e-mail is known by what stands behind its first part. */
const identifiers = identifierCanaries.map(({ what, text }) =>
  what === 'an e-mail' ? `${text}@canary-aviary.example` : text,
)

const filterOf = (value: string): GroupFilter => ({
  kind: 'group',
  join: 'and',
  exclude: false,
  filters: [
    { kind: 'attribute', attribute: 'email', type: 'string', operator: 'is', value },
    { kind: 'attribute', attribute: 'plan', type: 'string', operator: 'is-any-of', value: ['Gold', value] },
    { kind: 'attribute', attribute: 'last_name', type: 'string', operator: 'is', value: 'Quillfeather' },
    { kind: 'event', event: value, comparison: 'at-least', count: 1, days: 30 },
  ],
})

/** One step of each kind, with a person or a secret in every place that takes a text, and in parts nobody has heard of. */
function planted(secret: string): BundleSource {
  const canvas = new TemplateBuilder(id, `Spring ${secret}`)
  const trigger = { kind: 'event', name: secret, where: [{ property: 'email', operator: 'is', value: secret }] }
  const webhook = {
    url: `https://hooks.example.com/services/${encodeURIComponent(secret)}?key=${encodeURIComponent(secret)}`,
    method: 'POST',
    headers: [{ name: 'Authorization', value: secret }],
    body: `{"to":"${secret}"}`,
  }
  const place = { x: 0, y: 0 }
  canvas.step('entry', place, {
    schedule: 'action',
    segmentId: 'segment-vip',
    filter: filterOf(secret),
    triggers: [trigger],
    samplePayload: JSON.stringify({ phone: secret }),
  })
  canvas.step('message', place, { channel: 'webhook', title: secret, body: `Hello ${secret}`, webhook })
  canvas.step('webhook', place, webhook, secret)
  canvas.step('user-update', place, {
    changes: [{ attribute: 'phone', operation: 'set', value: secret }],
    event: secret,
  })
  canvas.step('audience-sync', place, {
    partnerId: 'tiktok',
    connectionId: 'tiktok-sandbox',
    adAccount: { id: '7012345678901234567', name: secret },
    audience: { id: 'a-1', name: secret, target: 'a-1' },
    fields: ['email'],
  })
  const document = canvasDocumentSchema.parse({
    ...canvas.document,
    accessToken: secret,
    logic: {
      links: [],
      steps: canvas.document.logic.steps.map((step) => ({
        ...step,
        note: secret,
        config: { ...step.config, apiKey: secret, [secret]: secret },
      })),
    },
    notes: { 'note-1': place, [secret]: place },
    groups: { [secret]: secret, 'note-1': 'group-1' },
    layout: { ...canvas.document.layout, [secret]: place },
    wording: {
      ...canvas.document.wording,
      note: secret,
      hidden: secret,
      notes: { 'note-1': `Call ${secret}`, [secret]: secret },
      translations: { ko: { name: secret, notes: { 'note-1': secret }, other: secret } },
    },
  })
  const scenario = scenarioSchema.parse({
    ...newScenario(0),
    people: { kind: 'file', fileName: `${secret}.csv`, targets: [{ kind: 'attribute', name: secret }] },
    events: [
      {
        kind: 'event',
        afterMs: 0,
        name: secret,
        people: 1,
        properties: { last_name: 'Quillfeather', plan: ['a', { b: secret }] },
      },
      { kind: 'fault', afterMs: 0, partnerId: 'tiktok', fault: { kind: 'refuse-rows', digests: [secret] } },
    ],
  })
  return {
    document,
    scenarios: [{ name: `With ${secret}`.slice(0, 100), scenario }],
    findSegment: () => ({ name: `VIP ${secret}`, filter: filterOf(secret) }),
    hide: redactText,
  }
}

describe('what a bundle may hold', () => {
  it('holds no secret and nobody, in whatever form and wherever somebody put it', () => {
    for (const secret of [...secrets, ...identifiers]) {
      const source = planted(secret)
      for (const { kind, config } of source.document.logic.steps)
        expect(stepCatalog[kind].isReadable(config), `${kind} was not even read`).toBe(true)
      const bundle = makeBundle(source)
      const told = handoffDocument({
        ...{ id, bundle, language: 'en', contentLanguage: null, manifestOf: (one) => getPartner(one).manifest },
        facts: {
          ...{ now: 0, timeZone: 'UTC', webhookHosts: ['hooks.example.com'], audienceIsMissing: () => false },
          ...{ segmentName: () => undefined, connection: () => undefined, partnerLabel: (one) => one },
        },
      })
      const search = new CanarySearch([
        ...identifierCanaries,
        ...nameCanaries,
        ...secrets.map((token) => ({ what: 'a token', text: token })),
      ])
      search.look('the bundle', bundleText(bundle))
      search.look('the hand-off document', handoffMarkdown(told))
      search.look('the hand-off page', handoffPage(told))
      expect(search.traces).toEqual([])
    }
  })

  it('is read back by the same list: a part that is not on it is refused', () => {
    const bundle = makeBundle(planted('act.9fQ2k1lmZx0pQr77'))
    expect(readBundle(bundleText(bundle)).ok).toBe(true)
    for (const spoilt of [
      { ...bundle, people: [] },
      { ...bundle, canvas: { ...bundle.canvas, token: 'x' } },
      { ...bundle, segments: [{ ...bundle.segments[0], members: [1] }] },
    ])
      expect(readBundle(JSON.stringify(spoilt))).toMatchObject({ ok: false, why: { key: 'canvasFile.wrongShape' } })
    expect(readBundle(JSON.stringify({ ...bundle, bundle: 2 }))).toMatchObject({ why: { key: 'canvasFile.newer' } })
  })

  it('says what it left out, once a step and kind', () => {
    const { leftOut } = makeBundle(planted('act.9fQ2k1lmZx0pQr77'))
    const kinds = new Set(leftOut.map(({ what }) => what))
    expect(kinds).toEqual(new Set(['webhook', 'sample-call', 'identity', 'text', 'people-file']))
    expect(new Set(leftOut.map((one) => JSON.stringify(one))).size).toBe(leftOut.length)
  })

  it('keeps any harmless text as it is', () => {
    const harmless = fc.stringMatching(/^[a-z가-힣ぁ-ん ]{1,40}$/)
    fc.assert(
      fc.property(harmless, harmless, (name, value) => {
        const source = planted('plain')
        source.document.wording.name = name
        const filter: GroupFilter = {
          kind: 'group',
          join: 'or',
          exclude: false,
          filters: [{ kind: 'attribute', attribute: 'plan', type: 'string', operator: 'is', value }],
        }
        const bundle = makeBundle({ ...source, findSegment: () => ({ name, filter }) })
        expect(bundle.canvas.wording.name).toBe(name)
        expect(bundle.segments).toEqual([{ id: 'segment-vip', name, filter }])
      }),
      { numRuns: 50 },
    )
  })
})

/** Of what an API call might say, names come along and values do not. */
function withoutSamples(config: object | null) {
  if (config === null || !('samplePayload' in config)) return config
  const names = Object.keys(JSON.parse(String(config.samplePayload)))
  return { ...config, samplePayload: JSON.stringify(Object.fromEntries(names.map((name) => [name, ''])), null, 2) }
}

describe('a bundle that comes', () => {
  const ids = { canvas: canvasIdSchema.parse('canvas-2'), idFor: <Id>(one: Id) => one }

  it.each(Object.keys(canvasTemplates))('brings the journey of %s as it was drawn', (template) => {
    const draw = Object.entries(canvasTemplates).find(([name]) => name === template)?.[1]
    if (!draw) throw new Error('no such template')
    const document = draw(id, sayIn('en'))
    const source = { document, scenarios: [], findSegment: () => undefined, hide: redactText }
    const bundle = canvasBundleSchema.parse(JSON.parse(bundleText(makeBundle(source))))
    const { name } = document.wording
    const settled = settleBundle(bundle, { name, replaces: null, segments: [], syncs: [] }, ids)
    const read = (step: (typeof document.logic.steps)[number]) => ({
      ...step,
      config: withoutSamples(stepCatalog[step.kind].knownPart(step.config)),
    })
    const { logic, layout, wording } = settled.document
    expect(logic.steps).toEqual(document.logic.steps.map(read))
    expect([logic.links, layout, wording]).toEqual([document.logic.links, document.layout, document.wording])
  })

  it('names the segments and places of this workspace, also inside filters and scenarios', () => {
    const bundle = makeBundle(planted('plain'))
    const place = { connectionId: connectionIdSchema.parse('tiktok-live'), adAccount: null, audience: null }
    const vip = bundle.segments[0]?.id
    if (!vip) throw new Error('no segment')
    const mine = { id: vip, take: 'mine', mine: vip, name: '' } as const
    const settled = settleBundle(
      bundle,
      {
        name: 'Mine',
        replaces: null,
        segments: [{ ...mine, mine: mine.id }],
        syncs: [{ key: 'tiktok-sandbox 7012345678901234567 a-1', place }],
      },
      ids,
    )
    const sync = settled.document.logic.steps.find(({ kind }) => kind === 'audience-sync')
    expect(sync?.config).toMatchObject({ ...place, partnerId: 'tiktok', fields: ['email'] })
    expect(settled.segments).toEqual([])
    expect(groupFilterSchema.safeParse(bundle.segments[0]?.filter).success).toBe(true)
  })
})
