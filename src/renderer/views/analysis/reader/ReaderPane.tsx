/** The reader: the source beside the diagram, with its margin, its marks and its keyboard. */
import { type CSSProperties, useEffect, useMemo } from 'react'
import { ParagraphId } from '../../../../shared/domain/ids'
import type { ParagraphRow, SourceRow } from '../../../../shared/domain/sources'
import { useSession } from '../../../client/session'
import { useSettings } from '../../../client/settings'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import './highlights.css'
import { NoSource } from './NoSource'
import { ParagraphList } from './ParagraphList'
import { ratingsByParagraph } from './paragraphRatings'
import { ReaderHeader } from './ReaderHeader'
import classes from './ReaderPane.module.css'
import { ReaderPanels } from './ReaderPanels'
import { clearReaderSession } from './readerSession'
import { useParagraphCursor } from './useParagraphCursor'
import { useReaderActions } from './useReaderActions'
import { useReaderMarks } from './useReaderMarks'
import { placeDeeds, wordDeeds } from './wordDeeds'

export function ReaderPane() {
  const t = useTranslate()
  const sources = useQuery('source.list', {})
  const sourceId = useSession(session => session.sourceId)
  return (
    <section className={classes.pane} aria-label={t('reader.title')}>
      {sources.status === 'loading' && <Busy />}
      {sources.status === 'failed' && <ProblemBanner problem={sources.problem} />}
      {sources.status === 'ready' && <OpenSource sources={sources.rows} wantedId={sourceId} />}
    </section>
  )
}

type OpenProps = { readonly sources: readonly SourceRow[]; readonly wantedId: string | null }

/** The source asked for; the first when none was, or when that one is gone. */
function OpenSource({ sources, wantedId }: OpenProps) {
  const source = sources.find(one => one.sourceId === wantedId) ?? sources[0]
  if (source === undefined) return <NoSource />
  return <SourceText key={source.sourceId} sources={sources} source={source} />
}

type TextProps = { readonly sources: readonly SourceRow[]; readonly source: SourceRow }

function SourceText({ sources, source }: TextProps) {
  const paragraphs = useQuery('paragraph.list', { sourceId: source.sourceId })
  useEffect(() => clearReaderSession, [])
  if (paragraphs.status === 'loading') return <Busy />
  if (paragraphs.status === 'failed') return <ProblemBanner problem={paragraphs.problem} />
  return <Reader sources={sources} source={source} paragraphs={paragraphs.rows} />
}

type ReaderProps = TextProps & { readonly paragraphs: readonly ParagraphRow[] }

function Reader({ sources, source, paragraphs }: ReaderProps) {
  const t = useTranslate()
  const { sourceId } = source
  const { textSize, readingFace } = useSettings()
  const cursor = useParagraphCursor(paragraphs)
  const hypotheses = useRows('hypothesis.list', {})
  const { mentions, citations, selectedParagraphs } = useReaderMarks(sourceId)
  const ratingRows = useRows('paragraph.ratings', { sourceId })
  const ratings = useMemo(() => ratingsByParagraph(ratingRows), [ratingRows])
  const noteCounts = useNoteCounts(source)
  const around = { source, paragraphs, hypotheses, mentions, citations, ratings }
  const deeds = { wordDeeds: wordDeeds(around), placeDeeds: placeDeeds(around) }
  useReaderActions({ ...around, ...deeds, cursor })
  return (
    <div className={classes.reader} data-face={readingFace} style={readerStyle(textSize)}>
      <ReaderHeader sources={sources} source={source} paragraphNumber={cursor.paragraph?.number} />
      <ParagraphList
        {...around}
        cursor={cursor}
        wordDeeds={deeds.wordDeeds}
        noteCounts={noteCounts}
        selectedParagraphs={selectedParagraphs}
        label={t('reader.textOf', { title: source.title })}
      />
      <ReaderPanels {...around} {...deeds} />
    </div>
  )
}

/** The size of Arabic text, from which the style sheet sets everything else. */
function readerStyle(textSize: number): CSSProperties {
  return { '--reader-size': `${textSize}px` } as CSSProperties // React's type knows no custom properties
}

/** How many notes hang on each paragraph. */
function useNoteCounts({ sourceId }: SourceRow): ReadonlyMap<ParagraphId, number> {
  const notes = useRows('note.ofSource', { sourceId })
  return useMemo(() => {
    const counts = new Map<ParagraphId, number>()
    for (const { targetKind, targetId } of notes) {
      if (targetKind !== 'paragraph') continue
      const paragraphId = ParagraphId.parse(targetId)
      counts.set(paragraphId, (counts.get(paragraphId) ?? 0) + 1)
    }
    return counts
  }, [notes])
}
