// Reads what a person wrote after `npm start --`. Only the choice of host is ours; the host itself reads and judges the rest.

const helpText = `Audience Canvas

  npm start                          opens the app
  npm start -- --host electron       in Electron's window (its runtime is fetched once if it is not here)
  npm start -- --host local          in Chromium or Chrome, or prints the address where there is no display

Options of both hosts
  --port N          port of the app on 127.0.0.1 (0 = any free one)
  --data-dir DIR    folder of the workspace
  --no-open         prints the address and opens nothing
  --print-json      one line of JSON on stdout when ready
  --oauth-port N    port of the sign-in's return address`

/**
 * @param {readonly string[]} given
 * @returns {{ host: 'electron' | 'local' | 'either', rest: string[], help?: string, isWrong?: boolean }}
 */
export function readStartOptions(given) {
  /** @type {string[]} */
  const rest = []
  /** @type {'electron' | 'local' | 'either'} */
  let host = 'either'
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? ''
    if (word === '--help' || word === '-h') return { host, rest, help: helpText }
    const value =
      word === '--host' ? given[++at] : word.startsWith('--host=') ? word.slice('--host='.length) : undefined
    if (!word.startsWith('--host')) rest.push(word)
    else if (value === 'electron' || value === 'local') host = value
    else
      return {
        host,
        rest,
        isWrong: true,
        help: `--host takes “electron” or “local”, not “${value ?? ''}”.\n\n${helpText}`,
      }
  }
  return { host, rest }
}
