/** Gives words a code, or takes one away that they have: codes overlap as they like. */
import type { CodeRow } from '../../../../shared/domain/codes'
import { CodeId, CodingId, newIdOf } from '../../../../shared/domain/ids'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { nextColour } from '../../parts/hypothesisChoices'
import { CodeSearch } from './CodeSearch'
import { backToText } from './readerDeeds'
import type { Place } from './readerSession'
import type { ReaderText } from './useReaderText'

type Props = { readonly place: Place; readonly text: ReaderText }

export function CodePanel({ place, text }: Props) {
  const t = useTranslate()
  const codes = useRows('code.list', {})
  const { paragraphId, span } = place
  const here = text.codings.filter(
    one =>
      one.paragraphId === paragraphId &&
      one.start === (span?.start ?? null) &&
      one.end === (span?.end ?? null),
  )

  async function give({ codeId, name }: CodeRow) {
    backToText(place)
    const known = here.find(one => one.codeId === codeId)
    if (known !== undefined) {
      const isDone = await runCommand('coding.remove', { codingIds: [known.codingId] })
      if (isDone) announce(t('reader.saysUncoded', { name }))
      return
    }
    const coding = { codingId: newIdOf(CodingId), codeId, paragraphId, span, newCode: null }
    if (await runCommand('coding.create', coding)) announce(t('reader.saysCoded', { name }))
  }

  async function giveNew(name: string) {
    backToText(place)
    const colour = nextColour(codes.map(code => code.colour))
    const isDone = await runCommand('coding.create', {
      codingId: newIdOf(CodingId),
      codeId: newIdOf(CodeId),
      paragraphId,
      span,
      newCode: { name, colour, parentCodeId: null },
    })
    if (isDone) announce(t('reader.saysCoded', { name }))
  }

  return (
    <CodeSearch
      label={t('reader.code')}
      codes={codes}
      given={new Set(here.map(({ codeId }) => codeId))}
      onChoose={code => void give(code)}
      onCreate={name => void giveNew(name)}
    />
  )
}
