// The door from journeys to other systems: people are written down as a block in the arrival's own transaction, nothing else.
// Bounded: beyond so many waiting people a block is recorded and not sent, for a queue without an end is a full disk.
import type { Instant } from '#shared/core/clock.ts'
import { type WebhookRequest, webhookTarget } from '#shared/steps/webhook/webhook-config.ts'
import { packIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'

const mostWaiting = 200_000

export class WebhookIntake {
  private readonly database: Database
  private readonly allowedHosts: () => readonly string[]

  constructor(database: Database, allowedHosts: () => readonly string[]) {
    this.database = database
    this.allowedHosts = allowedHosts
  }

  receive(
    stepKey: number,
    request: WebhookRequest,
    block: { readonly entries: readonly number[]; readonly people: readonly number[] },
    now: Instant,
  ): void {
    const count = block.people.length
    if (count === 0) return
    const target = webhookTarget(request.url)
    const mayLeave =
      target !== null && this.allowedHosts().includes(target.host) && this.waiting() + count <= mostWaiting
    this.database.run(
      `insert into webhook_blocks (step_key, request, arrived_at, count, entries, people, done, recorded, next_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      stepKey,
      JSON.stringify(request),
      now,
      count,
      packIds(block.entries),
      packIds(block.people),
      mayLeave ? 0 : count,
      mayLeave ? 0 : count,
      mayLeave ? now : null,
    )
  }

  private waiting(): number {
    const row = this.database.get(
      'select coalesce(sum(count - done), 0) as n from webhook_blocks where next_at is not null',
    )
    return Number(row?.n)
  }
}
