/** What the operating system's refusals are called, without the paths that the window must not see. */

/** The system's code, such as `ENOENT`, or null when this is not a refusal of the system. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** For a problem's `reason`: `ENOSPC: no space left on device`. Node puts the path after a comma. */
export function reasonWithoutPath(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return systemErrorCode(error) === null ? error.message : (error.message.split(', ')[0] ?? '')
}
