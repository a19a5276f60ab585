import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { memoryLog } from '../log/memory-log.ts'
import type { Keychain } from './keychain-vault.ts'
import { openTokenVault, type TokenVault } from './token-vault.ts'

/** A keychain as keytar shows it, in memory. */
function aKeychain(broken?: () => Error): Keychain {
  const entries = new Map<string, string>()
  const keyOf = (service: string, account: string) => `${service}\n${account}`
  const attempt = <Answer>(work: () => Answer): Promise<Answer> =>
    broken ? Promise.reject(broken()) : Promise.resolve(work())
  return {
    getPassword: (service, account) => attempt(() => entries.get(keyOf(service, account)) ?? null),
    setPassword: (service, account, password) => attempt(() => void entries.set(keyOf(service, account), password)),
    deletePassword: (service, account) => attempt(() => entries.delete(keyOf(service, account))),
    findCredentials: (service) =>
      attempt(() =>
        [...entries]
          .filter(([key]) => key.startsWith(`${service}\n`))
          .map(([key, password]) => ({ account: key.slice(service.length + 1), password })),
      ),
  }
}

const clock = () => new VirtualClock()
const openWith = (keychain: Keychain, service = 'Audience Canvas test') =>
  openTokenVault({ service, clock: clock(), loadKeychain: async () => keychain })

describe.each([
  ['keychain', () => openWith(aKeychain())],
  ['session', () => openWith(aKeychain(() => new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')))],
] as const)('the %s vault', (kept, openVault: () => Promise<TokenVault>) => {
  it('says which it is', async () => expect((await openVault()).kept).toBe(kept))
  it('keeps, replaces and erases; holds nothing of its own', async () => {
    const vault = await openVault()
    expect(await vault.keys()).toEqual([])
    expect(await vault.read('a')).toBeNull()
    await vault.write('a', 'one')
    await vault.write('b', '{"비밀":"ひみつ"}')
    await vault.write('a', 'two')
    expect(await vault.read('a')).toBe('two')
    expect(await vault.read('b')).toBe('{"비밀":"ひみつ"}')
    expect([...(await vault.keys())].sort()).toEqual(['a', 'b'])
    await vault.erase('a')
    await vault.erase('never there')
    expect(await vault.read('a')).toBeNull()
    expect(await vault.keys()).toEqual(['b'])
  })
})

describe('without a usable keychain', () => {
  it.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'unreachable'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'unreachable'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'locked'],
    ['An unknown error occurred.', 'refused'],
  ])('%s: secrets last for the session, reason %s, said in the log', async (message, reason) => {
    const log = memoryLog()
    const vault = await openTokenVault({
      service: 's',
      clock: clock(),
      log,
      loadKeychain: async () => aKeychain(() => new Error(message)),
    })
    expect(vault).toMatchObject({ kept: 'session', sessionReason: reason })
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { reason } }])
  })

  it('a library that does not load is no crash', async () => {
    const vault = await openTokenVault({
      service: 's',
      clock: clock(),
      loadKeychain: () => Promise.reject(new Error('libsecret-1.so.0: cannot open')),
    })
    expect(vault).toMatchObject({ kept: 'session', sessionReason: 'not-installed' })
  })

  it('a keychain that never answers does not hold up the start', async () => {
    const silent: Keychain = { ...aKeychain(), setPassword: () => new Promise(() => undefined) }
    const time = clock()
    const opening = openTokenVault({ service: 's', clock: time, loadKeychain: async () => silent })
    await time.advanceBy(10_000)
    expect(await opening).toMatchObject({ kept: 'session', sessionReason: 'locked' })
  })

  it('one that fails later says so as an error for a person', async () => {
    let locked = false
    const keychain = aKeychain()
    const vault = await openWith({
      ...keychain,
      getPassword: (...given) => (locked ? Promise.reject(new Error('locked')) : keychain.getPassword(...given)),
    })
    locked = true
    await expect(vault.read('a')).rejects.toMatchObject({ code: 'keychain-refused', retryable: true })
  })

  it('two data folders never share a secret', async () => {
    const keychain = aKeychain()
    const [one, other] = [await openWith(keychain, 'folder one'), await openWith(keychain, 'folder two')]
    await one.write('a', 'secret')
    expect(await other.read('a')).toBeNull()
  })
})

const has = (program: string) => spawnSync('which', [program]).status === 0
describe('a real keyring under a session bus', () => {
  const here = has('dbus-run-session') && has('gnome-keyring-daemon')
  it.skipIf(!here)('keeps secrets, and a new process finds them', { timeout: 60_000 }, () => {
    const script = fileURLToPath(new URL('./keyring-proof.ts', import.meta.url))
    // A home of its own: the keyring of whoever runs the tests is not ours to write to.
    const home = mkdtempSync(join(tmpdir(), 'keyring-'))
    const unlock = 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null'
    const run = spawnSync(
      'dbus-run-session',
      ['--', 'sh', '-c', `${unlock} && "$0" "$1" write && "$0" "$1" read`, process.execPath, script],
      {
        encoding: 'utf8',
        timeout: 50_000,
        env: { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, XDG_CACHE_HOME: home },
      },
    )
    rmSync(home, { recursive: true, force: true })
    const found = { kept: 'keychain', sessionReason: null, read: 'kept-secret', keys: ['connection/tiktok-sandbox'] }
    const lines = run.stdout.trim().split('\n')
    expect(
      lines.map((line) => JSON.parse(line || 'null')),
      run.stderr,
    ).toEqual([found, found])
  })
})
