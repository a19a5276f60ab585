// The ways in for others, as the backend tells of them: server, keys, calls, findings, mapping, cohorts.
import type { DataPartnerId } from '#shared/people/data-partners/data-partner-catalog.ts'
import { useQuestion } from './use-question.ts'

export const useIngestServer = () => useQuestion('ingest.get', {})
export const useApiKeys = () => useQuestion('keys.list', {})
export const useIngestCalls = (partner: DataPartnerId | null) => useQuestion('ingest.calls', { partner, before: null })
export const useFindings = (partner: DataPartnerId) => useQuestion('ingest.diagnose', { partner })
export const useMapping = (partner: DataPartnerId) => useQuestion('ingest.mapping', { partner })
export const useCohorts = (partner: DataPartnerId) => useQuestion('cohorts.list', { partner })
export const useCohortImports = (partner: DataPartnerId) =>
  useQuestion('cohorts.imports', { partner, before: null }, { keepsPrevious: true })
