import { describe, expect, it } from 'vitest'
import { hourMs } from './clock.ts'
import { VirtualClock } from './virtual-clock.ts'

describe('a virtual clock', () => {
  it('fires timers in order of time, then of request, each at its own moment', async () => {
    const clock = new VirtualClock(1_000)
    const fired: string[] = []
    const note = (name: string) => () => fired.push(`${name}@${clock.now()}`)
    clock.after(30, note('c'))
    clock.after(10, note('a'))
    clock.after(10, note('b'))
    const cancel = clock.after(20, note('never'))
    cancel()
    await clock.advanceTo(1_020)
    expect(fired).toEqual(['a@1010', 'b@1010'])
    expect(clock.now()).toBe(1_020)
    await clock.runUntilIdle({ inFlight: () => 0 })
    expect(fired).toEqual(['a@1010', 'b@1010', 'c@1030'])
  })

  it('stands still while work is in flight, however long the work really takes', async () => {
    const clock = new VirtualClock(0)
    let inFlight = 0
    const endedAt: number[] = []
    clock.after(100, () => {
      inFlight++
      let turns = 50
      const turn = () => {
        if (turns-- > 0) return void setImmediate(turn)
        endedAt.push(clock.now())
        inFlight--
      }
      turn()
    })
    clock.after(200, () => undefined)
    await clock.runUntilIdle({ inFlight: () => inFlight })
    expect(endedAt).toEqual([100])
  })

  it('runs timers that promises ask for along the way, and stops a repeating one at `until`', async () => {
    const clock = new VirtualClock(0)
    let ticks = 0
    const tick = () => {
      ticks++
      void Promise.resolve().then(() => clock.after(hourMs, tick))
    }
    clock.after(hourMs, tick)
    await clock.runUntilIdle({ inFlight: () => 0, until: 13 * hourMs })
    expect(ticks).toBe(13)
    expect(clock.nextAt).toBe(14 * hourMs)
  })

  it('jumps as a machine that slept: due timers fire late, at the new time', async () => {
    const clock = new VirtualClock(0)
    const firedAt: number[] = []
    clock.after(10, () => firedAt.push(clock.now()))
    clock.after(20, () => firedAt.push(clock.now()))
    await clock.jumpTo(5_000)
    expect(firedAt).toEqual([5_000, 5_000])
  })
})
