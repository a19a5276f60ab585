// A canvas told in a document: every step with its settings in words, in the reader's language, and what people wrote is never markup.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeBundle } from '#shared/bundle/make-bundle.ts'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import { writeName } from '#shared/canvas/canvas-wording.ts'
import { TemplateBuilder } from '#shared/canvas/template-builder.ts'
import { dayMs } from '#shared/core/clock.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { type HandoffSource, handoffDocument } from '#shared/handoff/handoff-document.ts'
import { handoffMarkdown, handoffPage } from '#shared/handoff/handoff-text.ts'
import { newScenario } from '#shared/rehearsal/scenario.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import { stepKinds } from '#shared/steps/step-kind.ts'
import { sayIn } from '#shared/words/say.ts'
import { type Language, languages } from '#shared/words/word-table.ts'
import { getPartner } from '../partners/partner-registry.ts'

const id = canvasIdSchema.parse('canvas-1')
const facts: CanvasFacts = {
  ...{ now: Date.UTC(2026, 10, 23, 9), timeZone: 'Asia/Seoul', webhookHosts: [] },
  ...{ segmentName: () => undefined, connection: () => undefined, audienceIsMissing: () => false },
  partnerLabel: (partner) => getPartner(partner).manifest.label,
}

/** One step of each kind, none at its defaults alone. */
function everyKind() {
  const canvas = new TemplateBuilder(id, 'Everything')
  const place = { x: 0, y: 0 }
  const trigger = { kind: 'purchase', name: '', where: [{ property: 'price', operator: 'more-than', value: 100 }] }
  const filters = [{ kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value: 'KR' }]
  const filter = { kind: 'group', join: 'and', exclude: false, filters }
  canvas.step('entry', place, {
    ...{ schedule: 'recurring', segmentId: 'segment-vip', filter, endsAt: Date.UTC(2026, 11, 24) },
    repeat: { every: 'week', weekdays: [1, 5], monthDay: 1, time: '08:30', zone: null, local: false },
    reentry: { after: 'window', seconds: 2 * 86_400 },
    limit: { most: 1_000, per: 'day' },
    exit: { triggers: [trigger], filter },
    conversions: [{ id: 'conversion-1', trigger, withinDays: 7 }],
  })
  canvas.step('delay', place, { mode: 'weekday', weekdays: [2], time: '10:00', zone: 'person' })
  canvas.step('decision-split', place, { filter })
  canvas.step('audience-paths', place, { paths: [{ id: 'path-1', name: 'Koreans', filter }] })
  canvas.step('action-paths', place, {
    ...{ window: { amount: 3, unit: 'days' }, ranked: true },
    paths: [{ id: 'path-1', name: 'Buyers', triggers: [trigger], exits: true }],
  })
  canvas.step('experiment-paths', place, {
    ...{ paths: [{ id: 'path-1', name: 'Ads', share: 90 }], control: { share: 10, exits: true } },
    ...{ anew: true, windowDays: 5 },
  })
  canvas.step('hold-until', place, { triggers: [trigger], atMost: { amount: 2, unit: 'weeks' } })
  canvas.step('audience-sync', place, {
    ...{ partnerId: 'pinterest', connectionId: 'pinterest-sandbox', action: 'remove', fields: ['email', 'mobileId'] },
    adAccount: { id: 'account-a', name: 'Brand KR' },
    audience: { id: 'a-1', name: 'Loyal', target: 'a-1' },
  })
  canvas.step('message', place, {
    channel: 'push',
    title: 'Back | again',
    body: 'One *line*\n# another',
    onlyIf: filter,
  })
  canvas.step('webhook', place, { url: 'https://hooks.example.com/x', method: 'PUT', headers: [], body: 'secret' })
  canvas.step('user-update', place, {
    changes: [{ attribute: 'plan', operation: 'set', value: 'Gold' }],
    event: 'promoted',
  })
  canvas.step('exit', place, {})
  for (const { kind, config } of canvas.document.logic.steps)
    expect(stepCatalog[kind].isReadable(config), `${kind} was not even read`).toBe(true)
  return canvas.document
}

