/** The suggested mentions of one actor, one source, or of names that several actors have. */
import { ActionIcon, Button, ColorSwatch, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChecks, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useRows } from '../../../client/useQuery'
import { useFormat } from '../../../i18n/format'
import { mentionReasonWords } from '../../../i18n/mentionWords'
import { useTranslate } from '../../../i18n/words'
import { excerptAround } from '../../parts/excerpt'
import {
  allMentionIds,
  type Judge,
  plainMentionIds,
  type ReviewGroup,
  type ReviewPlace,
} from './mentionGroups'
import classes from './Review.module.css'

const FIRST_SHOWN = 30
const REACH = 60

type Props = {
  readonly group: ReviewGroup
  readonly current: ReviewPlace | undefined
  readonly onJudge: Judge
  readonly onGoTo: (place: ReviewPlace) => void
}

export function MentionGroup({ group, current, onJudge, onGoTo }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const [shown, setShown] = useState(FIRST_SHOWN)
  const { title, colour, isAmbiguous, places } = group
  const reach = Math.max(shown, current === undefined ? 0 : places.indexOf(current) + 1)
  const plain = plainMentionIds(places)
  const name = isAmbiguous ? t('review.ambiguous') : title
  return (
    <section className={classes.group} aria-label={name}>
      <div className={classes.groupHead}>
        {colour !== null && <ColorSwatch size={10} color={colour} aria-hidden />}
        <h3 className={classes.groupName}>
          <bdi>{name}</bdi> ({format.number(places.length)})
        </h3>
        {plain.length > 0 && (
          <ActionIcon
            size="sm"
            variant="light"
            aria-label={t('review.confirmGroup', { name })}
            title={t('review.confirmGroup', { name })}
            onClick={() => void onJudge(plain, 'confirmed')}
          >
            <IconChecks size={14} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          size="sm"
          variant="subtle"
          color="red"
          aria-label={t('review.rejectGroup', { name })}
          title={t('review.rejectGroup', { name })}
          onClick={() => void onJudge(allMentionIds(places), 'rejected')}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
      <ul className={classes.rows}>
        {places.slice(0, reach).map(place => (
          <PlaceRow
            key={place.key}
            place={place}
            isCurrent={place === current}
            onJudge={onJudge}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      {places.length > reach && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => setShown(count => count + FIRST_SHOWN * 4)}
        >
          {t('inspector.showMore', { count: places.length - reach })}
        </Button>
      )}
    </section>
  )
}

type RowProps = Omit<Props, 'group' | 'current'> & {
  readonly place: ReviewPlace
  readonly isCurrent: boolean
}

function PlaceRow({ place, isCurrent, onJudge, onGoTo }: RowProps) {
  const t = useTranslate()
  const row = useRef<HTMLLIElement>(null)
  const { suggestions } = place
  const [first] = suggestions
  const isChoice = suggestions.length > 1
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={row} className={classes.row} data-current={isCurrent || undefined}>
      <div className={classes.rowHead}>
        <UnstyledButton className={classes.words} dir="auto" onClick={() => onGoTo(place)}>
          <Words place={place} />
        </UnstyledButton>
        {!isChoice && (
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('mention.confirm')}
            title={t('mention.confirm')}
            onClick={() => void onJudge([first.mentionId], 'confirmed')}
          >
            <IconCheck size={14} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('mention.reject')}
          title={t('mention.reject')}
          onClick={() => void onJudge(allMentionIds([place]), 'rejected')}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes.why}>
        {t('passage.paragraph', { number: first.paragraphNumber })} ·{' '}
        {mentionReasonWords(t, first.reason)}
      </p>
      {isChoice && <Choices place={place} onJudge={onJudge} />}
    </li>
  )
}

/** One name, several actors: offered, never guessed. */
function Choices({ place, onJudge }: Pick<RowProps, 'place' | 'onJudge'>) {
  const format = useFormat()
  return (
    <div className={classes.choices}>
      {place.suggestions.map(({ mentionId, actorName, colour }, index) => (
        <Button
          key={mentionId}
          size="compact-xs"
          variant="default"
          leftSection={<ColorSwatch size={8} color={colour} aria-hidden />}
          onClick={() => void onJudge([mentionId], 'confirmed')}
        >
          {format.number(index + 1)} <bdi>{actorName}</bdi>
        </Button>
      ))}
    </div>
  )
}

function Words({ place }: { readonly place: ReviewPlace }) {
  const { paragraphId, start, end, quote } = place.suggestions[0]
  const [paragraph] = useRows('paragraph.details', { paragraphId })
  if (paragraph === undefined || start === null || end === null) return <>{quote}</>
  const { before, words, after } = excerptAround(paragraph.text, start, end, REACH)
  return (
    <>
      {before}
      <mark>{words}</mark>
      {after}
    </>
  )
}
