/** Every problem has words of its own, which say more than that nothing has changed. */
import { beforeAll, describe, expect, it } from 'vitest'
import arabic from '../../src/renderer/i18n/ar.json'
import english from '../../src/renderer/i18n/en.json'
import { problemWords } from '../../src/renderer/i18n/problemWords'
import { startWords, translate } from '../../src/renderer/i18n/words'
import { Name } from '../../src/shared/domain/definitions'
import { type Problem, problemOf } from '../../src/shared/problem'
import { REASON_CODES, readReason, reasonText } from '../../src/shared/problemReasons'
import { z } from '../../src/shared/zod'

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
    const { title, body } = problemWords({ code, details: {} } as unknown as Problem, translate)
    expect([title, body]).toEqual([`problem.${code}`, `problem.${code}.body`])
    expect(sentences(words[body] ?? '')).toBeGreaterThan(1)
  })
})

describe.each(['ar', 'en'] as const)('the reason of a problem (%s)', language => {
  beforeAll(async () => {
    await startWords(language, tag => tag).changeLanguage(language)
  })

  const wordsFor = (reason: string) =>
    problemWords({ code: 'project-not-saved', details: { name: 'مالي', reason } }, translate)
  const isIn = (text: string) => (language === 'ar' ? !/[A-Za-z]/.test(text) : /[a-z]/.test(text))

  it.each(REASON_CODES)('%s is in words', code => {
    const words = translate(`reason.${code}`)
    expect(isIn(words) && words !== `reason.${code}`).toBe(true)
    expect(wordsFor(reasonText(code))).toMatchObject({ detail: null })
    expect(wordsFor(reasonText(code)).reason).toContain(words)
  })

  it.each([
    ['ENOSPC: no space left on device', 'disk-full'],
    ['QuotaExceededError: The disk is full.', 'disk-full'],
    ['EIO: i/o error', 'disk-error'],
    ['EROFS: read-only file system', 'place-read-only'],
    ['pages-damaged: Tree 12 page 4: btreeInitPage() returns error code 11', 'pages-damaged'],
  ] as const)('%s keeps what the system said behind the words', (reason, code) => {
    expect(wordsFor(reason).reason).toContain(translate(`reason.${code}`))
    expect(wordsFor(reason).detail).toContain(reason.slice(reason.indexOf(': ') + 2))
  })

  it('is left to the detail where it has no words', () => {
    expect(wordsFor('constructor: x')).toMatchObject({ reason: null, detail: 'constructor: x' })
  })
})

describe('a request that is not accepted', () => {
  const reasonFor = (schema: z.ZodType, value: unknown) => {
    const { error } = schema.safeParse(value)
    const problem = problemOf(error)
    const { reason } = problem.details as { readonly reason: string }
    return readReason(reason).code
  }

  it.each([
    ['a text that is too long', z.string().max(3), 'four', 'text-too-long'],
    ['a name of blanks', Name, '  ', 'text-missing'],
    ['too large a number', z.int().max(6), 7, 'number-out-of-range'],
    ['another form', z.strictObject({ at: z.string() }), { at: 7 }, 'form-not-known'],
  ] as const)('says of %s what is wrong with it', (_what, schema, value, code) => {
    expect(reasonFor(schema, value)).toBe(code)
  })
})
