// The headers every page of ours wears, in both hosts: nothing from elsewhere, no frames, no powers it does not need. Pure.
import { randomBytes } from 'node:crypto'

/** A fresh nonce for one load of a page. react-aria-components puts one `<style>` into the page and marks it with this. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url')
}

/** `ownSocket` is the WebSocket address of the local host; the desktop window has none. */
export function pageHeaders(options: { nonce: string; ownSocket?: string }): Record<string, string> {
  const { nonce, ownSocket } = options
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    // Pictures and files made in the page: exports, previews.
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'worker-src': "'self'",
    'connect-src': ownSocket === undefined ? "'self'" : `'self' ${ownSocket}`,
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  }
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    // A page this one opens (a sign-in) must not reach back into it.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=(), clipboard-read=(self)',
  }
}
