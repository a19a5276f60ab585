// A partner's own word for a role, without its code's clothes: ROLE_ANALYST is Analyst. Vendors' words are not translated. Pure.

export function sayRole(role: string): string {
  return role
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => (/^[A-Z0-9_]+$/.test(one) ? plainWord(one) : one))
    .join(', ')
}

function plainWord(code: string): string {
  const words = code
    .replace(/^ROLE_/, '')
    .toLowerCase()
    .replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
