// The panel offers every fault the sandbox can play, and says which are on.
import { describe, expect, it } from 'vitest'
import { type ActiveFault, type SandboxFault, sandboxFaultSchema } from '#shared/partners/sandbox-view.ts'
import { readCodedAnswer } from './coded-answer.ts'
import { type FaultRow, faultRows, readDigests } from './fault-rows.ts'
import { aManifest } from './fixtures/a-manifest.ts'

const account = { id: 'a1', name: 'Brand KR' }
const identifiers = aManifest({ recordsCount: 'identifiers' })

function kindOf(row: FaultRow): SandboxFault['kind'] {
  if (row.how === 'ask') return row.asks
  if (row.how === 'once') return row.fault.kind
  return row.how === 'timed' ? row.fault(10).kind : row.fault(true).kind
}

describe('the faults of the sandbox panel', () => {
  it('has a row for every kind of fault there is', () => {
    const every = sandboxFaultSchema.options.map((option) => option.shape.kind.value)
    expect([...new Set(faultRows(identifiers, [account], []).map(kindOf))].sort()).toEqual([...every].sort())
  })

  it('sends only faults the sandbox understands', () => {
    for (const row of faultRows(identifiers, [account], [])) {
      if (row.how === 'ask') continue
      const fault = row.how === 'once' ? row.fault : row.how === 'timed' ? row.fault(60) : row.fault(false)
      expect(sandboxFaultSchema.parse(fault)).toEqual(fault)
    }
  })

  it('shows a fault on its own row alone, and never one of another partner', () => {
    const bare: ActiveFault = {
      partnerId: 'tiktok',
      fault: { kind: 'too-many-requests', seconds: 60, retryAfter: false },
      endsAt: 5,
    }
    const others: ActiveFault = { partnerId: 'pinterest', fault: { kind: 'quota-full', on: true }, endsAt: null }
    const on = faultRows(aManifest({}), [account], [bare, others]).filter((row) => row.active !== undefined)
    expect(on.map((row) => row.id)).toEqual(['too-many-requests-bare'])
  })

  it('does not offer empty lists to a partner that has none', () => {
    expect(faultRows(aManifest({}), [], []).map((row) => row.id)).not.toContain('refuse-empty-lists')
  })
})

describe('an answer with a code', () => {
  it('is read once every number is whole, full-width digits too', () => {
    const typed = { purpose: 'members', status: '200', code: '40105', answers: '３' } as const
    expect(readCodedAnswer(typed)).toEqual({
      kind: 'answer-with-code',
      purpose: 'members',
      status: 200,
      code: 40105,
      answers: 3,
    })
    for (const part of [
      { status: '99' },
      { status: '' },
      { code: '' },
      { code: 'x' },
      { answers: '0' },
      { answers: '1.5' },
    ])
      expect(readCodedAnswer({ ...typed, ...part })).toBeNull()
  })
})

describe('a pasted list of digests', () => {
  const digest = 'a1'.repeat(32)

  it('takes one a line, whatever the case, and skips empty lines', () =>
    expect(readDigests(`\n ${digest.toUpperCase()}\n\n${digest}\n`)).toEqual({ digests: [digest, digest] }))

  it('names the first line that is none', () =>
    expect(readDigests(`${digest}\njane@example.com`)).toEqual({ wrongLine: 2 }))
})
