// A workspace of customers with what a shop knows of them, brought in as a CSV file over the contract, by a window of the app.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppProcess } from './app-process.ts'

const header = 'external_id,email,first_name,country,lifetime_value,loyalty_tier,last_order_at,newsletter,orders'
const countries = ['KR', 'JP', 'US', 'GB', 'DE']
const tiers = ['bronze', 'silver', 'gold', 'platinum']
const rowsPerChunk = 10_000

export class ShopWorld {
  private readonly dataDir: string
  readonly app: AppProcess

  private constructor(dataDir: string, app: AppProcess) {
    this.dataDir = dataDir
    this.app = app
  }

  static async open(): Promise<ShopWorld> {
    const dataDir = mkdtempSync(join(tmpdir(), 'shop-bench-'))
    return new ShopWorld(dataDir, await AppProcess.start(dataDir))
  }

  /** From the first byte of the file to the last person stored. */
  async importCustomers(count: number): Promise<void> {
    const { ask } = this.app
    const { uploadId } = await ask('imports.begin', { fileName: 'customers.csv' })
    const append = (text: string) => ask('imports.append', { uploadId, base64: Buffer.from(text).toString('base64') })
    await append(`${header}\n`)
    for (let from = 0; from < count; from += rowsPerChunk) {
      let text = ''
      for (let index = from; index < Math.min(from + rowsPerChunk, count); index++) text += customer(index)
      await append(text)
    }
    const { encoding, targets, usable } = await ask('imports.preview', {
      uploadId,
      encoding: null,
      targets: null,
    })
    if (usable !== count) throw new Error(`${usable} of ${count} rows are usable`)
    const { added } = await ask('imports.commit', { uploadId, encoding, targets })
    if (added !== count) throw new Error(`${added} of ${count} people came in`)
  }

  async close(): Promise<void> {
    await this.app.stop()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}

function customer(index: number): string {
  const day = String(1 + (index % 28)).padStart(2, '0')
  const month = String(1 + (index % 12)).padStart(2, '0')
  return `${[
    `c${index}`,
    `customer.${index}@example.com`,
    `Name${index % 5_000}`,
    countries[index % 5],
    (index * 7_919) % 3_000,
    tiers[(index * 31) % 4],
    `2026-${month}-${day}`,
    index % 3 === 0,
    index % 17,
  ].join(',')}\n`
}
