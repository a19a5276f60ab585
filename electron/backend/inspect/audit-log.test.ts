// Whatever is done to the audit log's file behind the app's back is found, and named by the entry where it begins.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { memoryLog } from '../log/memory-log.ts'
import { type Database, openDatabase } from '../store/sqlite.ts'
import { type AuditLine, emptyHead, linkAfter, textOf, verifyLines } from './audit-chain.ts'
import { AuditFile } from './audit-file.ts'
import { AuditLog, auditFileIn, verifyAuditFile } from './audit-log.ts'
import { inspectTables } from './inspect-tables.ts'

let dataDir: string
let database: Database
const clock = new VirtualClock()
const log = memoryLog()

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'audit-'))
  database = openDatabase(':memory:', [inspectTables])
})
afterEach(() => {
  database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const open = () => new AuditLog({ dataDir, database, clock, log, changed: () => {} })
const file = () => auditFileIn(dataDir)

function withEntries(count: number): AuditLog {
  const audit = open()
  for (let each = 0; each < count; each++) audit.add('canvas.launched', `canvas-${each}`, { name: `Canvas ${each}` })
  return audit
}

describe('the audit log', () => {
  it('is intact after restarts, and says how many entries it has', () => {
    withEntries(3).close()
    const again = open()
    again.add('canvas.stopped', 'canvas-1', { name: 'One' })
    expect(again.verify()).toEqual({ entries: 4, broken: null })
    expect(verifyAuditFile(dataDir, database)).toEqual({ entries: 4, broken: null })
    again.close()
  })

  it('gives pages newest first, and only what is asked for', () => {
    const audit = withEntries(250)
    audit.add('canvas.stopped', 'canvas-7', { name: '한국어 이름' })
    const first = audit.page(() => true, null)
    expect(first.entries.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, at) => 251 - at))
    const second = audit.page(() => true, first.nextCursor)
    const third = audit.page(() => true, second.nextCursor)
    expect(third.entries.at(-1)?.number).toBe(1)
    expect(third.nextCursor).toBeNull()
    expect(audit.page(({ action }) => action === 'canvas.stopped', null)).toMatchObject({
      entries: [{ number: 251, details: { name: '한국어 이름' } }],
      nextCursor: null,
    })
    audit.close()
  })

  it('hides what looks like a person in a name somebody gave', () => {
    const audit = open()
    audit.add('canvas.launched', 'canvas-1', { name: 'For jane.doe@example.com and +82 10 1234 5678' })
    audit.close()
    expect(readFileSync(file(), 'utf8')).not.toMatch(/jane|1234/)
  })

  it('takes in an entry whose head a power cut kept from being written', () => {
    const audit = withEntries(2)
    database.run('update audit_head set entries = 1, hash = ?, bytes = ?', lineAt(0).hash, textOf(lineAt(0)).length + 1)
    audit.close()
    const again = open()
    again.add('canvas.stopped', 'canvas-1')
    expect(again.verify()).toEqual({ entries: 3, broken: null })
    again.close()
  })

  it('cuts off half an entry that a power cut left, and goes on', () => {
    withEntries(2).close()
    appendFileSync(file(), '{"action":"canvas.laun')
    const again = open()
    again.add('canvas.stopped', 'canvas-1')
    expect(again.verify()).toEqual({ entries: 3, broken: null })
    again.close()
  })

  it('goes on after a break, which stays named', () => {
    withEntries(5).close()
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('Canvas 2', 'Canvas X'))
    const again = open()
    again.add('canvas.stopped', 'canvas-1')
    expect(again.verify()).toEqual({ entries: 2, broken: { number: 3, reason: 'edited' } })
    again.close()
  })

  it.each([
    ['cut at its end', () => cutTo(3), { entries: 3, broken: { number: 4, reason: 'cut' } }],
    [
      'cut in the middle of an entry',
      () => truncateSync(file(), readFileSync(file()).length - 20),
      { number: 5, reason: 'unreadable' },
    ],
    ['emptied', () => writeFileSync(file(), ''), { entries: 0, broken: { number: 1, reason: 'cut' } }],
    ['gone', () => rmSync(file()), { entries: 0, broken: { number: 1, reason: 'cut' } }],
    ['written anew in its whole length', () => writeFileSync(file(), forged(5)), { number: 5, reason: 'replaced' }],
  ])('a file that was %s is found', (_how, change, found) => {
    withEntries(5).close()
    change()
    const verdict = verifyAuditFile(dataDir, database)
    expect('number' in found ? verdict.broken : verdict).toEqual(found)
  })

  it('keeps what a full disk refused, and writes it with the next entry', () => {
    const audit = withEntries(1)
    const full = vi.spyOn(AuditFile.prototype, 'append').mockImplementation(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    })
    audit.add('canvas.stopped', 'canvas-1')
    full.mockRestore()
    expect(audit.verify().entries).toBe(1)
    audit.add('canvas.resumed', 'canvas-1')
    expect(audit.verify()).toEqual({ entries: 3, broken: null })
    expect(audit.page(() => true, null).entries.map(({ action }) => action)).toEqual([
      'canvas.resumed',
      'canvas.stopped',
      'canvas.launched',
    ])
    audit.close()
  })
})

