// Knows a full disk by what files and SQLite say of it: one sentence for a person, wherever it happens.

const sqliteFull = 13

export function isDiskFull(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false
  if ('errcode' in failure && failure.errcode === sqliteFull) return true
  return 'code' in failure && (failure.code === 'ENOSPC' || failure.code === 'EDQUOT')
}
