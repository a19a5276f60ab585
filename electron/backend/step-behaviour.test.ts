// The documented behaviour of every step, one test a line, each naming the part of reference/canvas-and-ingest.md it comes from; of
// the journey around them: journey-behaviour.test.ts. People go through the live engine; counters are recounted from rows after each.
import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import { event, type JourneyTrial, tiers, trial, trialStart, vip } from '../testing/journey-trial.ts'

const day = { amount: 1, unit: 'days' } as const

describe('Delay (DEL)', () => {
  const waits = (config: object) =>
    [
      ['wait', 'delay', config],
      ['end', 'exit'],
    ] as const
  it('waits for its duration, then everybody goes on', async () => {
    const { journey } = trial(3)
    journey.launch(journey.draw(waits({ mode: 'for', amount: 2, unit: 'hours' }), ['entry wait', 'wait end']))
    await journey.pass(2 * hourMs - 1)
    expect(journey.counts('wait')).toEqual({ entered: 3, proceeded: 0, exited: 0, here: 3 })
    await journey.pass(1)
    expect(journey.counts('wait')).toEqual({ entered: 3, proceeded: 3, exited: 0, here: 0 })
  })
  it.each([
    ['seconds', 45, 45 * secondMs],
    ['minutes', 5, 5 * minuteMs],
    ['days', 30, 30 * dayMs],
    ['weeks', 2, 14 * dayMs],
  ])('counts %s to the millisecond', async (unit, amount, lasts) => {
    const { journey } = trial(1)
    journey.launch(journey.draw(waits({ mode: 'for', amount, unit }), ['entry wait', 'wait end']))
    await journey.pass(lasts)
    expect(journey.leftAt('wait')).toEqual([trialStart + lasts])
  })
  it('waits until its date', async () => {
    const { journey } = trial(2)
    const at = trialStart + 31 * dayMs
    journey.launch(journey.draw(waits({ mode: 'until', at, zone: 'workspace' }), ['entry wait', 'wait end']))
    await journey.pass(32 * dayMs)
    expect(journey.leftAt('wait')).toEqual([at])
  })
  it('sends people out of the canvas when its date has passed', () => {
    const { journey } = trial(3)
    journey.launch(
      journey.draw(waits({ mode: 'until', at: trialStart - 1, zone: 'workspace' }), ['entry wait', 'wait end']),
    )
    expect(journey.counts('wait')).toMatchObject({ exited: 3, here: 0 })
    expect(journey.counts('end').entered).toBe(0)
  })
  it('as the last step lets everybody out at once', () => {
    const { journey } = trial(3)
    journey.launch(journey.draw([['wait', 'delay']], ['entry wait']))
    expect(journey.counts('wait')).toMatchObject({ exited: 3, here: 0 })
  })
  it('waits until a time of day some days on', async () => {
    const { journey } = trial(1)
    const config = { mode: 'for', amount: 2, unit: 'days', time: '08:30', zone: 'workspace' }
    journey.launch(journey.draw(waits(config), ['entry wait', 'wait end']))
    await journey.pass(7 * dayMs)
    expect(journey.leftAt('wait')).toEqual([Date.UTC(2026, 10, 24, 8, 30)])
  })
  it('waits until the next of its weekdays', async () => {
    const { journey } = trial(1)
    // The trial begins on a Sunday at 09:00, so Sunday 08:00 is a week away and Tuesday is next.
    const config = { mode: 'weekday', weekdays: [2, 7], time: '08:00', zone: 'workspace' }
    journey.launch(journey.draw(waits(config), ['entry wait', 'wait end']))
    await journey.pass(9 * dayMs)
    expect(journey.leftAt('wait')).toEqual([Date.UTC(2026, 10, 24, 8)])
  })
  it("waits by each person's own clock, and by the workspace's for people without one", async () => {
    const zones = ['Asia/Seoul', 'America/New_York', undefined]
    const { journey } = trial(3, (place) => (zones[place - 1] ? { time_zone: zones[place - 1] } : {}))
    const config = { mode: 'until', at: Date.UTC(2026, 10, 25, 9), zone: 'person' }
    journey.launch(journey.draw(waits(config), ['entry wait', 'wait end']))
    await journey.pass(7 * dayMs)
    expect(journey.leftAt('wait')).toEqual([0, 9, 14].map((hours) => Date.UTC(2026, 10, 25, hours)))
  })
})

describe('Decision Split (DEC)', () => {
  it('asks on arrival, and who has no way on leaves the canvas', () => {
    const { journey } = trial(5, tiers)
    journey.launch(
      journey.draw(
        [
          ['split', 'decision-split', { filter: vip }],
          ['end', 'exit'],
        ],
        ['entry split', 'split yes end'],
      ),
    )
    expect(journey.counts('split')).toEqual({ entered: 5, proceeded: 2, exited: 3, here: 0 })
  })
})

describe('Steps without a link (DEC, CFAQ)', () => {
  it('nobody comes to a step nothing leads to; who stands in it when it is cut off goes on to its own next step', async () => {
    const { journey } = trial(3)
    const steps = [
      ['wait', 'delay', { mode: 'for', amount: 1, unit: 'hours' }],
      ['after', 'exit'],
      ['alone', 'exit'],
    ] as const
    journey.launch(journey.draw(steps, ['entry wait', 'wait after']))
    journey.update(journey.draw(steps, ['entry alone', 'wait after']))
    await journey.pass(hourMs)
    expect(journey.counts('alone').entered).toBe(0)
    expect(journey.counts('after')).toMatchObject({ entered: 3, exited: 3 })
  })
  it.each([
    ['message', { channel: 'email', title: 'Hello', body: '' }],
    ['user-update', { changes: [], event: 'seen' }],
    ['action-paths', {}],
    ['hold-until', { triggers: [event('signed')], atMost: day }],
  ] as const)('people leave the canvas behind a %s that leads nowhere', async (kind, config) => {
    const { journey } = trial(2)
    journey.launch(journey.draw([['last', kind, config]], ['entry last']))
    await journey.pass(dayMs)
    expect(journey.counts('last')).toEqual({ entered: 2, proceeded: 0, exited: 2, here: 0 })
  })
})

describe('Audience Paths (AUD)', () => {
  const paths = [
    { id: 'path-1', name: '', filter: vip },
    { id: 'path-2', name: '', filter: { ...vip, exclude: true } },
  ]
  it('gives everybody the first path that fits, in rank order', () => {
    const { journey, ids } = trial(5, tiers)
    const twice = [paths[0], { ...paths[0], id: 'path-2' }]
    journey.launch(
      journey.draw(
        [
          ['split', 'audience-paths', { paths: twice }],
          ['a', 'exit'],
          ['b', 'exit'],
          ['rest', 'exit'],
        ],
        ['entry split', 'split path-1 a', 'split path-2 b', 'split everyone-else rest'],
      ),
    )
    expect(journey.peopleAt('a')).toEqual(ids.slice(0, 2))
    expect(journey.counts('b').entered).toBe(0)
    expect(journey.peopleAt('rest')).toEqual(ids.slice(2))
  })
  it('asks on arrival and never again: who changes afterwards stays on the path', async () => {
    const { journey, ids } = trial(2, tiers)
    const wait = { mode: 'for', amount: 1, unit: 'hours' }
    journey.launch(
      journey.draw(
        [
          ['split', 'audience-paths', { paths }],
          ['wait', 'delay', wait],
          ['a', 'exit'],
          ['b', 'exit'],
        ],
        ['entry split', 'split path-1 wait', 'split path-2 b', 'wait a'],
      ),
    )
    journey.writer.upsert([{ personId: ids[0], updateOnly: true, attributes: { tier: 'basic' } }])
    await journey.pass(hourMs)
    expect(journey.peopleAt('a')).toEqual(ids)
    expect(journey.counts('b').entered).toBe(0)
  })
  it('behind a delay it asks people as they are then', async () => {
    const { journey, ids } = trial(1, tiers)
    journey.launch(
      journey.draw(
        [
          ['wait', 'delay', { mode: 'for', amount: 1, unit: 'hours' }],
          ['split', 'audience-paths', { paths }],
          ['a', 'exit'],
          ['b', 'exit'],
        ],
        ['entry wait', 'wait split', 'split path-1 a', 'split path-2 b'],
      ),
    )
    journey.writer.upsert([{ personId: ids[0], updateOnly: true, attributes: { tier: 'basic' } }])
    await journey.pass(hourMs)
    expect(journey.peopleAt('b')).toEqual(ids)
  })
})

