// Where the workspace lives when nobody says otherwise: the place each system keeps for an app's own data. Pure.
import { posix, win32 } from 'node:path'

export interface SystemFacts {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

export function defaultDataFolder({ platform, env, home }: SystemFacts): string {
  if (platform === 'win32') return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Audience Canvas')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Audience Canvas')
  const given = env.XDG_DATA_HOME
  // The XDG specification says to ignore a path that is not absolute.
  const base = given !== undefined && posix.isAbsolute(given) ? given : posix.join(home, '.local', 'share')
  return posix.join(base, 'audience-canvas')
}
