// The crash proof: two hundred power cuts at random instants of a sync; the partner must hold whom it holds without any.
import { runCrashTrial } from '#electron/testing/crash-trial.ts'
import type { Proof } from './proof.ts'

export const crashProof: Proof = {
  name: 'crash',
  promise: 'a backend killed again and again in the midst of its work loses nobody, doubles nobody and damages nothing',
  run: ({ kills, seed, say }) => runCrashTrial({ kills: Math.round(kills), seed, say }),
}
