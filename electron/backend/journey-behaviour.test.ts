// The documented behaviour of the journey around its steps (who enters and when, who leaves, what converts, stopping, updating), one
// test a line, each naming the part of reference/canvas-and-ingest.md it comes from; of the steps: step-behaviour.test.ts.
import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import { event, type JourneyTrial, tiers, trial, trialStart, vip } from '../testing/journey-trial.ts'

describe('Entry schedules and controls (CC, REEL)', () => {
  const rest = [['end', 'exit']] as const
  const daily = {
    schedule: 'recurring',
    repeat: { every: 'day', weekdays: [], monthDay: 1, time: '12:00', zone: null, local: false },
  }
  it('at a time: lets in whoever is in the segment then', async () => {
    const { journey } = trial(3)
    journey.launch(journey.draw(rest, ['entry end'], { schedule: 'at-time', startsAt: trialStart + hourMs }))
    expect(journey.counts('entry').entered).toBe(0)
    journey.writer.upsert([{ externalId: 'late', updateOnly: false, attributes: {} }])
    await journey.pass(hourMs)
    expect(journey.counts('entry').entered).toBe(4)
  })
  it('recurring: lets the new ones in each day; nobody twice without re-entry', async () => {
    const { journey } = trial(3)
    journey.launch(journey.draw(rest, ['entry end'], daily))
    await journey.pass(dayMs)
    journey.writer.upsert([{ externalId: 'late', updateOnly: false, attributes: {} }])
    await journey.pass(dayMs)
    expect(journey.counts('entry').entered).toBe(4)
    expect(journey.refusals()).toEqual({ 'was-inside': 3 })
  })
  it.each([
    [
      'week',
      { weekdays: [1, 5] },
      21,
      ['2026-11-23', '2026-11-27', '2026-11-30', '2026-12-04', '2026-12-07', '2026-12-11'],
    ],
    ['month', { monthDay: 31 }, 100, ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28']],
  ])('recurring each %s: opens on its days', async (every, days, lasts, expected) => {
    const { journey } = trial(1)
    const reentry = { after: 'window', seconds: 0 }
    journey.launch(
      journey.draw(rest, ['entry end'], { ...daily, reentry, repeat: { ...daily.repeat, every, ...days } }),
    )
    await journey.pass(lasts * dayMs)
    expect(journey.leftAt('entry').map((at) => new Date(at).toISOString())).toEqual(
      expected.map((on) => `${on}T12:00:00.000Z`),
    )
  })
  it('ends a recurring entry at its end', async () => {
    const { journey } = trial(1)
    const reentry = { after: 'window', seconds: 0 }
    journey.launch(journey.draw(rest, ['entry end'], { ...daily, reentry, endsAt: trialStart + 2 * dayMs }))
    await journey.pass(10 * dayMs)
    expect(journey.counts('entry').entered).toBe(2)
  })
  it('on an action: lets in who does it and is in the audience, once', () => {
    const { journey, ids } = trial(4, tiers)
    journey.launch(journey.draw(rest, ['entry end'], { schedule: 'action', triggers: [event('open')], filter: vip }))
    for (const person of [ids[0], ids[0], ids[3]]) journey.act(person ?? 0, 'open')
    expect(journey.peopleAt('entry')).toEqual([ids[0]])
    expect(journey.refusals()).toEqual({ 'not-in-audience': 1, 'was-inside': 1 })
    expect(journey.refusedPeople('not-in-audience')).toEqual([ids[3]])
    expect(journey.refusedPeople('was-inside')).toEqual([ids[0]])
  })
  it('on an action: takes nobody for what was done outside its window or before the launch', () => {
    const { journey, ids } = trial(1)
    const window = { startsAt: trialStart + hourMs, endsAt: trialStart + 2 * hourMs }
    journey.launch(journey.draw(rest, ['entry end'], { schedule: 'action', triggers: [event('open')], ...window }))
    for (const at of [trialStart - 1, trialStart, trialStart + 2 * hourMs + 1]) journey.act(ids[0] ?? 0, 'open', {}, at)
    expect(journey.counts('entry').entered).toBe(0)
    journey.act(ids[0] ?? 0, 'open', {}, trialStart + 2 * hourMs)
    expect(journey.counts('entry').entered).toBe(1)
  })
  it('by API: lets in who is called and in the audience, with what came along', () => {
    const { journey, ids } = trial(4, tiers)
    const drawn = journey.draw(rest, ['entry end'], { schedule: 'api', filter: vip })
    journey.launch(drawn)
    const callers = ids.map((personId) => ({ personId, context: '{"cart":12}' }))
    expect(journey.engine.callIn(drawn.id, callers)).toBeNull()
    journey.settle()
    expect(journey.peopleAt('entry')).toEqual(ids.slice(0, 2))
    expect(journey.database.get('select context from entries where id = 1')?.context).toBe('{"cart":12}')
    expect(journey.refusals()).toEqual({ 'not-in-audience': 2 })
  })
  it.each([
    ['within its window nobody comes again', hourMs - secondMs, 1],
    ['after its window people come again, counted from the entry', hourMs, 2],
  ])('re-entry after an hour: %s', async (_, later, entered) => {
    const { journey, ids } = trial(1)
    const entry = { schedule: 'action', triggers: [event('open')], reentry: { after: 'window', seconds: 3_600 } }
    journey.launch(
      journey.draw(
        [
          ['wait', 'delay', { mode: 'for', amount: 3, unit: 'days' }],
          ['end', 'exit'],
        ],
        ['entry wait', 'wait end'],
        entry,
      ),
    )
    journey.act(ids[0] ?? 0, 'open')
    await journey.pass(later)
    journey.act(ids[0] ?? 0, 'open')
    expect(journey.counts('entry').entered).toBe(entered)
  })
  it('window 0 lets somebody be inside twice at a time; both go on, neither is lost', async () => {
    const { journey, ids } = trial(1)
    const entry = { schedule: 'action', triggers: [event('open')], reentry: { after: 'window', seconds: 0 } }
    journey.launch(
      journey.draw(
        [
          ['wait', 'delay', { mode: 'for', amount: 1, unit: 'hours' }],
          ['end', 'exit'],
        ],
        ['entry wait', 'wait end'],
        entry,
      ),
    )
    journey.writer.recordEvents(
      [1, 2].map(() => ({ personId: ids[0], updateOnly: true, name: 'open', at: trialStart, properties: {} })),
    )
    journey.settle()
    expect(journey.counts('wait')).toMatchObject({ entered: 2, here: 2 })
    await journey.pass(hourMs)
    expect(journey.counts('end')).toMatchObject({ entered: 2, exited: 2 })
  })
  it('a month of re-entry is 30 days of 86,400 seconds', async () => {
    const { journey, ids } = trial(1)
    const entry = { schedule: 'action', triggers: [event('open')], reentry: { after: 'window', seconds: 2_592_000 } }
    journey.launch(journey.draw(rest, ['entry end'], entry))
    for (const pause of [0, 30 * dayMs - 1, 1]) {
      await journey.pass(pause)
      journey.act(ids[0] ?? 0, 'open')
    }
    expect(journey.counts('entry').entered).toBe(2)
    expect(journey.refusals()).toEqual({ 'was-inside': 1 })
  })
  it('re-entry after the duration: when the longest way could be over', async () => {
    const { journey, ids } = trial(1)
    const entry = { schedule: 'action', triggers: [event('open')], reentry: { after: 'duration', seconds: null } }
    journey.launch(
      journey.draw(
        [
          ['wait', 'delay', { mode: 'for', amount: 2, unit: 'days' }],
          ['end', 'exit'],
        ],
        ['entry wait', 'wait end'],
        entry,
      ),
    )
    for (const pause of [0, 2 * dayMs - 1, 1]) {
      await journey.pass(pause)
      journey.act(ids[0] ?? 0, 'open')
    }
    expect(journey.counts('entry').entered).toBe(2)
  })
  it.each([
    ['lifetime', 2],
    ['occurrence', 6],
    ['day', 6],
  ])('limits how many enter: %s', async (per, entered) => {
    const { journey } = trial(5)
    const reentry = { after: 'window', seconds: 0 }
    journey.launch(journey.draw(rest, ['entry end'], { ...daily, reentry, limit: { most: 2, per } }))
    await journey.pass(3 * dayMs)
    expect(journey.counts('entry').entered).toBe(entered)
    expect(journey.refusals().full).toBe(15 - entered)
  })
  it('counts the hour of a limit by the UTC hour', async () => {
    const { journey, ids } = trial(3)
    const entry = { schedule: 'action', triggers: [event('open')], limit: { most: 1, per: 'hour' } }
    journey.launch(journey.draw(rest, ['entry end'], entry))
    for (const [place, pause] of [0, 59 * minuteMs, minuteMs].entries()) {
      await journey.pass(pause)
      journey.act(ids[place] ?? 0, 'open')
    }
    expect(journey.peopleAt('entry')).toEqual([ids[0], ids[2]])
    expect(journey.refusedPeople('full')).toEqual([ids[1]])
  })
})

describe('Exit criteria (EXIT)', () => {
  const waiting = [
    ['wait', 'delay', { mode: 'for', amount: 30, unit: 'days' }],
    ['end', 'exit'],
  ] as const
  it('let people go when the step they are in ends, not before', async () => {
    const { journey, ids } = trial(2)
    const exit = { triggers: [event('bought')], filter: null }
    journey.launch(journey.draw(waiting, ['entry wait', 'wait end'], { exit }))
    journey.act(ids[0] ?? 0, 'bought')
    await journey.pass(29 * dayMs)
    expect(journey.counts('wait').here).toBe(2)
    await journey.pass(dayMs)
    expect(journey.counts('wait')).toMatchObject({ exited: 1, proceeded: 1 })
    expect(journey.peopleAt('end')).toEqual([ids[1]])
  })
  it('ask a filter at the moment the step ends', async () => {
    const { journey, ids } = trial(2)
    journey.launch(journey.draw(waiting, ['entry wait', 'wait end'], { exit: { triggers: [], filter: vip } }))
    journey.writer.upsert([{ personId: ids[1], updateOnly: true, attributes: { tier: 'vip' } }])
    await journey.pass(30 * dayMs)
    expect(journey.peopleAt('end')).toEqual([ids[0]])
  })
  it('ask a filter about time at that moment too', async () => {
    const { journey, ids } = trial(2)
    const lately = { kind: 'event', event: 'bought', comparison: 'at-least', count: 1, days: 7 }
    const filter = { kind: 'group', join: 'and', exclude: false, filters: [lately] }
    journey.launch(journey.draw(waiting, ['entry wait', 'wait end'], { exit: { triggers: [], filter } }))
    journey.act(ids[0] ?? 0, 'bought')
    await journey.pass(25 * dayMs)
    journey.act(ids[1] ?? 0, 'bought')
    await journey.pass(5 * dayMs)
    expect(journey.peopleAt('end')).toEqual([ids[0]])
  })
  it('do not count what was done before the entry', async () => {
    const { journey, ids } = trial(1)
    journey.act(ids[0] ?? 0, 'bought', {}, trialStart - 1)
    const exit = { triggers: [event('bought')], filter: null }
    journey.launch(journey.draw(waiting, ['entry wait', 'wait end'], { exit }))
    await journey.pass(30 * dayMs)
    expect(journey.peopleAt('end')).toEqual(ids)
  })
})

describe('Conversions (CONV)', () => {
  const entry = { conversions: [{ id: 'conversion-1', trigger: event('bought'), withinDays: 3 }] }
  const converted = (journey: JourneyTrial) => Number(journey.database.get('select count(*) as n from conversions')?.n)
  it('count once per event and entry, within their deadline', async () => {
    const { journey, ids } = trial(2)
    journey.launch(journey.draw([['end', 'exit']], ['entry end'], entry))
    for (let times = 0; times < 2; times++) journey.act(ids[0] ?? 0, 'bought')
    await journey.pass(3 * dayMs + 1)
    journey.act(ids[1] ?? 0, 'bought')
    expect(converted(journey)).toBe(1)
  })
  it('count every kind apart, and still within the deadline of somebody who has left', async () => {
    const { journey, ids } = trial(1)
    const conversions = ['bought', 'rated', 'told', 'came'].map((name, place) => ({
      id: `conversion-${place + 1}`,
      trigger: event(name),
      withinDays: place === 0 ? 30 : 3,
    }))
    journey.launch(journey.draw([['end', 'exit']], ['entry end'], { conversions }))
    await journey.pass(3 * dayMs)
    for (const name of ['rated', 'told', 'came']) journey.act(ids[0] ?? 0, name)
    expect(converted(journey)).toBe(3)
    await journey.pass(27 * dayMs)
    for (const name of ['rated', 'bought']) journey.act(ids[0] ?? 0, name)
    expect(converted(journey)).toBe(4)
  })
  it('belong to the entry somebody was last in', async () => {
    const { journey, ids } = trial(1)
    const comingAgain = {
      ...entry,
      schedule: 'action',
      triggers: [event('open')],
      reentry: { after: 'window', seconds: 0 },
    }
    journey.launch(journey.draw([['end', 'exit']], ['entry end'], comingAgain))
    for (const name of ['open', 'open', 'bought']) {
      await journey.pass(hourMs)
      journey.act(ids[0] ?? 0, name)
    }
    expect(journey.database.all('select entry_id from conversions')).toEqual([{ entry_id: 2 }])
  })
  it('still count when the canvas was stopped', () => {
    const { journey, ids } = trial(1)
    const drawn = journey.draw([['end', 'exit']], ['entry end'], entry)
    journey.launch(drawn)
    journey.lives.setState(drawn.id, 'stopped')
    journey.act(ids[0] ?? 0, 'bought')
    expect(converted(journey)).toBe(1)
  })
})

describe('Stopping (STAT)', () => {
  it('keeps people in a delay until it ends, then lets them out', async () => {
    const { journey } = trial(2)
    const drawn = journey.draw(
      [
        ['wait', 'delay', { mode: 'for', amount: 1, unit: 'hours' }],
        ['end', 'exit'],
      ],
      ['entry wait', 'wait end'],
    )
    journey.launch(drawn)
    journey.lives.setState(drawn.id, 'stopped')
    await journey.pass(30 * minuteMs)
    expect(journey.counts('wait').here).toBe(2)
    await journey.pass(30 * minuteMs)
    expect(journey.counts('wait')).toMatchObject({ exited: 2, proceeded: 0 })
  })
  const hour = [
    ['wait', 'delay', { mode: 'for', amount: 1, unit: 'hours' }],
    ['end', 'exit'],
  ] as const
  it.each([
    ['before their delay ends go on', 40 * minuteMs, { proceeded: 2, exited: 0 }],
    ['after it ended have left', 90 * minuteMs, { proceeded: 0, exited: 2 }],
  ])('people of a canvas that is resumed %s', async (_, resumedAfter, expected) => {
    const { journey } = trial(2)
    const drawn = journey.draw(hour, ['entry wait', 'wait end'])
    journey.launch(drawn)
    journey.lives.setState(drawn.id, 'stopped')
    await journey.pass(resumedAfter)
    journey.lives.setState(drawn.id, 'active')
    await journey.pass(2 * hourMs - resumedAfter)
    expect(journey.counts('wait')).toMatchObject(expected)
  })
  it('lets nobody new in', () => {
    const { journey, ids } = trial(1)
    const drawn = journey.draw([['end', 'exit']], ['entry end'], { schedule: 'action', triggers: [event('open')] })
    journey.launch(drawn)
    journey.lives.setState(drawn.id, 'stopped')
    journey.act(ids[0] ?? 0, 'open')
    expect(journey.counts('entry').entered).toBe(0)
    journey.lives.setState(drawn.id, 'active')
    journey.act(ids[0] ?? 0, 'open')
    expect(journey.counts('entry').entered).toBe(1)
  })
})

describe('Updating (VERS, EDIT)', () => {
  const hour = { mode: 'for', amount: 1, unit: 'hours' }
  const running = (journey: JourneyTrial) =>
    journey.draw(
      [
        ['wait', 'delay', hour],
        ['old', 'exit'],
      ],
      ['entry wait', 'wait old'],
    )
  it('people inside go on in the new version', async () => {
    const { journey } = trial(3)
    journey.launch(running(journey))
    journey.update(
      journey.draw(
        [
          ['wait', 'delay', hour],
          ['new', 'exit'],
        ],
        ['entry wait', 'wait new'],
      ),
    )
    await journey.pass(hourMs)
    expect(journey.counts('old').entered).toBe(0)
    expect(journey.counts('new').entered).toBe(3)
  })
  it('a changed delay is for those who come later only', async () => {
    const { journey } = trial(3)
    journey.launch(running(journey))
    journey.update(
      journey.draw(
        [
          ['wait', 'delay', { ...hour, amount: 5 }],
          ['old', 'exit'],
        ],
        ['entry wait', 'wait old'],
      ),
    )
    await journey.pass(hourMs)
    expect(journey.counts('old').entered).toBe(3)
  })
  it.each([
    ['leave the canvas', [], 0, 3],
    ['go where they were redirected to', [['wait', 'new']] as const, 3, 0],
  ])('people of a step that is gone %s, when their wait ends', async (_, redirects, onward, exited) => {
    const { journey } = trial(3)
    journey.launch(running(journey))
    journey.update(journey.draw([['new', 'exit']], ['entry new']), redirects)
    await journey.pass(hourMs - 1)
    expect(journey.counts('wait').here).toBe(3)
    await journey.pass(1)
    expect(journey.counts('wait')).toEqual({ entered: 3, proceeded: onward, exited, here: 0 })
    expect(journey.counts('new').entered).toBe(onward)
  })
})
