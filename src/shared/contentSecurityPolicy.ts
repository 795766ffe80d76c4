/**
 * The content security policy, and the powers of a browser that the page does without: the texts that
 * both hosts send with every response.
 *
 * They live in a JSON file because the browser host's server is a plain Node script, which cannot
 * import TypeScript. Must stay true: nothing inline runs, nothing is loaded from elsewhere.
 */
import template from './contentSecurityPolicy.json'

/** What index.html carries where the nonce of this load goes; the build writes it (electron.config.ts). */
export const noncePlaceholder = '__CSP_NONCE__'

/** The header `Permissions-Policy`: not even a question of the browser's may come from the page. */
export const permissionsPolicy: string = template.permissions

/**
 * The policy for one load.
 * @param nonce base64 or base64url, made anew for every load of the page; the UI kit's style
 *   elements carry it.
 */
export function contentSecurityPolicy(nonce: string): string {
  if (!/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(nonce)) throw new Error('not a usable nonce')
  return template.policy.replace('NONCE', nonce)
}
