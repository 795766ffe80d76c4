/** Adds words to an evidence item that is there, or takes them from it; the selected one comes first. */
import { Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import { CitationId, EvidenceId, newIdOf } from '../../../../shared/domain/ids'
import type { SourceCitationRow } from '../../../../shared/domain/relationships'
import { select, useSession } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { evidenceKindWords } from '../../../i18n/evidenceWords'
import { useTranslate } from '../../../i18n/words'
import classes from './CitePanel.module.css'
import { backToText } from './readerDeeds'
import type { Place } from './readerSession'
import { SearchList } from './SearchList'
import type { ReaderText } from './useReaderText'

type Props = { readonly place: Place; readonly text: ReaderText }

export function ToEvidencePanel({ place, text }: Props) {
  const t = useTranslate()
  const evidence = useRows('evidence.list', {})
  const selection = useSession(session => session.selection)
  const { paragraphId, span } = place
  const near = text.citations.filter(
    one => one.owner === 'evidence' && one.paragraphId === paragraphId,
  )
  const here = near.filter(
    one => one.start === (span?.start ?? null) && one.end === (span?.end ?? null),
  )
  const nearness = ({ evidenceId }: EvidenceRow) =>
    Number(selection.kind === 'evidence' && selection.evidenceId === evidenceId) * 2 +
    Number(near.some(one => one.ownerId === evidenceId))
  const offered = evidence.toSorted((one, other) => nearness(other) - nearness(one))

  async function choose(evidenceId: EvidenceId) {
    backToText(place)
    select({ kind: 'evidence', evidenceId })
    const known = citationOf(here, evidenceId)
    if (known !== undefined) {
      const payload = { citationId: CitationId.parse(known.citationId) }
      if (await runCommand('evidence.uncite', payload)) announce(t('reader.saysTakenFrom'))
      return
    }
    const citation = { evidenceId, citationId: newIdOf(CitationId), paragraphId, span }
    if (await runCommand('evidence.cite', citation)) announce(t('reader.saysAddedTo'))
  }

  return (
    <SearchList
      label={t('reader.toEvidence')}
      noneWords={t(evidence.length === 0 ? 'reader.noEvidence' : 'reader.noEvidenceFound')}
      entries={offered.map(row => ({
        id: row.evidenceId,
        words: `${row.summary} ${row.quote ?? ''}`,
        content: (
          <EvidenceWords row={row} isCited={citationOf(here, row.evidenceId) !== undefined} />
        ),
      }))}
      onChoose={id => void choose(EvidenceId.parse(id))}
    />
  )
}

function citationOf(citations: readonly SourceCitationRow[], evidenceId: EvidenceId) {
  return citations.find(one => one.ownerId === evidenceId)
}

type WordsProps = { readonly row: EvidenceRow; readonly isCited: boolean }

function EvidenceWords({ row, isCited }: WordsProps) {
  const t = useTranslate()
  return (
    <>
      {isCited && <IconCheck size={14} role="img" aria-label={t('reader.citedHere')} />}
      <Text component="span" size="xs" lineClamp={2} dir="auto" className={classes.words}>
        {row.summary || row.quote || t('evidence.untitled')}
      </Text>
      <Text component="span" size="xs" c="dimmed" ms="auto">
        {t(evidenceKindWords[row.kind])}
      </Text>
    </>
  )
}