describe('Action Paths (ACT)', () => {
  const path = (id: string, name: string, exits = false) => ({ id, name: '', triggers: [event(name)], exits })
  const drawn = (journey: JourneyTrial, config: object, entry: object = {}) =>
    journey.draw(
      [
        ['watch', 'action-paths', { window: day, ...config }],
        ['a', 'exit'],
        ['b', 'exit'],
        ['rest', 'exit'],
      ],
      ['entry watch', 'watch path-1 a', 'watch path-2 b', 'watch everyone-else rest'],
      entry,
    )
  const comingAgain = { schedule: 'action', triggers: [event('open')], reentry: { after: 'window', seconds: 0 } }
  const both = [path('path-1', 'buy'), path('path-2', 'look')]

  it('not ranked: lets people go at their first qualifying action', () => {
    const { journey, ids } = trial(2)
    journey.launch(drawn(journey, { ranked: false, paths: both }))
    journey.act(ids[0] ?? 0, 'look')
    journey.act(ids[0] ?? 0, 'buy')
    expect(journey.peopleAt('b')).toEqual([ids[0]])
    expect(journey.counts('watch')).toMatchObject({ proceeded: 1, here: 1 })
  })
  it('ranked: everybody waits to the end, then the highest path they satisfied counts', async () => {
    const { journey, ids } = trial(2)
    journey.launch(drawn(journey, { ranked: true, paths: both }))
    journey.act(ids[0] ?? 0, 'look')
    journey.act(ids[0] ?? 0, 'buy')
    journey.act(ids[0] ?? 0, 'look')
    expect(journey.counts('watch').here).toBe(2)
    await journey.pass(dayMs)
    expect(journey.peopleAt('a')).toEqual([ids[0]])
    expect(journey.peopleAt('rest')).toEqual([ids[1]])
  })
  it('sends who did nothing to everyone else at the end of the window', async () => {
    const { journey, ids } = trial(2)
    journey.launch(drawn(journey, { ranked: false, paths: both }))
    await journey.pass(dayMs)
    expect(journey.peopleAt('rest')).toEqual(ids)
  })
  it('counts what was done in the last millisecond of the window, and nothing later', async () => {
    const { journey, ids } = trial(2)
    journey.launch(drawn(journey, { ranked: true, paths: both }))
    journey.act(ids[0] ?? 0, 'buy', {}, trialStart + dayMs)
    journey.act(ids[1] ?? 0, 'buy', {}, trialStart + dayMs + 1)
    await journey.pass(dayMs)
    expect(journey.peopleAt('a')).toEqual([ids[0]])
    expect(journey.peopleAt('rest')).toEqual([ids[1]])
  })
  it('does not count what was done before the arrival', async () => {
    const { journey, ids } = trial(1)
    journey.launch(drawn(journey, { ranked: false, paths: both }))
    journey.act(ids[0] ?? 0, 'buy', {}, trialStart - 1)
    await journey.pass(dayMs)
    expect(journey.peopleAt('rest')).toEqual(ids)
  })
  it.each([
    ['not ranked: an action lets the earliest entry go, the others wait for the next', false, [1, 2]],
    ['ranked: an action counts for every entry', true, [2, 2]],
  ])('of somebody who is inside twice, %s', async (_, ranked, gone) => {
    const { journey, ids } = trial(1)
    const person = ids[0] ?? 0
    journey.launch(drawn(journey, { ranked, paths: [path('path-1', 'buy')] }, comingAgain))
    for (let times = 0; times < 2; times++) journey.act(person, 'open')
    expect(journey.counts('watch').here).toBe(2)
    journey.act(person, 'buy')
    if (ranked) await journey.pass(dayMs)
    expect(journey.counts('a').entered).toBe(gone[0])
    journey.act(person, 'buy')
    await journey.pass(dayMs)
    expect(journey.counts('a').entered).toBe(gone[1])
    expect(journey.counts('watch')).toMatchObject({ entered: 2, here: 0 })
  })
  it('not ranked: two actions read in one go let two entries go, the earlier by what was done first', async () => {
    const { journey, ids } = trial(1)
    journey.launch(drawn(journey, { ranked: false, paths: both }, comingAgain))
    for (let times = 0; times < 2; times++) journey.act(ids[0] ?? 0, 'open')
    journey.writer.recordEvents(
      ['look', 'buy'].map((name) => ({ personId: ids[0], updateOnly: true, name, at: trialStart, properties: {} })),
    )
    journey.settle()
    expect([journey.counts('a').entered, journey.counts('b').entered]).toEqual([1, 1])
    expect(journey.counts('watch')).toMatchObject({ proceeded: 2, here: 0 })
  })
  it('lets people of a path that exits out of the canvas', () => {
    const { journey, ids } = trial(1)
    journey.launch(drawn(journey, { ranked: false, paths: [path('path-1', 'buy', true)] }))
    journey.act(ids[0] ?? 0, 'buy')
    expect(journey.counts('watch')).toMatchObject({ proceeded: 0, exited: 1 })
  })
  it('counts an action only where its properties fit', () => {
    const { journey, ids } = trial(1)
    const dear = {
      id: 'path-1',
      name: '',
      exits: false,
      triggers: [event('buy', [{ property: 'price', operator: 'more-than', value: 50 }])],
    }
    journey.launch(drawn(journey, { ranked: false, paths: [dear] }))
    journey.act(ids[0] ?? 0, 'buy', { price: 50 })
    expect(journey.counts('a').entered).toBe(0)
    journey.act(ids[0] ?? 0, 'buy', { price: 51 })
    expect(journey.counts('a').entered).toBe(1)
  })
})