describe('any change of any chain', () => {
  const chain = fc
    .array(
      fc.record({
        subject: fc.string(),
        details: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer())),
      }),
      {
        minLength: 2,
        maxLength: 12,
      },
    )
    .map((drafts) => {
      const lines: AuditLine[] = []
      for (const [place, draft] of drafts.entries())
        lines.push(
          linkAfter(lines.at(-1) ? headOf(lines) : emptyHead, {
            at: new Date(place).toISOString(),
            actor: 'this computer',
            action: 'canvas.launched',
            ...draft,
          }),
        )
      return lines
    })
  const headOf = (lines: readonly AuditLine[]) => ({ entries: lines.length, hash: lines.at(-1)?.hash ?? '' })

  it('is found at the entry where it begins, and an untouched chain is intact', () => {
    fc.assert(
      fc.property(
        chain,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('edit', 'remove', 'swap', 'double', 'cut', 'insert'),
        (lines, one, other, how) => {
          const texts = lines.map(textOf)
          const head = headOf(lines)
          expect(verifyLines(texts, head)).toEqual({ entries: lines.length, broken: null })
          const at = one % texts.length
          const changed = [...texts]
          const text = texts[at] ?? ''
          if (how === 'edit') {
            const place = other % text.length
            changed[at] = text.slice(0, place) + (text[place] === 'x' ? 'y' : 'x') + text.slice(place + 1)
          } else if (how === 'remove') changed.splice(at, 1)
          else if (how === 'swap') {
            const next = (at + 1) % texts.length
            changed[at] = texts[next] ?? ''
            changed[next] = text
          } else if (how === 'double') changed.splice(at, 0, text)
          else if (how === 'cut') changed.length = at
          else
            changed.splice(
              at,
              0,
              textOf(
                linkAfter(emptyHead, {
                  at: new Date(0).toISOString(),
                  actor: 'somebody',
                  action: 'x',
                  subject: '',
                  details: {},
                }),
              ),
            )
          const first = changed.findIndex((changedText, place) => changedText !== texts[place])
          const begins = (first < 0 ? Math.min(changed.length, texts.length) : first) + 1
          const verdict = verifyLines(changed, head)
          // An inserted forgery may be well chained by itself only at the very beginning: then the entry after it gives it away.
          if (how === 'insert' && at === 0) expect(verdict.broken).not.toBeNull()
          else if (how === 'double' && begins > texts.length)
            expect(verdict).toEqual({ entries: texts.length, broken: { number: texts.length + 1, reason: 'moved' } })
          else expect(verdict).toMatchObject({ entries: begins - 1, broken: { number: begins } })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is found behind a forged entry that is hashed right', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (lines, one) => {
        const at = one % lines.length
        const line = lines[at]
        if (!line) throw new Error('no line')
        const forged = linkAfter(
          { entries: at, hash: line.previous },
          { ...draftOf(line), subject: `${line.subject}x` },
        )
        const texts = lines.map(textOf).with(at, textOf(forged))
        const isLast = at === lines.length - 1
        expect(verifyLines(texts, headOf(lines)).broken).toEqual(
          isLast ? { number: at + 1, reason: 'replaced' } : { number: at + 2, reason: 'moved' },
        )
      }),
    )
  })

  const draftOf = ({ at, actor, action, subject, details }: AuditLine) => ({ at, actor, action, subject, details })
})

function lineAt(place: number): AuditLine {
  return JSON.parse(readFileSync(file(), 'utf8').split('\n')[place] ?? '')
}

function cutTo(entries: number): void {
  writeFileSync(file(), `${readFileSync(file(), 'utf8').split('\n').slice(0, entries).join('\n')}\n`)
}

function forged(count: number): string {
  let head = emptyHead
  return Array.from({ length: count }, () => {
    const line = linkAfter(head, {
      at: new Date(0).toISOString(),
      actor: 'somebody',
      action: 'canvas.launched',
      subject: '',
      details: {},
    })
    head = { entries: line.number, hash: line.hash }
    return `${textOf(line)}\n`
  }).join('')
}
