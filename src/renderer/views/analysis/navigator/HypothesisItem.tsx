/** One hypothesis in the navigator: its colour, statement and standing; Alt and an arrow move it. */
import { UnstyledButton } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { DragEvent, KeyboardEvent } from 'react'
import type { HypothesisStanding } from '../../../../shared/domain/hypotheses'
import { select, useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { EditableText } from '../../../components/EditableText'
import { RankBadge } from '../../../components/RankBadge'
import { useFormat } from '../../../i18n/format'
import { hypothesisKindWords } from '../../../i18n/hypothesisWords'
import { useTranslate } from '../../../i18n/words'
import { HypothesisColour } from './HypothesisColour'
import { HypothesisMenu } from './HypothesisMenu'
import classes from './navigator.module.css'

type Props = {
  readonly hypothesis: HypothesisStanding
  /** Where it stands in the list, from 0. */
  readonly place: number
  readonly count: number
  readonly isTied: boolean
  readonly dropMark: 'before' | 'after' | undefined
  readonly onDragStart: () => void
  readonly onDragEnd: () => void
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDrop: () => void
}

export function HypothesisItem(props: Props) {
  const { hypothesis, place, count } = props
  const { hypothesisId, label, statement, colour } = hypothesis
  const t = useTranslate()
  const move = useCommand('hypothesis.move')
  const reword = useCommand('hypothesis.reword')
  const recolour = useCommand('hypothesis.recolour')
  const isSelected = useSession(
    ({ selection }) => selection.kind === 'hypothesis' && selection.hypothesisId === hypothesisId,
  )

  function moveBy(step: 1 | -1) {
    const target = place + step
    if (target >= 0 && target < count) void move({ hypothesisId, place: target })
  }

  function moveByKey(event: KeyboardEvent<HTMLElement>) {
    const step = event.code === 'ArrowUp' ? -1 : event.code === 'ArrowDown' ? 1 : null
    if (!event.altKey || step === null) return
    event.preventDefault()
    event.stopPropagation()
    moveBy(step)
  }

  return (
    <li
      className={classes.hypothesis}
      data-selected={isSelected || undefined}
      data-drop={props.dropMark}
      onKeyDown={moveByKey}
      onDragOver={props.onDragOver}
      onDrop={props.onDrop}
    >
      <span
        className={classes.grip}
        draggable
        aria-hidden
        title={t('hypothesis.drag')}
        onDragStart={props.onDragStart}
        onDragEnd={props.onDragEnd}
      >
        <IconGripVertical size={12} />
      </span>
      <div className={classes.hypothesisHead}>
        <HypothesisColour
          name={label}
          colour={colour}
          onChoose={chosen => void recolour({ hypothesisId, colour: chosen })}
        />
        <UnstyledButton
          className={classes.hypothesisButton}
          aria-pressed={isSelected}
          onClick={() => select({ kind: 'hypothesis', hypothesisId })}
        >
          <bdi className={classes.hypothesisLabel}>{label}</bdi>
          <Standing hypothesis={hypothesis} isTied={props.isTied} />
        </UnstyledButton>
        <HypothesisMenu hypothesis={hypothesis} place={place} count={count} onMove={moveBy} />
      </div>
      <div className={classes.hypothesisBody}>
        <EditableText
          label={t('hypothesis.statementOf', { label })}
          value={statement}
          isLong
          onCommit={text => void reword({ hypothesisId, label, statement: text })}
        />
        <span className={classes.meta} title={t('hypothesis.paragraphsHint')}>
          {hypothesis.kind !== 'alternative' && (
            <span className={classes.kind}>{t(hypothesisKindWords[hypothesis.kind])}</span>
          )}
          {t('hypothesis.bearing', { count: hypothesis.paragraphs })}
        </span>
      </div>
    </li>
  )
}

/** Rank and scores in a line; the rank follows the weighted score. */
function Standing({ hypothesis, isTied }: Pick<Props, 'hypothesis' | 'isTied'>) {
  const t = useTranslate()
  const format = useFormat()
  const { inconsistency, weightedInconsistency, rank } = hypothesis
  return (
    <span className={classes.standing}>
      <span className={classes.score} data-quiet title={t('score.inconsistency')}>
        {format.score(inconsistency)}
      </span>
      <span className={classes.score} title={t('score.weighted')}>
        {format.decimal(weightedInconsistency)}
      </span>
      <RankBadge rank={rank} isTied={isTied} />
    </span>
  )
}
