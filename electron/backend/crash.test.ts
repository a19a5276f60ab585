// Kill and restart loses nobody and counts nobody twice. A few kills here; `npm run proof -- crash` plays two hundred.
import { expect, it } from 'vitest'
import { runCrashTrial } from '../testing/crash-trial.ts'

const kills = Number(process.env.CRASH_KILLS ?? 12)
const seed = Number(process.env.CRASH_SEED ?? 20_261_122)

it(`survives ${kills} kills`, { timeout: 120_000 }, async () => {
  const { broken, figures } = await runCrashTrial({ kills, seed, say: () => {} })
  expect(broken, `seed ${seed}`).toEqual([])
  expect(figures.killsInMidSync).toBeGreaterThan(kills / 2)
})
