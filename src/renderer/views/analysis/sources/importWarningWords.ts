/** What an import noticed, in words. Kept with the source as JSON, so that it follows the language. */
import { z } from 'zod'
import type { Translate } from '../../../i18n/words'
import type { CountedWarningCode, ImportWarning } from '../../../importers/importWarnings'
import { encodingName } from './encodingName'

const countedWords = {
  'replacement-characters': 'importWarning.replacementCharacters',
  'nul-characters': 'importWarning.nulCharacters',
  'direction-controls': 'importWarning.directionControls',
  'pictures-left-out': 'importWarning.picturesLeftOut',
  'comments-left-out': 'importWarning.commentsLeftOut',
  'page-marks-left-out': 'importWarning.pageMarksLeftOut',
  'deletions-left-out': 'importWarning.deletionsLeftOut',
  'hidden-text': 'importWarning.hiddenText',
  'boilerplate-left-out': 'importWarning.boilerplateLeftOut',
  'active-content-ignored': 'importWarning.activeContentIgnored',
  'attachments-left-out': 'importWarning.attachmentsLeftOut',
  'hyphens-joined': 'importWarning.hyphensJoined',
  'letters-restored': 'importWarning.lettersRestored',
  'order-restored': 'importWarning.orderRestored',
} as const satisfies Readonly<Record<CountedWarningCode, string>>

export function warningWords(t: Translate, warning: ImportWarning): string {
  switch (warning.code) {
    case 'encoding-guessed':
      return t('importWarning.encodingGuessed', { encoding: encodingName(warning.encoding) })
    case 'encoding-contradicted': {
      const declared = encodingName(warning.declared)
      const encoding = encodingName(warning.encoding)
      return t('importWarning.encodingContradicted', { declared, encoding })
    }
    case 'lines-joined':
      return t('importWarning.linesJoined')
    case 'whole-page-taken':
      return t('importWarning.wholePageTaken')
    case 'read-in-part':
      return t('importWarning.readInPart')
    case 'pages-without-text': {
      const { pages } = warning
      return t('importWarning.pagesWithoutText', { count: pages.length, pages: ranges(pages) })
    }
    default:
      return t(countedWords[warning.code], { count: warning.count })
  }
}

/** 1, 2, 3, 7 as 1–3, 7. Digits stay Latin, as page numbers in files do. */
function ranges(pages: readonly number[]): string {
  const parts: { first: number; last: number }[] = []
  for (const page of pages) {
    const open = parts.at(-1)
    if (open && page === open.last + 1) open.last = page
    else parts.push({ first: page, last: page })
  }
  return parts
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ')
}

// The keys are the codes that have words.
const countedCodes = Object.keys(countedWords) as CountedWarningCode[]

const KnownWarning: z.ZodType<ImportWarning> = z.union([
  z.object({ code: z.enum(countedCodes), count: z.int().min(0) }),
  z.object({ code: z.literal('encoding-guessed'), encoding: z.string() }),
  z.object({
    code: z.literal('encoding-contradicted'),
    declared: z.string(),
    encoding: z.string(),
  }),
  z.object({ code: z.literal('pages-without-text'), pages: z.array(z.int().min(1)) }),
  z.object({ code: z.enum(['lines-joined', 'whole-page-taken', 'read-in-part']) }),
])

/** A warning as it is kept with a source; one of an unknown kind is shown as it was written. */
export function keptWarningWords(t: Translate, kept: string): string {
  const warning = KnownWarning.safeParse(parsed(kept))
  return warning.success ? warningWords(t, warning.data) : kept
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // words, not JSON
  }
}
