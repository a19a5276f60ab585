import { describe, expect, it } from 'vitest'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { openWorkspaceDatabase } from '../../workspace-database.ts'
import { GuessBrake } from './guess-brake.ts'
import { KeyBook } from './key-book.ts'

const clock = () => new VirtualClock(Date.UTC(2026, 10, 22))

describe('keys', () => {
  it('keeps a digest and four characters, never the key', () => {
    const db = openWorkspaceDatabase('memory')
    const { secret, key } = new KeyBook(db, clock()).create(restKey)
    const kept = JSON.stringify(
      db
        .all('select * from api_keys')
        .map((row) =>
          Object.values(row).map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell).toString('latin1') : cell)),
        ),
    )
    expect(secret).toHaveLength(43)
    expect(kept).not.toContain(secret)
    expect(kept).toContain(key.hint)
    expect(secret.endsWith(key.hint)).toBe(true)
  })

  it('opens for a live key of its kind alone', () => {
    const book = new KeyBook(openWorkspaceDatabase('memory'), clock())
    const rest = book.create(restKey)
    const data = book.create({ kind: 'import', partner: 'tinyclues', name: 'Data', permissions: [] })
    expect(book.judge(rest.secret, 'rest')?.id).toBe(rest.key.id)
    expect(book.judge(rest.secret, 'import')).toBeUndefined()
    expect(book.judge(data.secret, 'rest')).toBeUndefined()
    expect(book.judge(`${rest.secret}x`, 'rest')).toBeUndefined()
    expect(book.judge('', 'rest')).toBeUndefined()
  })

  it('revokes and rotates at once, and still tells a revoked key from an unknown one', () => {
    const book = new KeyBook(openWorkspaceDatabase('memory'), clock())
    const first = book.create(restKey)
    const second = book.rotate(first.key.id)
    expect(book.judge(first.secret, 'rest')).toBeUndefined()
    expect(book.wasRevoked(first.secret)?.id).toBe(first.key.id)
    expect(book.judge(second.secret, 'rest')).toMatchObject({ name: restKey.name, permissions: restKey.permissions })
    book.revoke(second.key.id)
    expect(book.judge(second.secret, 'rest')).toBeUndefined()
    expect(book.wasRevoked('never made')).toBeUndefined()
    expect(() => book.rotate(second.key.id)).toThrow('key-revoked')
  })

  it('remembers the last use to the minute, and the partner key that came first', async () => {
    const time = clock()
    const db = openWorkspaceDatabase('memory')
    const book = new KeyBook(db, time)
    const { key } = book.create({ kind: 'import', partner: 'tinyclues', name: 'Data', permissions: [] })
    book.markUsed(key.id)
    const usedAt = time.now()
    await time.advanceTo(usedAt + 30_000)
    book.markUsed(key.id)
    expect(book.find(key.id)?.lastUsedAt).toBe(usedAt)
    await time.advanceTo(usedAt + 61_000)
    book.markUsed(key.id)
    expect(book.find(key.id)?.lastUsedAt).toBe(usedAt + 61_000)
    expect(book.acceptsPartnerKey(key.id, 'eu-key')).toBe(true)
    expect(new KeyBook(db, time).acceptsPartnerKey(key.id, 'us-key')).toBe(false)
    expect(new KeyBook(db, time).acceptsPartnerKey(key.id, 'eu-key')).toBe(true)
  })
})

it('makes every wrong key wait longer, turns a crowd away, and forgets after a quiet minute', async () => {
  const time = clock()
  const brake = new GuessBrake(time)
  for (let guess = 0; guess < 5; guess++) expect(await brake.slow()).toBe(true)
  const ends: number[] = []
  const waits = Array.from({ length: 32 }, () => brake.slow().then(() => ends.push(time.now())))
  expect(await brake.slow()).toBe(false)
  const startedAt = time.now()
  await time.advanceTo(startedAt + 5_000)
  await Promise.all(waits)
  expect(ends.slice(0, 3).map((at) => at - startedAt)).toEqual([100, 200, 400])
  expect(Math.max(...ends) - startedAt).toBe(5_000)
  await time.advanceTo(time.now() + 60_001)
  expect(await brake.slow()).toBe(true)
})

const restKey = { kind: 'rest', partner: null, name: 'Outgrow', permissions: ['users.track'] } as const
