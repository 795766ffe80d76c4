/** What an import noticed, in words. Kept with the source as JSON, so that it follows the language. */
import { z } from 'zod'
import type { Translate } from '../../../i18n/words'
import type { ImportWarning } from '../../../importers/importedSource'
import { encodingName } from './encodingName'

export function warningWords(t: Translate, warning: ImportWarning): string {
  switch (warning.code) {
    case 'replacement-characters':
      return t('importWarning.replacementCharacters', { count: warning.count })
    case 'nul-characters':
      return t('importWarning.nulCharacters', { count: warning.count })
    case 'encoding-guessed':
      return t('importWarning.encodingGuessed', { encoding: encodingName(warning.encoding) })
    case 'direction-controls':
      return t('importWarning.directionControls', { count: warning.count })
    case 'lines-joined':
      return t('importWarning.linesJoined')
  }
}

const counted = { count: z.int().min(0) }

const KnownWarning: z.ZodType<ImportWarning> = z.discriminatedUnion('code', [
  z.object({ code: z.literal('replacement-characters'), ...counted }),
  z.object({ code: z.literal('nul-characters'), ...counted }),
  z.object({ code: z.literal('encoding-guessed'), encoding: z.string() }),
  z.object({ code: z.literal('direction-controls'), ...counted }),
  z.object({ code: z.literal('lines-joined') }),
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
