// Sorts what Node and axios throw when there is no answer. Pure; keeps nothing of the error's text.
import type { NetworkCode } from './partner-request.ts'

const codes: Readonly<Record<string, NetworkCode>> = {
  ENOTFOUND: 'offline',
  EAI_AGAIN: 'offline',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  EHOSTUNREACH: 'offline',
  EHOSTDOWN: 'offline',
  EADDRNOTAVAIL: 'offline',
  ECONNREFUSED: 'refused',
  EACCES: 'refused',
  ETIMEDOUT: 'timed-out',
  ECONNABORTED: 'timed-out',
  ESOCKETTIMEDOUT: 'timed-out',
}

export function networkCodeOf(failure: unknown): NetworkCode {
  for (let error: unknown = failure, depth = 0; depth < 5 && error instanceof Error; error = error.cause, depth++) {
    // Happy eyeballs tries several addresses and reports them together.
    if (error instanceof AggregateError && error.errors.length > 0) return networkCodeOf(error.errors[0])
    const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
    const known = codes[code]
    if (known) return known
    if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|ALTNAME/.test(code)) return 'untrusted'
  }
  // Reset, hung up, cut short, unparsable: the bytes may have arrived, so writes must be idempotent.
  return 'closed'
}
