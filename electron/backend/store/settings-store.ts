// Settings and the newcomer's checklist, in one small JSON file through `conf`. Never a secret.
import Conf from 'conf'
import { z } from 'zod'
import { checklistSchema, type Settings, settingsSchema, usualRetryHours } from '#shared/contract/workspace-calls.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { consentsNeeded } from '#shared/people/consent.ts'
import { type Language, languages } from '#shared/words/word-table.ts'

const storedSchema = z.object({ settings: settingsSchema, checklist: checklistSchema })
type Stored = z.infer<typeof storedSchema>

export class SettingsStore {
  private readonly conf: Conf<{ stored?: unknown }>
  private current: Stored

  constructor(dataDir: string, systemLanguage: string) {
    this.conf = new Conf<{ stored?: unknown }>({
      cwd: dataDir,
      configName: 'settings',
      projectName: 'audience-canvas',
      clearInvalidConfig: true,
    })
    const first = firstSettings(systemLanguage)
    const stored = storedSchema.safeParse(withNewSettings(this.conf.get('stored'), first))
    this.current = stored.success ? stored.data : first
  }

  get settings(): Settings {
    return this.current.settings
  }

  get checklist(): Stored['checklist'] {
    return this.current.checklist
  }

  /** The consents a person must have given before a partner gets anything of them. */
  consentsNeeded(partnerId: PartnerId): readonly string[] {
    return consentsNeeded(partnerId, this.settings.consentDemands[partnerId])
  }

  change(change: { [Name in keyof Settings]?: Settings[Name] | undefined }): Settings {
    this.keep({ ...this.current, settings: settingsSchema.parse({ ...this.current.settings, ...change }) })
    return this.current.settings
  }

  markChecklist(change: {
    item?: Stored['checklist']['done'][number] | undefined
    dismissed?: boolean | undefined
  }): Stored['checklist'] {
    const { done, dismissed } = this.current.checklist
    const next = {
      done: change.item && !done.includes(change.item) ? [...done, change.item] : done,
      dismissed: change.dismissed ?? dismissed,
    }
    if (next.done !== done || next.dismissed !== dismissed) this.keep({ ...this.current, checklist: next })
    return this.current.checklist
  }

  private keep(stored: Stored): void {
    this.current = stored
    this.conf.set('stored', stored)
  }
}

const keptSchema = z.looseObject({ settings: z.looseObject({}) })

/** Settings that a later version brought start as on a first start; the others stay as they are. */
function withNewSettings(stored: unknown, first: Stored): unknown {
  const kept = keptSchema.safeParse(stored)
  return kept.success ? { ...kept.data, settings: { ...first.settings, ...kept.data.settings } } : stored
}

function firstSettings(systemLanguage: string): Stored {
  const spoken = systemLanguage.slice(0, 2).toLowerCase()
  const language: Language = languages.find((known) => known === spoken) ?? 'en'
  return {
    settings: {
      language,
      theme: 'system',
      defaultRegion: null,
      consentDemands: { tiktok: 'none', pinterest: 'none' },
      singleKeyShortcuts: true,
      notifications: true,
      webhookHosts: [],
      requestsKeptDays: 7,
      requestsKeptMegabytes: 200,
      factsKeptDays: 0,
      retryHours: usualRetryHours,
    },
    checklist: { done: [], dismissed: false },
  }
}
