// Who may see the app in a browser: the launch token in the printed address, short-lived tickets for windows we open ourselves,
// and the session cookie both are exchanged for. Compares in constant time; never logs a key.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, type Instant, minuteMs } from '#shared/core/clock.ts'

export interface LaunchKeys {
  /** Good for the life of this process: the printed address may be opened again. */
  readonly launchToken: string
  /** Good once and for a minute: a program's arguments are visible to others on the machine, so no lasting token goes there. */
  newTicket(): string
  admits(token: string): boolean
  /** The `Set-Cookie` that lets a browser in. */
  readonly setCookie: string
  hasSession(cookieHeader: string | undefined): boolean
}

const ticketLifeMs = minuteMs

export function createLaunchKeys(options: { dataDir: string; port: number; clock: Clock }): LaunchKeys {
  const { dataDir, port, clock } = options
  const launchToken = newKey()
  const session = sessionKey(dataDir)
  const tickets = new Map<string, Instant>()
  // Browsers do not tell ports of one host apart in cookies; the name does, or two workspaces would sign each other out.
  const cookieName = `audience_canvas_${port}`

  return {
    launchToken,
    newTicket() {
      const ticket = newKey()
      tickets.set(ticket, clock.now() + ticketLifeMs)
      return ticket
    },
    admits(token) {
      if (isSame(token, launchToken)) return true
      for (const [ticket, endsAt] of tickets) {
        if (endsAt < clock.now()) tickets.delete(ticket)
        else if (isSame(token, ticket)) return tickets.delete(ticket)
      }
      return false
    },
    setCookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    hasSession(cookieHeader) {
      return (cookieHeader ?? '').split(';').some((pair) => {
        const at = pair.indexOf('=')
        return pair.slice(0, at).trim() === cookieName && isSame(pair.slice(at + 1).trim(), session)
      })
    },
  }
}

/**
 * The session's key stays with the data folder, readable by its owner alone, so that an open window finds its way back after the
 * engine was restarted or crashed. It opens nothing but this app on this machine.
 */
function sessionKey(dataDir: string): string {
  const file = join(dataDir, 'window.key')
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (/^[A-Za-z0-9_-]{43}$/.test(kept)) return kept
  } catch {
    // The first start.
  }
  const key = newKey()
  const descriptor = openSync(file, 'w', 0o600)
  writeSync(descriptor, `${key}\n`)
  closeSync(descriptor)
  return key
}

function newKey(): string {
  return randomBytes(32).toString('base64url')
}

function isSame(given: string, key: string): boolean {
  const [one, two] = [Buffer.from(given), Buffer.from(key)]
  return one.length === two.length && timingSafeEqual(one, two)
}
