// One line to the person at the terminal. Always on stderr: stdout belongs to the ready line (`--print-json`) and the closing counts.

/** @param {string} line */
export function sayProgress(line) {
  process.stderr.write(`${line}\n`)
}

/** Ends a script with a sentence for a person instead of a stack. */
export class Sorry extends Error {}

/** Runs a script; a `Sorry` is printed as its sentence, anything else with its stack. @param {() => Promise<number>} work */
export async function runScript(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    sayProgress(error instanceof Sorry ? error.message : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}
