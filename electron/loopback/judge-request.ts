// Decides whether a request may come in, from its headers alone. Pure: it answers nothing itself.

export interface RequestFacts {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
  readonly fetchMode: string | undefined
  readonly isUpgrade: boolean
}

export type Refusal = 'method' | 'host' | 'origin' | 'token'

/**
 * Host: a name that another website points at 127.0.0.1 (DNS rebinding) is refused. Origin and Sec-Fetch-Site: a page of another
 * website, which a browser would let talk to this machine, is refused; a link from elsewhere that opens the app is not.
 */
export function judgeRequest(facts: RequestFacts, ownHost: string): Refusal | undefined {
  const { method, host, origin, fetchSite, fetchMode, isUpgrade } = facts
  if (host !== ownHost) return 'host'
  if (method !== 'GET' && method !== 'HEAD') return 'method'
  if (isUpgrade ? origin !== `http://${ownHost}` : origin !== undefined && origin !== `http://${ownHost}`)
    return 'origin'
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none' && fetchMode !== 'navigate')
    return 'origin'
  return undefined
}
