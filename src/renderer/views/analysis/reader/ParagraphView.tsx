/**
 * One numbered paragraph with its margin. Its text is one text node, exactly as received; marks are
 * painted over it (usePaintedMarks.ts), never written into it.
 */
import { VisuallyHidden } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { baseDirection } from '../../../../shared/analysis/arabicText'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { paragraphKindWords } from '../sources/sourceWords'
import { DiagnosticityShade } from './DiagnosticityShade'
import { MarginChips } from './MarginChips'
import { MarginStripes } from './MarginStripes'
import { mountText } from './mountedTexts'
import classes from './ParagraphView.module.css'
import type { ParagraphRatings } from './paragraphRatings'
import type { Stripe } from './useStripes'

type Props = {
  readonly paragraph: ParagraphRow
  readonly paragraphCount: number
  /** In the source, counted from 0. */
  readonly place: number
  readonly hypotheses: readonly HypothesisRow[]
  readonly ratings: ParagraphRatings | undefined
  /** Null where no paragraph that is held has any. */
  readonly stripes: readonly Stripe[] | null
  readonly noteCount: number
  /** How well it tells the hypotheses apart; undefined: not known, or not shown. */
  readonly diagnosticity: number | undefined
  readonly isCurrent: boolean
  /** Cited as a whole by what is selected, or just revealed. */
  readonly isMarked: boolean
}

export const ParagraphView = memo(function ParagraphView(props: Props) {
  const { paragraph, isCurrent } = props
  const t = useTranslate()
  const format = useFormat()
  return (
    <article
      className={classes.row}
      data-paragraph-id={paragraph.paragraphId}
      data-kind={paragraph.kind}
      data-level={paragraph.level ?? undefined}
      data-current={isCurrent || undefined}
      data-striped={props.stripes !== null || undefined}
      data-marked={props.isMarked || undefined}
      aria-current={isCurrent ? 'true' : undefined}
      aria-posinset={props.place + 1}
      aria-setsize={props.paragraphCount}
      tabIndex={isCurrent ? 0 : -1}
    >
      <div className={classes.start}>
        <VisuallyHidden>
          {t('reader.paragraphName', {
            number: paragraph.number,
            kind: t(paragraphKindWords[paragraph.kind]),
          })}
        </VisuallyHidden>
        <span className={classes.number} aria-hidden>
          {format.number(paragraph.number)}
        </span>
        {props.noteCount > 0 && (
          <span className={classes.noted}>
            <IconNote
              size={14}
              stroke={1.5}
              role="img"
              aria-label={t('reader.hasNotes', { count: props.noteCount })}
            />
          </span>
        )}
      </div>
      <ParagraphText paragraph={paragraph} />
      {props.stripes !== null && <MarginStripes stripes={props.stripes} />}
      <MarginChips
        paragraphId={paragraph.paragraphId}
        hypotheses={props.hypotheses}
        ratings={props.ratings}
      />
      {props.diagnosticity !== undefined && <DiagnosticityShade score={props.diagnosticity} />}
    </article>
  )
})

function ParagraphText({ paragraph }: Pick<Props, 'paragraph'>) {
  const element = useRef<HTMLHeadingElement>(null)
  const { paragraphId, text, kind, level } = paragraph
  useEffect(() => {
    const node = element.current?.firstChild
    if (node instanceof Text && node.data === text) return mountText(paragraphId, node)
  }, [paragraphId, text])
  const Tag = kind === 'heading' ? headingTag(level) : 'p'
  return (
    <Tag
      ref={element}
      key={Tag}
      data-reader-text
      className={classes.text}
      dir={baseDirection(text)}
    >
      {text}
    </Tag>
  )
}

/** The source's own headings begin below those of the window. */
function headingTag(level: number | null): 'h3' | 'h4' | 'h5' | 'h6' {
  if (level === null || level <= 1) return 'h3'
  if (level === 2) return 'h4'
  return level === 3 ? 'h5' : 'h6'
}
