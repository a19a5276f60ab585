// Says what is wrong with the packaging configuration without packaging: electron-builder's own schema, the fuses, and that each named file is built.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** A fuse left out keeps Electron's lax default, so each is named, with the only value a desktop app with tokens should have. */
const fusesSchema = z.strictObject({
  runAsNode: z.literal(false),
  enableCookieEncryption: z.literal(true),
  enableNodeOptionsEnvironmentVariable: z.literal(false),
  enableNodeCliInspectArguments: z.literal(false),
  enableEmbeddedAsarIntegrityValidation: z.literal(true),
  onlyLoadAppFromAsar: z.literal(true),
  grantFileProtocolExtraPrivileges: z.literal(false),
})

const packagingSchema = z.looseObject({
  appId: z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/i),
  productName: z.literal('Audience Canvas'),
  asar: z.literal(true),
  files: z.array(z.string()),
  asarUnpack: z.array(z.string()),
  npmRebuild: z.literal(false),
  electronFuses: fusesSchema,
})

/** Patterns without which the packaged app would start with a hole in it. */
const neededFiles = ['package.json', 'out/electron/**', 'out/renderer/**', 'node_modules/keytar/**']

export function judgePackaging(configuration: unknown, manifest: unknown): readonly string[] {
  const parsed = packagingSchema.safeParse(configuration)
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
  const faults = neededFiles.flatMap((pattern) =>
    parsed.data.files.includes(pattern) ? [] : [`files: “${pattern}” is missing`],
  )
  if (!parsed.data.asarUnpack.includes('node_modules/keytar/**')) {
    faults.push('asarUnpack: the native keychain cannot be loaded from inside an archive; add “node_modules/keytar/**”')
  }
  const app = z
    .looseObject({ main: z.string(), version: z.string(), devDependencies: z.record(z.string(), z.string()) })
    .safeParse(manifest)
  if (!app.success) return [...faults, 'package.json: main, version or devDependencies is missing']
  if (app.data.main !== 'out/electron/main.mjs')
    faults.push(`package.json: main is “${app.data.main}”, and the bundle is out/electron/main.mjs`)
  const electron = app.data.devDependencies.electron
  if (electron === undefined || !/^\d+\.\d+\.\d+$/.test(electron))
    faults.push('package.json: electron must be a pinned version, not a range')
  return faults
}

export function judgePackagedFiles(root: string): readonly string[] {
  const built = [
    'out/electron/main.mjs',
    'out/electron/preload.cjs',
    'out/renderer/index.html',
    'node_modules/keytar/package.json',
  ]
  return built.flatMap((file) =>
    existsSync(join(root, file)) ? [] : [`${file} is not there to be packaged; run “npm run build”`],
  )
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
