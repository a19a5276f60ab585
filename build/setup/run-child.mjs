// Starts another program and waits for it. Hands signals on to it, once each; never decides what a signal means.
import { spawn } from 'node:child_process'

/** How long a child may take to stop after it was asked to, before it is ended by force. Our hosts stop in under 2 s. */
const stopLimitMs = 10_000
/** Ctrl-C reaches us twice (from the terminal and from npm); only a later one means “now, at once”. */
const sameSignalMs = 700
const orphanCheckMs = 500

/**
 * @typedef {{ code: number, signal: string | null, timedOut: boolean, output: string }} Ended
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, stdio?: import('node:child_process').StdioOptions,
 *   ownGroup?: boolean, limitMs?: number, capture?: boolean, shell?: boolean }} [options]
 *   `ownGroup` keeps a terminal's Ctrl-C from reaching the child twice; `capture` collects what it prints.
 * @returns {Promise<Ended>}
 */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: options.stdio ?? (options.capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2]),
      detached: options.ownGroup === true && process.platform !== 'win32',
      shell: options.shell ?? false,
      windowsHide: true,
    })
    let output = ''
    let timedOut = false
    let askedAt = 0
    /** @type {string | null} */
    let askedTo = null
    /** @type {NodeJS.Timeout | undefined} */
    let lastResort
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      const now = Date.now()
      if (askedTo !== null) {
        if (now - askedAt > sameSignalMs) child.kill('SIGKILL')
        return
      }
      askedAt = now
      askedTo = signal
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
      lastResort = setTimeout(() => child.kill('SIGKILL'), stopLimitMs)
    }
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, handOn)
    // Ended by force, npm takes its script along only where a terminal does it; elsewhere we notice that we are orphaned.
    const parent = process.ppid
    const noticeOrphaned = () => {
      if (process.ppid === parent) return
      clearInterval(watch)
      handOn('SIGTERM')
    }
    const watch = options.ownGroup ? setInterval(noticeOrphaned, orphanCheckMs) : undefined
    const limit = options.limitMs
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, options.limitMs)
      : undefined
    const settle = () => {
      clearTimeout(limit)
      clearInterval(watch)
      clearTimeout(lastResort)
      for (const signal of signals) process.off(signal, handOn)
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (code, signal) => {
      settle()
      if (askedTo !== null) stopRequest.signal = askedTo
      resolve({ code: code ?? (signal === null ? 1 : 128 + (signalNumbers[signal] ?? 9)), signal, timedOut, output })
    })
  })
}

/** Set once a person asked us to stop; whoever waits for a child looks here before starting the next.
 * @type {{ signal: string | null }} */
export const stopRequest = { signal: null }

/** @type {Record<string, number>} */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }
