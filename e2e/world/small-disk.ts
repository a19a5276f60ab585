// A disk with an end: the world's data folder on a small file system of its own, to be filled to the last byte and emptied again.
// Needs somebody who may mount one; elsewhere its tests are reported as skipped.
import { execFileSync } from 'node:child_process'
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { World } from './world.ts'

const size = '96m'

export function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

export class SmallDisk {
  private readonly world: World

  private constructor(world: World) {
    this.world = world
  }

  /** Moves the world onto it; the app starts anew there. */
  static async under(world: World): Promise<SmallDisk> {
    const { dataDir } = world.app
    const aside = `${dataDir}-aside`
    await world.app.stop()
    cpSync(dataDir, aside, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', dataDir])
    cpSync(aside, dataDir, { recursive: true })
    rmSync(aside, { recursive: true })
    await world.restart()
    return new SmallDisk(world)
  }

  fill(): void {
    const file = openSync(this.filler(), 'w')
    try {
      for (let block = Buffer.alloc(1024 * 1024); block.length > 0; ) {
        try {
          if (writeSync(file, block) < block.length) block = block.subarray(0, block.length >> 1)
        } catch {
          block = block.subarray(0, block.length >> 1)
        }
      }
    } finally {
      closeSync(file)
    }
  }

  makeRoom(): void {
    rmSync(this.filler(), { force: true })
  }

  /** The app ends, and the folder is the one it was before. */
  async remove(): Promise<void> {
    this.world.watch.expectOutage(true)
    await this.world.app.stop()
    execFileSync('umount', [this.world.app.dataDir])
  }

  private filler(): string {
    return join(this.world.app.dataDir, 'filler')
  }
}
