/** What the page and the digest worker say to each other. */

export type DigestRequest = {
  readonly id: number
  readonly content: Blob | Uint8Array<ArrayBuffer>
}

/** `error` is what reading the file raised, with its name. */
export type DigestReply =
  | { readonly id: number; readonly ok: true; readonly sha256: string }
  | { readonly id: number; readonly ok: false; readonly error: unknown }