describe('Hold until (features.md 28)', () => {
  it('lets people go when it happens, the others when the time is up', async () => {
    const { journey, ids } = trial(2)
    const config = { triggers: [event('signed')], atMost: day }
    journey.launch(
      journey.draw(
        [
          ['hold', 'hold-until', config],
          ['yes', 'exit'],
          ['late', 'exit'],
        ],
        ['entry hold', 'hold happened yes', 'hold timed-out late'],
      ),
    )
    journey.act(ids[1] ?? 0, 'signed')
    await journey.pass(dayMs)
    expect(journey.peopleAt('yes')).toEqual([ids[1]])
    expect(journey.peopleAt('late')).toEqual([ids[0]])
  })
})

describe('Experiment Paths (EXP)', () => {
  const paths = [
    { id: 'path-1', name: '', share: 30 },
    { id: 'path-2', name: '', share: 50 },
  ]
  const config = { paths, control: { share: 20, exits: true }, anew: false, windowDays: 3 }
  const drawn = (journey: JourneyTrial, change: object = {}, entry: object = {}) =>
    journey.draw(
      [
        ['test', 'experiment-paths', { ...config, ...change }],
        ['a', 'exit'],
        ['b', 'exit'],
      ],
      ['entry test', 'test path-1 a', 'test path-2 b'],
      entry,
    )
  it('shares people out as its percentages say, and lets the control group go', () => {
    const { journey } = trial(10_000)
    journey.launch(drawn(journey))
    const near = (count: number, share: number) => expect(Math.abs(count - share * 10_000)).toBeLessThan(200)
    near(journey.counts('a').entered, 0.3)
    near(journey.counts('b').entered, 0.5)
    near(journey.counts('test').exited, 0.2)
  })
  it('draws the same for the same people in another run', () => {
    const [first, second] = [trial(500).journey, trial(500).journey]
    for (const journey of [first, second]) journey.launch(drawn(journey))
    expect(first.peopleAt('a')).toEqual(second.peopleAt('a'))
  })
  it.each([
    ['sends people who come again the same way', false],
    ['draws them anew where that is wished', true],
  ])('%s', async (_, anew) => {
    const { journey } = trial(500)
    const entry = {
      schedule: 'recurring',
      repeat: { every: 'day', weekdays: [], monthDay: 1, time: '12:00', zone: null, local: false },
      reentry: { after: 'window', seconds: 0 },
    }
    journey.launch(drawn(journey, { anew }, entry))
    await journey.pass(2 * dayMs)
    const went = journey.peopleAt('a')
    const isSame = new Set(went).size * 2 === went.length
    expect(isSame).toBe(!anew)
  })
})

