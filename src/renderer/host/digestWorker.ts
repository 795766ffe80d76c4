/** SHA-256 beside the window: the browser computes it on the thread that asks. */
import type { DigestReply, DigestRequest } from './digestMessages'

self.addEventListener('message', ({ data }: MessageEvent<DigestRequest>) => void answer(data))

async function answer({ id, content }: DigestRequest): Promise<void> {
  say(
    await sha256(content).then(
      hex => ({ id, ok: true, sha256: hex }) as const,
      (error: unknown) => ({ id, ok: false, error }) as const,
    ),
  )
}

async function sha256(content: Blob | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = content instanceof Blob ? await content.arrayBuffer() : content
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

function say(reply: DigestReply): void {
  self.postMessage(reply)
}
