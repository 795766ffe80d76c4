/** Every problem has words of its own, which say more than that nothing has changed. */
import { beforeAll, describe, expect, it } from 'vitest'
import arabic from '../../src/renderer/i18n/ar.json'
import english from '../../src/renderer/i18n/en.json'
import { problemWords } from '../../src/renderer/i18n/problemWords'
import { startWords, translate } from '../../src/renderer/i18n/words'
import type { Problem } from '../../src/shared/problem'
import { REASON_CODES, reasonText } from '../../src/shared/problemReasons'

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
    await startWords(language).changeLanguage(language)
  })

  const bodyFor = (reason: string) => {
    const problem = { code: 'project-not-saved', details: { name: 'مالي', reason } } as const
    const { body, values } = problemWords(problem, translate)
    return translate(body, values)
  }
  const isIn = (text: string) => (language === 'ar' ? !/[A-Za-z]/.test(text) : /[a-z]/.test(text))

  it.each(REASON_CODES)('%s is in words', code => {
    const words = translate(`reason.${code}`)
    expect(isIn(words) && words !== `reason.${code}`).toBe(true)
    expect(bodyFor(reasonText(code))).toContain(words)
  })

  it.each([
    ['ENOSPC: no space left on device', 'disk-full'],
    ['QuotaExceededError: The disk is full.', 'disk-full'],
    ['EIO: i/o error', 'disk-error'],
    ['EROFS: read-only file system', 'place-read-only'],
    ['pages-damaged: Tree 12 page 4: btreeInitPage() returns error code 11', 'pages-damaged'],
  ] as const)('%s keeps what the system said behind the words', (reason, code) => {
    expect(bodyFor(reason)).toContain(translate(`reason.${code}`))
    expect(bodyFor(reason)).toContain(reason.slice(reason.indexOf(': ') + 2))
  })

  it('is said to be technical where it has no words', () => {
    expect(bodyFor('constructor: x')).toContain('constructor: x')
    expect(isIn(translate('reason.technical', { detail: '9' }))).toBe(true)
  })
})

it('is asked for by the words of every problem that has one', () => {
  const withReason = codes.filter(code =>
    /\{\{reason/.test((english as Words)[`problem.${code}.body`] ?? ''),
  )
  expect(withReason).toHaveLength(13)
  for (const code of withReason) {
    expect((arabic as Words)[`problem.${code}.body`]).toContain('{{reason, isolate}}')
  }
})
