// The ad partners of one rehearsal: signed in at without a browser, with a stand-in for every ad account and audience the canvas
// names. Nothing here reaches a real partner, nor the sandbox the app runs.
import type { CanvasDocument, CanvasStep } from '#shared/canvas/canvas-document.ts'
import type { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { AudienceRef } from '#shared/partners/audience.ts'
import { type AdAccount, connectionIdOf } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { audienceSyncConfigSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { TokenService } from '../backend/auth/token-service.ts'
import type { AudienceDirectory } from '../backend/partners/audience-directory.ts'
import type { ConnectionBook } from '../backend/partners/connection-book.ts'
import type { ConnectionService } from '../backend/partners/connection-service.ts'
import { getPartner } from '../backend/partners/partner-registry.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'

/** Turns of the event loop in which an answer that needs no time has long arrived. */
const turnsOfPatience = 200

export class RehearsalPartners {
  private readonly parts: {
    readonly clock: VirtualClock
    readonly book: ConnectionBook
    readonly connections: ConnectionService
    readonly tokens: TokenService
    readonly audiences: AudienceDirectory
    readonly sandbox: Sandbox
    readonly inFlight: () => number
  }
  private readonly audienceOf = new Map<string, { partnerId: PartnerId; audience: AudienceRef; adAccountId: string }>()

  constructor(parts: RehearsalPartners['parts']) {
    this.parts = parts
  }

  /** The canvas with accounts and audiences that exist here. What names no partner stays as drawn, for the checks to find. */
  async standInFor(document: CanvasDocument): Promise<CanvasDocument> {
    const steps: CanvasStep[] = []
    for (const step of document.logic.steps) {
      steps.push(
        step.kind === 'audience-sync'
          ? await this.standInStep(step, document.wording.steps[step.id] ?? document.wording.name)
          : step,
      )
    }
    return { ...document, logic: { ...document.logic, steps } }
  }

  /** The audience a step syncs in this rehearsal. */
  audienceAt(stepId: string): { partnerId: PartnerId; audience: AudienceRef } | undefined {
    return this.audienceOf.get(stepId)
  }

  /** The ad accounts that the canvas's audiences at a partner are in. */
  accountsAt(partnerId: PartnerId): string[] {
    const held = [...this.audienceOf.values()].filter((one) => one.partnerId === partnerId)
    return [...new Set(held.map(({ adAccountId }) => adAccountId))]
  }

  /** Signs in again, as a marketer would after the partner ended the sign-in. */
  async reconnect(partnerId: PartnerId): Promise<void> {
    const id = connectionIdOf(partnerId, 'sandbox')
    if (!this.parts.book.find(id)) return
    await this.parts.tokens.forget(id)
    await this.signIn()
  }

  private async standInStep(step: CanvasStep, name: string): Promise<CanvasStep> {
    const config = audienceSyncConfigSchema.safeParse(step.config).data
    if (!config || config.partnerId === null) return step
    const { partnerId } = config
    const connectionId = connectionIdOf(partnerId, 'sandbox')
    const account = await this.accountAt(partnerId, config.adAccount?.id)
    if (!account) return step
    const wanted = (config.audience?.name ?? name).slice(0, getPartner(partnerId).manifest.audienceNameMax)
    const { audience } = await this.during(
      this.parts.audiences.create({ connectionId, adAccountId: account.id }, wanted),
    )
    this.audienceOf.set(step.id, { partnerId, audience, adAccountId: account.id })
    return {
      ...step,
      config: {
        ...step.config,
        connectionId,
        adAccount: { id: account.id, name: config.adAccount?.name ?? account.name },
        audience,
      },
    }
  }

  /** The account of that id, or the first that may be written to. */
  private async accountAt(partnerId: PartnerId, wanted: string | undefined): Promise<AdAccount | undefined> {
    const { book, connections, clock } = this.parts
    const id = connectionIdOf(partnerId, 'sandbox')
    if (!book.find(id)) {
      book.put({
        id,
        partnerId,
        kind: 'sandbox',
        state: 'choosing',
        signedInAs: '',
        accounts: [],
        tokenKept: 'session',
        connectedAt: clock.now(),
        checkedAt: clock.now(),
      })
      await this.signIn()
      const usable = connections.get(id).accounts.filter((account) => account.usable)
      connections.chooseAccounts(
        id,
        usable.map((account) => account.id),
      )
    }
    const { accounts } = connections.get(id)
    return accounts.find((account) => account.usable && account.id === wanted) ?? accounts.find(({ usable }) => usable)
  }

  private signIn(): Promise<void> {
    const { connections, sandbox } = this.parts
    return this.during(connections.restoreSignIns((partnerId, address) => sandbox.approve(partnerId, address)))
  }

  /** Waits for the partner's answer: time stands still, and passes only where a limit makes even this request wait. */
  private async during<Result>(work: Promise<Result>): Promise<Result> {
    const { clock, inFlight } = this.parts
    let isOver = false
    const end = () => {
      isOver = true
    }
    work.then(end, end)
    for (let turn = 0; !isOver; turn++) await clock.advanceBy(turn < turnsOfPatience ? 0 : 1, { inFlight })
    return work
  }
}
