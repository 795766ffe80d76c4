/** The reader: the source beside the diagram, with its margin, its marks and its keyboard. */
import { type CSSProperties, useEffect, useRef } from 'react'
import type { SourceRow } from '../../../../shared/domain/sources'
import { useSession } from '../../../client/session'
import { useSettings } from '../../../client/settings'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import './highlights.css'
import { DiagnosticityLegend, useShades } from './DiagnosticityShade'
import { FindBar } from './FindBar'
import { NoSource } from './NoSource'
import { ParagraphList } from './ParagraphList'
import { ReaderHeader } from './ReaderHeader'
import classes from './ReaderPane.module.css'
import { ReaderPanels } from './ReaderPanels'
import { clearReaderSession } from './readerSession'
import { useDatesInText } from './useDatesInText'
import { useCurrentPlace, useParagraphCursor } from './useParagraphCursor'
import { useReaderActions } from './useReaderActions'
import { useReaderMarks } from './useReaderMarks'
import { useReaderText } from './useReaderText'
import { useStripes } from './useStripes'
import { WalkBar } from './WalkBar'
import { placeDeeds, wordDeeds } from './wordDeeds'
import { chosenWords, useOfferedWords } from './wordsAtHand'

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
  const currentPlace = useCurrentPlace(source)
  useEffect(() => clearReaderSession, [])
  if (currentPlace === null) return <Busy />
  return <Reader sources={sources} source={source} currentPlace={currentPlace} />
}

type ReaderProps = TextProps & { readonly currentPlace: number }

function Reader({ sources, source, currentPlace }: ReaderProps) {
  const t = useTranslate()
  const { textSize, readingFace } = useSettings()
  const { text, showPlaces } = useReaderText(source, currentPlace)
  const cursor = useParagraphCursor(source, text, currentPlace)
  const isBegun = useOnceTrue(text.count === 0 || text.paragraphs.size > 0)
  const hypotheses = useRows('hypothesis.list', {})
  const stripes = useStripes(text, hypotheses)
  const hasStripes = useOnceTrue(stripes.size > 0)
  const shades = useShades(text, hypotheses)
  useDatesInText(text)
  const selectedParagraphs = useReaderMarks(source.sourceId, text)
  const around = { source, text, hypotheses }
  const deeds = { wordDeeds: wordDeeds(around), placeDeeds: placeDeeds(around) }
  useReaderActions({ ...around, ...deeds, cursor })
  useOfferedWords(text)
  return (
    <div
      className={classes.reader}
      data-face={readingFace}
      style={readerStyle(textSize)}
      data-guide="reader"
    >
      <ReaderHeader sources={sources} source={source} paragraphNumber={cursor.paragraph?.number} />
      <DiagnosticityLegend />
      <WalkBar />
      <FindBar source={source} place={cursor.place} readChosen={() => chosenWords(text)} />
      {text.problem !== null && <ProblemBanner problem={text.problem} />}
      {isBegun ? (
        <ParagraphList
          {...around}
          cursor={cursor}
          wordDeeds={deeds.wordDeeds}
          stripes={stripes}
          hasStripes={hasStripes}
          shades={shades}
          selectedParagraphs={selectedParagraphs}
          label={t('reader.textOf', { title: source.title })}
          onPlaces={showPlaces}
        />
      ) : (
        <Busy />
      )}
      <ReaderPanels {...around} {...deeds} />
    </div>
  )
}

/** Stays true, so that what was shown is not taken away while other pages load. */
function useOnceTrue(isTrue: boolean): boolean {
  const was = useRef(false)
  if (isTrue) was.current = true
  return was.current
}

/** The size of Arabic text, from which the style sheet sets everything else. */
function readerStyle(textSize: number): CSSProperties {
  return { '--reader-size': `${textSize}px` } as CSSProperties // React's type knows no custom properties
}
