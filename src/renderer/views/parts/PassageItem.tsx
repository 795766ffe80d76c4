/** One passage: where it stands, its words in their surroundings, and what can be done with it. */
import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Passage } from '../../../shared/domain/actors'
import { reveal, useSession } from '../../client/session'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import { excerptAround } from './excerpt'
import classes from './Passage.module.css'

const REACH = 70

type Props = {
  readonly passage: Passage
  /** Buttons beside the place. */
  readonly actions?: ReactNode
  /** What stands under the words. */
  readonly children?: ReactNode
}

export function PassageItem({ passage, actions, children }: Props) {
  const t = useTranslate()
  const { sourceId, sourceTitle, paragraphId, paragraphNumber, start, end } = passage
  const isShown = useSession(
    ({ reveal: place }) =>
      place?.paragraphId === paragraphId && place.start === start && place.end === end,
  )
  return (
    <li className={classes.passage} data-shown={isShown || undefined}>
      <div className={classes.passageHead}>
        <UnstyledButton
          className={classes.place}
          title={t('passage.reveal')}
          onClick={() => reveal({ sourceId, paragraphId, start, end })}
        >
          <span className={classes.placeNumber}>
            {t('passage.paragraph', { number: paragraphNumber })}
          </span>
          <bdi className={classes.placeTitle}>{sourceTitle}</bdi>
        </UnstyledButton>
        {actions}
      </div>
      <UnstyledButton
        className={classes.excerpt}
        dir="auto"
        tabIndex={-1}
        onClick={() => reveal({ sourceId, paragraphId, start, end })}
      >
        <PassageWords passage={passage} />
      </UnstyledButton>
      {children}
    </li>
  )
}

/** The cited words marked in their paragraph; a paragraph cited as a whole is only quoted. */
function PassageWords({ passage }: Pick<Props, 'passage'>) {
  const { paragraphId, start, end, quote } = passage
  const isSpan = start !== null && end !== null
  const [paragraph] = useRows('paragraph.details', isSpan ? { paragraphId } : null)
  if (!isSpan || paragraph === undefined) return <>{quote}</>
  const { before, words, after } = excerptAround(paragraph.text, start, end, REACH)
  return (
    <>
      {before}
      <mark>{words}</mark>
      {after}
    </>
  )
}
