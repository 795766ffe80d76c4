/** The lines between `---` that many programs put before Markdown: metadata, one `key: value` a line. */

export interface FrontMatter {
  /** Keys in small letters. Only plain values are read; lists and nested values are passed over. */
  readonly fields: ReadonlyMap<string, string>
  readonly rest: string
}

export function readFrontMatter(text: string): FrontMatter {
  const found = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  const lines = (found?.[1] ?? '').split('\n')
  const fields = lines.flatMap((line): [string, string][] => {
    const [, key, value] = /^([\w-]+):[ \t]+(\S.*)$/.exec(line) ?? []
    return key === undefined || value === undefined ? [] : [[key.toLowerCase(), unquoted(value)]]
  })
  // Without a single field it is a line across the page and what follows it.
  if (!found || fields.length === 0) return { fields: new Map(), rest: text }
  return { fields: new Map(fields), rest: text.slice(found[0].length) }
}

function unquoted(value: string): string {
  const trimmed = value.trim()
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed
}
