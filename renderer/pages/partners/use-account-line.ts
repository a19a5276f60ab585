// An ad account in one line: id, currency, zone and role, or why it cannot be used.
import { useSay } from '#renderer/ui/use-say.ts'
import type { AdAccount } from '#shared/partners/connection.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { sayRole } from '#shared/partners/say-role.ts'

export interface AccountLine {
  /** Id, currency, zone: what the partner tells of them. */
  facts(account: AdAccount): string
  /** The same with the role. */
  details(account: AdAccount): string
  reason(account: AdAccount): string
  role(account: AdAccount): string
}

export function useAccountLine(manifest: PartnerManifest): AccountLine {
  const say = useSay()
  const facts = ({ id, currency, timeZone }: AdAccount) => [id, currency, timeZone].filter((part) => part !== null)
  return {
    role: (account) => sayRole(account.role),
    facts: (account) => facts(account).join(' · '),
    details: (account) => [...facts(account), say('partner.account.role', { role: sayRole(account.role) })].join(' · '),
    reason: (account) =>
      account.unusable === 'disabled'
        ? say('partner.account.unusable.disabled', { partner: manifest.label })
        : say('partner.account.unusable.role', { role: sayRole(account.role), center: manifest.centerName }),
  }
}
