/**
 * Bytes that go with a message instead of being copied: a project may be 100 MB, and copying it
 * would stop the window for as long as that takes.
 *
 * Must stay true: whoever sends bytes does not use them again; they are empty afterwards.
 */

/**
 * The buffers of the bytes that `content` is, or has as its fields, for a message's transfer list.
 * A view of part of a larger buffer is left out and so copied: others may look at the rest.
 */
export function buffersIn(content: unknown): ArrayBuffer[] {
  if (typeof content !== 'object' || content === null) return []
  const fields: readonly unknown[] =
    content instanceof Uint8Array ? [content] : Object.values(content)
  return fields.flatMap(field => {
    if (!(field instanceof Uint8Array) || !(field.buffer instanceof ArrayBuffer)) return []
    const isWhole = field.byteLength === field.buffer.byteLength
    return isWhole ? [field.buffer] : []
  })
}
