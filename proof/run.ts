// `npm run proof -- NAME [--minutes N] [--kills N] [--seed N] [--json]`: tries one promise of the product and says whether it held.
// Ends with 0 only when it did. Proves nothing itself.
import { parseArgs } from 'node:util'
import { canaryProof } from './canary.ts'
import { crashProof } from './crash.ts'
import type { Proof } from './proof.ts'
import { rateProof } from './rate.ts'

const proofs: readonly Proof[] = [rateProof, canaryProof, crashProof]

async function run(): Promise<number> {
  const { values, positionals } = readOptions()
  const proof = proofs.find((one) => one.name === positionals[0])
  if (!proof) {
    console.log(proofs.map(({ name, promise }) => `${name.padEnd(8)} ${promise}`).join('\n'))
    return positionals.length === 0 ? 0 : 2
  }
  // With --json the last line on stdout belongs to the machine; a person reads stderr.
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  say(`${proof.name}: ${proof.promise}`)
  const { broken, figures } = await proof.run({
    minutes: readNumber(values.minutes, 1),
    kills: readNumber(values.kills, 200),
    seed: readNumber(values.seed, 20_261_122),
    say,
  })
  for (const [name, figure] of Object.entries(figures)) say(`  ${name.padEnd(28)} ${Number(figure.toPrecision(6))}`)
  for (const sentence of broken) say(`  BROKEN: ${sentence}`)
  say(broken.length === 0 ? 'It held.' : 'It did not hold.')
  if (values.json) console.log(JSON.stringify({ name: proof.name, held: broken.length === 0, figures, broken }))
  return broken.length === 0 ? 0 : 1
}

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string' },
      kills: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
}

function readNumber(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text)
  if (!Number.isFinite(number) || number <= 0) throw new Error(`“${text}” is not a number above zero.`)
  return number
}

process.exitCode = await run()