describe('Message (MSG)', () => {
  const text = { channel: 'email', title: 'Hello', body: '' }
  it('lets everyone go on', () => {
    const { journey } = trial(4, tiers)
    journey.launch(
      journey.draw(
        [
          ['mail', 'message', text],
          ['end', 'exit'],
        ],
        ['entry mail', 'mail end'],
      ),
    )
    expect(journey.counts('mail')).toMatchObject({ proceeded: 4, exited: 0 })
  })
  it('lets who fails the delivery check out at that step, and records nothing for them', () => {
    const { journey, ids } = trial(4, tiers)
    journey.launch(
      journey.draw(
        [
          ['mail', 'message', { ...text, onlyIf: vip }],
          ['end', 'exit'],
        ],
        ['entry mail', 'mail end'],
      ),
    )
    expect(journey.counts('mail')).toMatchObject({ proceeded: 2, exited: 2 })
    expect(journey.peopleAt('end')).toEqual(ids.slice(0, 2))
    expect(Number(journey.database.get('select sum(count) as n from messages')?.n)).toBe(2)
  })
})

describe('User Update (UPD)', () => {
  it('changes attributes and lists, notes the event, and everybody goes on', () => {
    const { journey, ids } = trial(2, () => ({ points: 5, tags: ['old', 'kept'] }))
    const changes = [
      { attribute: 'tier', operation: 'set', value: 'gold' },
      { attribute: 'points', operation: 'increase', value: -2 },
      { attribute: 'tags', operation: 'add', value: 'new' },
      { attribute: 'tags', operation: 'remove', value: 'old' },
    ]
    journey.launch(
      journey.draw(
        [
          ['write', 'user-update', { changes, event: 'upgraded' }],
          ['end', 'exit'],
        ],
        ['entry write', 'write end'],
      ),
    )
    const row = journey.database.get('select attributes from people where id = ?', ids[0] ?? 0)
    expect(JSON.parse(String(row?.attributes))).toEqual({ tier: 'gold', points: 3, tags: ['kept', 'new'] })
    expect(Number(journey.database.get("select count(*) as n from events where name = 'upgraded'")?.n)).toBe(2)
    expect(journey.counts('write').proceeded).toBe(2)
  })
})

describe('Webhook (MSG, issue 4)', () => {
  const request = { url: 'https://hooks.example.com/x', method: 'POST', headers: [], body: '{}' }
  it.each([
    ['is recorded, not sent, while nobody allowed the host', false],
    ['waits to be sent where the host is allowed', true],
  ])('%s; everybody goes on', (_, isAllowed) => {
    const { journey } = trial(3)
    if (isAllowed) journey.webhookHosts.push('hooks.example.com')
    journey.launch(
      journey.draw(
        [
          ['hook', 'webhook', request],
          ['end', 'exit'],
        ],
        ['entry hook', 'hook end'],
      ),
    )
    expect(journey.counts('hook').proceeded).toBe(3)
    expect(journey.database.get('select count, done, recorded from webhook_blocks')).toEqual({
      count: 3,
      done: isAllowed ? 0 : 3,
      recorded: isAllowed ? 0 : 3,
    })
  })
})
