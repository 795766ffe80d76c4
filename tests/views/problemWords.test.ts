/** Every problem has words of its own, which say more than that nothing has changed. */
import { describe, expect, it } from 'vitest'
import arabic from '../../src/renderer/i18n/ar.json'
import english from '../../src/renderer/i18n/en.json'
import { problemWords } from '../../src/renderer/i18n/problemWords'
import type { Problem } from '../../src/shared/problem'

type Words = Readonly<Record<string, string>>

const codes = Object.keys(english)
  .filter(key => /^problem\.[a-z-]+$/.test(key))
  .map(key => key.slice('problem.'.length))

function sentences(text: string): number {
  return text
    .replaceAll(/\{\{[^}]*\}\}/g, 'x')
    .split(/[.:;؛:،,](?:\s|$)/u)
    .filter(Boolean).length
}

describe.each([
  ['in Arabic', arabic as Words],
  ['in English', english as Words],
])('a problem %s', (_language, words) => {
  it.each(codes)('%s says of itself more than that nothing has changed', code => {
    // Only the code is looked at.
    const { title, body } = problemWords({ code, details: {} } as unknown as Problem)
    expect([title, body]).toEqual([`problem.${code}`, `problem.${code}.body`])
    expect(sentences(words[body] ?? '')).toBeGreaterThan(1)
  })
})
