/** The actors: found by any of their names, each with how often it is mentioned. */
import { TextInput, UnstyledButton } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { Virtuoso } from 'react-virtuoso'
import type { ActorRow } from '../../../../shared/domain/actors'
import type { ActorId } from '../../../../shared/domain/ids'
import { select, selectActor, useSession } from '../../../client/session'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useFormat } from '../../../i18n/format'
import { actorTypeName } from '../../../i18n/typeWords'
import { useTranslate } from '../../../i18n/words'
import { ActorGlyph } from '../../parts/ActorGlyph'
import { filterActors, findableActors } from '../../parts/filterActors'
import { NewActor } from '../../parts/NewActor'
import { NavigatorSection } from './NavigatorSection'
import classes from './navigator.module.css'
import { ReviewEntry } from './ReviewEntry'

type Props = {
  /** What scrolls: long lists are drawn only where they are seen. */
  readonly scrollParent: HTMLElement | null
}

const NO_ACTORS: readonly ActorRow[] = []
/** Up to here all rows are drawn, which keeps them in the browser's own find. */
const MOST_ROWS_DRAWN_WHOLE = 200

export function ActorSection({ scrollParent }: Props) {
  const t = useTranslate()
  const actors = useQuery('actor.list', {})
  const rows = actors.status === 'ready' ? actors.rows : NO_ACTORS
  const [text, setText] = useState('')
  const soughtText = useDeferredValue(text)
  const findable = useMemo(() => findableActors(rows), [rows])
  const found = useMemo(() => filterActors(findable, soughtText), [findable, soughtText])

  return (
    <NavigatorSection
      name="actors"
      title={t('navigator.actors')}
      count={actors.status === 'ready' ? rows.length : null}
      actions={<NewActor initialName={text} />}
    >
      <ReviewEntry />
      {actors.status === 'loading' && <Busy />}
      {actors.status === 'failed' && <ProblemBanner problem={actors.problem} />}
      {actors.status === 'ready' && rows.length === 0 && (
        <div className={classes.empty}>
          <p>{t('navigator.noActors')}</p>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <TextInput
            className={classes.filter}
            size="xs"
            type="search"
            aria-label={t('navigator.filterActors')}
            placeholder={t('navigator.filterActors')}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
          {found.length === 0 && <p className={classes.remark}>{t('navigator.noActorFound')}</p>}
          <ActorList actors={found} scrollParent={scrollParent} />
        </>
      )}
    </NavigatorSection>
  )
}

function ActorList({ actors, scrollParent }: Props & { readonly actors: readonly ActorRow[] }) {
  const t = useTranslate()
  if (actors.length <= MOST_ROWS_DRAWN_WHOLE || scrollParent === null) {
    return (
      <ul className={classes.list} aria-label={t('navigator.actors')}>
        {actors.slice(0, MOST_ROWS_DRAWN_WHOLE).map(actor => (
          <li key={actor.actorId}>
            <ActorButton actor={actor} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <Virtuoso
      customScrollParent={scrollParent}
      totalCount={actors.length}
      fixedItemHeight={28}
      computeItemKey={index => actors[index]?.actorId ?? index}
      itemContent={index => {
        const actor = actors[index]
        return actor === undefined ? null : <ActorButton actor={actor} />
      }}
    />
  )
}

/** Selects the actor alone, or, with Ctrl or Cmd, adds it to or takes it from what is selected. */
function choose(actorId: ActorId, isAdding: boolean): void {
  const { selection } = useSession.getState()
  if (!isAdding || selection.kind !== 'network') {
    selectActor(actorId)
    return
  }
  const { actorIds, relationshipIds } = selection
  const others = actorIds.filter(id => id !== actorId)
  const isTaken = others.length < actorIds.length
  select({ kind: 'network', relationshipIds, actorIds: isTaken ? others : [...others, actorId] })
}

function ActorButton({ actor }: { readonly actor: ActorRow }) {
  const t = useTranslate()
  const format = useFormat()
  const { actorId, name, shape, colour, mentions, typeKey, typeName } = actor
  const isSelected = useSession(
    ({ selection }) => selection.kind === 'network' && selection.actorIds.includes(actorId),
  )
  return (
    <UnstyledButton
      className={classes.actor}
      aria-pressed={isSelected}
      title={`${name} · ${actorTypeName(t, typeKey, typeName)}`}
      onClick={event => choose(actorId, event.ctrlKey || event.metaKey)}
    >
      <ActorGlyph shape={shape} colour={colour} />
      <span className={classes.actorName}>
        <bdi>{name}</bdi>
      </span>
      <span className={classes.mentions} title={t('count.mentions', { count: mentions })}>
        {mentions > 0 && format.number(mentions)}
      </span>
    </UnstyledButton>
  )
}
