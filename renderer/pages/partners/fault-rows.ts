// The faults a person can play at a partner's sandbox, as rows of the panel: what each is called, how it is started, whether it
// is on. Pure.
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { type ActiveFault, malformedShapes, type SandboxFault } from '#shared/partners/sandbox-view.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'

/** How a row is worked: played at once, played for a while, switched, or asked for more first. */
export type FaultRow = { readonly id: string; readonly name: Phrase; readonly active: ActiveFault | undefined } & (
  | { readonly how: 'once'; readonly fault: SandboxFault }
  | { readonly how: 'timed'; fault(seconds: number): SandboxFault }
  | { readonly how: 'switch'; fault(on: boolean): SandboxFault }
  | {
      readonly how: 'ask'
      readonly asks: 'delete-audience' | 'add-wrong-type-audience' | 'refuse-rows' | 'answer-with-code'
    }
)

export interface NamedAccount {
  readonly id: string
  readonly name: string
}

const slowAnswerMs = 5_000
export const faultSeconds = [10, 60, 600, 3_600] as const

export function faultRows(
  manifest: PartnerManifest,
  accounts: readonly NamedAccount[],
  active: readonly ActiveFault[],
): FaultRow[] {
  const mine = active.filter(({ partnerId }) => partnerId === manifest.id)
  const find = (suits: (fault: SandboxFault) => boolean) => mine.find(({ fault }) => suits(fault))
  const ofKind = (kind: SandboxFault['kind']) => find((fault) => fault.kind === kind)
  return [
    {
      id: 'revoke-sign-in',
      name: phrase('sandboxPanel.fault.revoke-sign-in'),
      active: undefined,
      how: 'once',
      fault: { kind: 'revoke-sign-in' },
    },
    ...accounts.map(
      (account): FaultRow => ({
        id: `lose-account-access ${account.id}`,
        name: phrase('sandboxPanel.fault.lose-account-access', { account: account.name }),
        active: find((fault) => fault.kind === 'lose-account-access' && fault.adAccountId === account.id),
        how: 'switch',
        fault: (on) => ({ kind: 'lose-account-access', adAccountId: account.id, on }),
      }),
    ),
    {
      id: 'too-many-requests',
      name: phrase('sandboxPanel.fault.too-many-requests'),
      active: find((fault) => fault.kind === 'too-many-requests' && fault.retryAfter),
      how: 'timed',
      fault: (seconds) => ({ kind: 'too-many-requests', seconds, retryAfter: true }),
    },
    {
      id: 'too-many-requests-bare',
      name: phrase('sandboxPanel.fault.too-many-requests-bare'),
      active: find((fault) => fault.kind === 'too-many-requests' && !fault.retryAfter),
      how: 'timed',
      fault: (seconds) => ({ kind: 'too-many-requests', seconds, retryAfter: false }),
    },
    {
      id: 'server-errors',
      name: phrase('sandboxPanel.fault.server-errors'),
      active: ofKind('server-errors'),
      how: 'timed',
      fault: (seconds) => ({ kind: 'server-errors', seconds }),
    },
    {
      id: 'time-outs',
      name: phrase('sandboxPanel.fault.time-outs'),
      active: ofKind('time-outs'),
      how: 'timed',
      fault: (seconds) => ({ kind: 'time-outs', seconds }),
    },
    {
      id: 'slow-answers',
      name: phrase('sandboxPanel.fault.slow-answers'),
      active: ofKind('slow-answers'),
      how: 'timed',
      fault: (seconds) => ({ kind: 'slow-answers', seconds, delayMs: slowAnswerMs }),
    },
    ...malformedShapes.map(
      (shape): FaultRow => ({
        id: `malformed-answers ${shape}`,
        name: phrase(`sandboxPanel.fault.malformed.${shape}`),
        active: find((fault) => fault.kind === 'malformed-answers' && fault.shape === shape),
        how: 'timed',
        fault: (seconds) => ({ kind: 'malformed-answers', shape, seconds }),
      }),
    ),
    {
      id: 'answer-with-code',
      name: phrase('sandboxPanel.fault.answer-with-code'),
      active: ofKind('answer-with-code'),
      how: 'ask',
      asks: 'answer-with-code',
    },
    {
      id: 'lose-next-answer',
      name: phrase('sandboxPanel.fault.lose-next-answer'),
      active: ofKind('lose-next-answer'),
      how: 'once',
      fault: { kind: 'lose-next-answer' },
    },
    {
      id: 'delete-audience',
      name: phrase('sandboxPanel.fault.delete-audience'),
      active: undefined,
      how: 'ask',
      asks: 'delete-audience',
    },
    {
      id: 'add-wrong-type-audience',
      name: phrase('sandboxPanel.fault.add-wrong-type-audience'),
      active: undefined,
      how: 'ask',
      asks: 'add-wrong-type-audience',
    },
    {
      id: 'quota-full',
      name: phrase('sandboxPanel.fault.quota-full'),
      active: ofKind('quota-full'),
      how: 'switch',
      fault: (on) => ({ kind: 'quota-full', on }),
    },
    // Only partners that count identifiers have lists which are created with their first records (decisions.md 12).
    ...(manifest.limits.recordsCount === 'identifiers'
      ? [
          {
            id: 'refuse-empty-lists',
            name: phrase('sandboxPanel.fault.refuse-empty-lists'),
            active: ofKind('refuse-empty-lists'),
            how: 'switch',
            fault: (on: boolean): SandboxFault => ({ kind: 'refuse-empty-lists', on }),
          } satisfies FaultRow,
        ]
      : []),
    {
      id: 'refuse-rows',
      name: phrase('sandboxPanel.fault.refuse-rows'),
      active: ofKind('refuse-rows'),
      how: 'ask',
      asks: 'refuse-rows',
    },
  ]
}

/** The digests of a pasted list, or the first line that is none. */
export function readDigests(text: string): { readonly digests: string[] } | { readonly wrongLine: number } {
  const digests: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const word = line.trim().toLowerCase()
    if (word === '') continue
    if (!/^[0-9a-f]{64}$/.test(word)) return { wrongLine: index + 1 }
    digests.push(word)
  }
  return { digests }
}
