/** The selected paragraph: its ratings, the evidence that cites it, and what of the network it touches. */
import { Spoiler } from '@mantine/core'
import { sliceCodePoints } from '../../../../shared/analysis/arabicText'
import type { QueryRow } from '../../../../shared/catalogue'
import type { ParagraphId } from '../../../../shared/domain/ids'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { reveal } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import { Notes } from '../../parts/Notes'
import classes from '../../parts/Passage.module.css'
import { paragraphKindWords } from '../sources/sourceWords'
import { EvidenceCard } from './EvidenceCard'
import { ParagraphCodings } from './ParagraphCodings'
import { ParagraphNetwork } from './ParagraphNetwork'
import { RatingRows } from './RatingRows'

const EXCERPT_HEIGHT = 118

type Paragraph = QueryRow<'paragraph.details'>

export function ParagraphInspector({ paragraphId }: { readonly paragraphId: ParagraphId }) {
  const t = useTranslate()
  const found = useQuery('paragraph.details', { paragraphId })
  if (found.status === 'loading') return <Busy />
  if (found.status === 'failed') return <ProblemBanner problem={found.problem} />
  const paragraph = found.rows[0]
  if (paragraph === undefined) return <p className={shared.remark}>{t('inspector.gone')}</p>
  return (
    <>
      <ParagraphText paragraph={paragraph} />
      <ParagraphEvidence paragraph={paragraph} />
      <ParagraphCodings sourceId={paragraph.sourceId} paragraphId={paragraphId} />
      <ParagraphNetwork sourceId={paragraph.sourceId} paragraphId={paragraphId} />
      <Notes target={{ kind: 'paragraph', id: paragraphId, span: null }} />
    </>
  )
}

function ParagraphText({ paragraph }: { readonly paragraph: Paragraph }) {
  const t = useTranslate()
  const { sourceId, sourceTitle, paragraphId, number, kind, text } = paragraph
  return (
    <div>
      <button
        type="button"
        className={classes.place}
        title={t('passage.reveal')}
        onClick={() => reveal({ sourceId, paragraphId, start: null, end: null })}
      >
        <span className={classes.placeNumber}>{t('passage.paragraph', { number })}</span>
        <bdi className={classes.placeTitle}>{sourceTitle}</bdi>
        {kind !== 'body' && <KindName kind={kind} />}
      </button>
      <Spoiler
        maxHeight={EXCERPT_HEIGHT}
        showLabel={t('inspector.showAll')}
        hideLabel={t('inspector.showLess')}
        classNames={{ control: classes.spoilerControl }}
      >
        <p className={classes.paragraphText} dir="auto">
          {text}
        </p>
      </Spoiler>
    </div>
  )
}

function KindName({ kind }: Pick<ParagraphRow, 'kind'>) {
  const t = useTranslate()
  return <span className={classes.kindName}>{t(paragraphKindWords[kind])}</span>
}

function ParagraphEvidence({ paragraph }: { readonly paragraph: Paragraph }) {
  const t = useTranslate()
  const { sourceId, paragraphId } = paragraph
  const rate = useCommand('paragraph.rate')
  const unrate = useCommand('paragraph.unrate')
  const evidence = useRows('evidence.ofParagraph', { paragraphId })
  const ratings = useRows('paragraph.ratings', { sourceId, paragraphId }).filter(
    one => one.paragraphId === paragraphId,
  )
  const citations = useRows('citation.ofSource', { sourceId, paragraphId }).filter(
    one => one.paragraphId === paragraphId && one.owner === 'evidence',
  )
  const quotes = new Map(
    citations
      .filter(one => one.start !== null)
      .map(({ ownerId, start, end }) => [ownerId, { start: start ?? 0, end: end ?? 0 }]),
  )
  const whole = evidence.find(one => one.passages === 1 && !quotes.has(one.evidenceId))
  return (
    <>
      <InspectorSection title={t('inspector.ratings')}>
        <div data-guide="ratings">
          <RatingRows
            ratings={ratings.filter(one => one.evidenceId === whole?.evidenceId)}
            onRate={(hypothesisId, consistency, reason) =>
              void rate({ paragraphId, hypothesisId, consistency, reason })
            }
            onClear={hypothesisId => void unrate({ paragraphId, hypothesisId })}
          />
        </div>
      </InspectorSection>
      {evidence.length > 0 && (
        <InspectorSection title={t('inspector.evidenceItems')} count={evidence.length}>
          {evidence.map(one => (
            <EvidenceCard
              key={one.evidenceId}
              evidence={one}
              quote={quoteOf(paragraph.text, quotes.get(one.evidenceId))}
              ratings={
                one === whole
                  ? null
                  : ratings.filter(rating => rating.evidenceId === one.evidenceId)
              }
            />
          ))}
        </InspectorSection>
      )}
    </>
  )
}

function quoteOf(
  text: string,
  span: { readonly start: number; readonly end: number } | undefined,
): string | null {
  return span === undefined ? null : sliceCodePoints(text, span.start, span.end)
}
