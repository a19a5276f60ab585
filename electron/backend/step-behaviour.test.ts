// The documented behaviour of every step, one test a line, each naming the part of reference/canvas-and-ingest.md it comes from.
// People go through the live engine; counters are recounted from rows after each.
import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { JourneyTrial, trialStart } from '../testing/journey-trial.ts'

const event = (name: string, where: object[] = []) => ({ kind: 'event', name, where })
const day = { amount: 1, unit: 'days' } as const
const vip: GroupFilter = {
  kind: 'group',
  join: 'and',
  exclude: false,
  filters: [{ kind: 'attribute', attribute: 'tier', type: 'string', operator: 'is', value: 'vip' }],
}
const tiers = (place: number) => ({ tier: place <= 2 ? 'vip' : 'basic' })

function trial(people: number, attributes?: (place: number) => Record<string, unknown>) {
  const journey = new JourneyTrial()
  const ids = journey.addPeople(people, attributes)
  return { journey, ids }
}

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
})

describe('Action Paths (ACT)', () => {
  const path = (id: string, name: string, exits = false) => ({ id, name: '', triggers: [event(name)], exits })
  const drawn = (journey: JourneyTrial, config: object) =>
    journey.draw(
      [
        ['watch', 'action-paths', { window: day, ...config }],
        ['a', 'exit'],
        ['b', 'exit'],
        ['rest', 'exit'],
      ],
      ['entry watch', 'watch path-1 a', 'watch path-2 b', 'watch everyone-else rest'],
    )
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
  it('does not count what was done before the arrival', async () => {
    const { journey, ids } = trial(1)
    journey.launch(drawn(journey, { ranked: false, paths: both }))
    journey.act(ids[0] ?? 0, 'buy', {}, trialStart - 1)
    await journey.pass(dayMs)
    expect(journey.peopleAt('rest')).toEqual(ids)
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
  it('keeps people in a delay until it ends, then lets them out; resumed before, they go on', async () => {
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
