// Audience Sync: adds people to, or removes them from, an ad partner's audience while they move on at once (S1–S92).
import type { Connection } from '../../partners/connection.ts'
import { phrase } from '../../words/say.ts'
import {
  allLeave,
  type CanvasFacts,
  errorAt,
  nextPort,
  type StepDefinition,
  type StepProblem,
} from '../step-definition.ts'
import { type AudienceSyncConfig, audienceSyncConfigSchema, readyAudienceSyncSchema } from './audience-sync-config.ts'

export const audienceSyncStep: StepDefinition<AudienceSyncConfig> = {
  kind: 'audience-sync',
  family: 'audience',
  version: 1,
  schema: audienceSyncConfigSchema,
  defaults: () => ({ partnerId: null, connectionId: null, adAccount: null, audience: null, action: 'add', fields: [] }),
  ports: () => [nextPort],
  check(config, facts) {
    if (config.partnerId === null || config.connectionId === null) {
      return [errorAt('partner', phrase('check.sync.noPartner'))]
    }
    const partner = facts.partnerLabel(config.partnerId)
    const connection = facts.connection(config.connectionId)
    const problems = [...checkConnection(connection, partner), ...checkAccount(config, connection)]
    if (config.audience === null) problems.push(errorAt('audience', phrase('check.sync.noAudience')))
    else if (facts.audienceIsMissing(config.connectionId, config.audience.id)) {
      problems.push(errorAt('audience', phrase('check.sync.audienceMissing', { name: config.audience.name, partner })))
    }
    if (config.fields.length === 0) problems.push(errorAt('fields', phrase('check.sync.noFields')))
    return problems
  },
  summary: (config, facts) => summaryOf(config, facts),
  execute(config, _people, ports) {
    ports.syncAudience(readyAudienceSyncSchema.parse(config))
    return allLeave(nextPort.id)
  },
}

function checkConnection(connection: Connection | undefined, partner: string): StepProblem[] {
  if (!connection) return [errorAt('partner', phrase('check.sync.notConnected', { partner }), 'partner-page')]
  if (connection.state === 'needs-sign-in') {
    return [errorAt('partner', phrase('check.sync.signInRevoked', { partner }), 'partner-page')]
  }
  if (connection.state === 'needs-permission') {
    return [errorAt('partner', phrase('check.sync.noPermission', { partner }), 'partner-page')]
  }
  return []
}

function checkAccount(config: AudienceSyncConfig, connection: Connection | undefined): StepProblem[] {
  const { adAccount } = config
  if (adAccount === null) return [errorAt('adAccount', phrase('check.sync.noAccount'))]
  if (!connection) return []
  const account = connection.accounts.find((candidate) => candidate.id === adAccount.id)
  if (!account?.chosen || !account.usable) {
    return [errorAt('adAccount', phrase('check.sync.accountGone', { name: adAccount.name }))]
  }
  return []
}

function summaryOf(config: AudienceSyncConfig, facts: CanvasFacts) {
  if (config.partnerId === null) return phrase('summary.sync.none')
  const partner = facts.partnerLabel(config.partnerId)
  if (config.adAccount === null) return phrase('summary.sync.partner', { partner })
  const account = config.adAccount.name
  if (config.audience === null) return phrase('summary.sync.account', { partner, account })
  const audience = config.audience.name
  return config.action === 'add'
    ? phrase('summary.sync.add', { partner, account, audience })
    : phrase('summary.sync.remove', { partner, account, audience })
}
