// The short name of what is built: handed in by the start script, else the commit, else “dev”. Shown on screen (decisions.md 29).
import { readBuildId as readFromGit } from './setup/ensure-built.mjs'

export function readBuildId(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.AUDIENCE_CANVAS_BUILD_ID || readFromGit()
}
