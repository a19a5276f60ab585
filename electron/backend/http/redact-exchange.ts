// Makes an exchange fit to be shown and kept: no secret, no token, no address or number of a person; digests shortened.
// Pure. Vendors' ids stay whole, support needs them (the log's own redaction would take them for phone numbers).

const longestExcerpt = 2_000
const secretNames =
  /^(access-token|authorization|cookie|set-cookie|proxy-authorization|secret|app_secret|client_secret|auth_code|code|access_token|refresh_token|token|state)$/i
const secretPair =
  /("?(?:access_token|refresh_token|token|secret|client_secret|app_secret|auth_code|code|authorization|access-token)"?\s*[=:]\s*"?)((?:Bearer|Basic)\s+)?([^\s"'&,;}\]]{6,})/gi
/** Vendors' tokens have a beginning of their own (B2): they go even where nothing calls them tokens. */
const vendorToken = /\b(?:pin[arc]_|act\.|rft\.)[A-Za-z0-9._~+/=-]{10,}/g
/** How the vendors call the person who is signed in. */
const personName = /("(?:display_name|username|user_name|full_name|first_name|last_name)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi
const digest = /\b([0-9a-f]{8})[0-9a-f]{56}\b/gi
const email = /[^\s@"'<>()[\]{},;:=/?&]+(?:@|%40)[^\s@"'<>()[\]{},;:=/?&]+/giu
const phone = /\+\d{7,15}\b/g
const advertisingId = /\b([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi

/** `known` are the secrets of this very exchange: they go wherever they stand, in whatever field a vendor echoes them. */
export function redactExcerpt(text: string, known: readonly string[] = []): string {
  let shown = text.slice(0, longestExcerpt + 256)
  // What the cut went through is no longer whole enough to be recognised: it goes.
  if (text.length > shown.length) shown = shown.replace(/[^\s",;:{}[\]]+$/, '')
  for (const secret of known) if (secret.length >= 6) shown = shown.replaceAll(secret, '[hidden]')
  shown = shown
    .replace(secretPair, '$1[hidden]')
    .replace(vendorToken, '[hidden]')
    .replace(personName, '$1"[name]"')
    .replace(digest, '$1…')
    .replace(email, '[e-mail]')
    .replace(phone, '[phone]')
    .replace(advertisingId, '$1…')
  return shown.length > longestExcerpt ? `${shown.slice(0, longestExcerpt)}…` : shown
}

export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretNames.test(name) ? '[hidden]' : redactExcerpt(value)]),
  )
}

export function redactAddress(address: URL): string {
  const shown = new URL(address)
  for (const name of [...shown.searchParams.keys()]) if (secretNames.test(name)) shown.searchParams.set(name, 'hidden')
  return redactExcerpt(shown.href)
}

export function redactForm(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${secretNames.test(name) ? '[hidden]' : redactExcerpt(value)}`)
    .join('&')
}