function told(
  document = everyKind(),
  language: Language = 'en',
  contentLanguage: HandoffSource['contentLanguage'] = null,
) {
  const scenario = {
    ...newScenario(facts.now),
    people: { kind: 'invented' as const, count: 500 },
    events: [{ kind: 'calm' as const, afterMs: dayMs, partnerId: 'tiktok' as const }],
  }
  const bundle = makeBundle({
    document,
    scenarios: [{ name: 'Outage', scenario }],
    findSegment: () => ({ name: 'VIP', filter: { kind: 'group', join: 'and', exclude: false, filters: [] } }),
    hide: (text) => text,
  })
  const manifestOf: HandoffSource['manifestOf'] = (partner) => getPartner(partner).manifest
  return handoffDocument({ id, bundle, facts, manifestOf, language, contentLanguage })
}

describe('the hand-off document', () => {
  it('tells the settings of every kind of step', () => {
    const document = everyKind()
    expect(new Set(document.logic.steps.map(({ kind }) => kind))).toEqual(new Set(stepKinds))
    const text = handoffMarkdown(told(document))
    for (const line of [
      'Who enters: VIP',
      'How often: Weekly · Mon and Fri · 08:30 · Asia/Seoul',
      'Coming again: 2 days after the last entry',
      'At most: 1,000 people, a day (UTC)',
      'Until a weekday: Tue · 10:00',
      'Who goes to Yes: Country is KR',
      'Koreans: Country is KR',
      'How long people are watched: 3 days',
      'Ads: 90 %',
      'Control: 10 % · The control group leaves the canvas',
      'At most: 2 weeks',
      'Partner: Pinterest',
      'Ad account: Brand KR',
      'Audience: Loyal',
      'What should happen: Remove users from audience',
      'Fields to match: E-mail and Mobile ad ID (iOS, Android)',
      'Title: Back \\| again',
      'Text: One \\*line\\*<br>\\# another',
      'Address: https://hooks.example.com',
      'Set: plan: Gold',
      'Event to note: promoted',
      'Requests: 7 a second',
      '| Outage | 500 invented people | Everything works again at TikTok, after 1 day | 90 days |',
    ])
      expect(text).toContain(line)
    expect(text).not.toContain('secret')
  })

  it.each(languages)('reads whole in %s, of every template', (language) => {
    for (const make of Object.values(canvasTemplates)) {
      const document = told(make(id, sayIn(language)), language)
      for (const text of [handoffMarkdown(document), handoffPage(document)]) {
        expect(text).not.toMatch(/undefined|NaN|handoff\.|\[object/)
      }
      expect(handoffPage(document)).toContain(`<html lang="${language}">`)
    }
  })

  it('is in the language of the app, its names in the one asked for', () => {
    const document = everyKind()
    writeName(document, '전부', 'ko')
    const page = handoffMarkdown(told(document, 'ja', 'ko'))
    expect(page).toMatch(/^# 전부\n/)
    expect(page).toContain('## ステップ')
  })

  it('keeps whatever somebody wrote as text: a table stays a table, a page runs nothing', () => {
    const wild = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'|\n#*_`<>"&[]-1. a가\\') })
    fc.assert(
      fc.property(wild, (name) => {
        const document = everyKind()
        document.wording.name = name
        document.wording.note = name
        for (const { id: step } of document.logic.steps) document.wording.steps[step] = name
        const handoff = told(document)
        const rows = handoffMarkdown(handoff)
          .split('\n')
          .filter((line) => line.startsWith('| '))
        for (const row of rows) expect([3, 5, 6]).toContain(row.replace(/\\./g, '').split('|').length - 1)
        const withName = handoffPage(handoff)
        expect(
          withName.match(
            /<(?!\/?(?:html|head|meta|title|style|body|h1|h2|p|ul|li|table|thead|tbody|tr|th|td|div)\b|!doctype)/g,
          ),
        ).toBeNull()
      }),
      { numRuns: 15 },
    )
  })
})
