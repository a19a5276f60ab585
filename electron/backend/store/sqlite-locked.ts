// Knows by what SQLite says that somebody else holds the database: another program, as long as it writes.

const sqliteBusy = 5
const sqliteLocked = 6

export function isLocked(failure: unknown): boolean {
  if (!(failure instanceof Error) || !('errcode' in failure) || typeof failure.errcode !== 'number') return false
  // The lowest byte is the kind; what is above it says how it came about.
  const kind = failure.errcode & 0xff
  return kind === sqliteBusy || kind === sqliteLocked
}
