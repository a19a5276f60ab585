// How long events and purchases are kept. A shorter time deletes at once, so it is asked about first.
import { useState } from 'react'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { factDays } from '#shared/contract/workspace-calls.ts'
import type { SettingsCardProps } from './look-card.tsx'
import { SettingRow } from './setting-row.tsx'

export function FactsRow({ settings, onChange }: SettingsCardProps) {
  const say = useSay()
  const [asked, ask] = useState<(typeof factDays)[number] | null>(null)
  const choose = (id: string) => {
    const days = factDays.find((one) => String(one) === id)
    if (days === undefined) return
    const forgetsMore = days !== 0 && (settings.factsKeptDays === 0 || days < settings.factsKeptDays)
    if (forgetsMore) ask(days)
    else onChange({ factsKeptDays: days })
  }
  return (
    <SettingRow name={say('records.facts')} about={say('records.facts.about')}>
      <Select
        hideLabel
        label={say('records.facts')}
        value={String(settings.factsKeptDays)}
        onChange={choose}
        options={factDays.map((days) => ({
          id: String(days),
          label: days === 0 ? say('records.facts.endless') : say('records.days.count', { count: days }),
        }))}
      />
      <AlertDialog
        isOpen={asked !== null}
        title={say('records.facts.title')}
        confirm={say('records.facts.confirm')}
        cancel={say('records.facts.cancel')}
        isDanger
        onCancel={() => ask(null)}
        onConfirm={() => {
          if (asked !== null) onChange({ factsKeptDays: asked })
          ask(null)
        }}
      >
        {say('records.facts.body', { count: asked ?? 0 })}
      </AlertDialog>
    </SettingRow>
  )
}
