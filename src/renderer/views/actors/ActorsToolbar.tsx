/** Finding and filtering actors, and what can be done with several of them. */
import { Badge, Button, Select, TextInput } from '@mantine/core'
import { IconArrowMerge, IconCategory, IconUsersGroup } from '@tabler/icons-react'
import type { ActorRow } from '../../../shared/domain/actors'
import { ActorId, ActorTypeId } from '../../../shared/domain/ids'
import { useRows } from '../../client/useQuery'
import { useFormat } from '../../i18n/format'
import { actorTypeName } from '../../i18n/typeWords'
import { isolate, useTranslate } from '../../i18n/words'
import { NewActor } from '../parts/NewActor'
import classes from './ActorsScreen.module.css'
import { openActorsDialog, useActorsView } from './actorsView'

type Props = { readonly actors: readonly ActorRow[]; readonly shownCount: number }

export function ActorsToolbar({ actors, shownCount }: Props) {
  const t = useTranslate()
  const { text } = useActorsView()
  return (
    <div className={classes.toolbar}>
      <h1>{t('screen.actors')}</h1>
      <span className={classes.size} aria-live="polite">
        {shownCount === actors.length
          ? t('count.actors', { count: actors.length })
          : t('actors.shown', { count: actors.length, shown: shownCount })}
      </span>
      <TextInput
        className={classes.find}
        size="xs"
        type="search"
        aria-label={t('navigator.filterActors')}
        placeholder={t('navigator.filterActors')}
        value={text}
        onChange={event => useActorsView.setState({ text: event.currentTarget.value })}
      />
      <TypeFilter />
      <FactionFilter actors={actors} />
      <NewActor initialName={text} />
      <Tools />
    </div>
  )
}

function TypeFilter() {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  const typeId = useActorsView(view => view.typeId)
  return (
    <Select
      className={classes.filter}
      size="xs"
      clearable
      clearButtonProps={{ 'aria-label': t('common.none') }}
      aria-label={t('common.type')}
      placeholder={t('actors.anyType')}
      data={types.map(type => ({
        value: type.typeId as string,
        label: actorTypeName(t, type.key, type.name),
      }))}
      value={typeId}
      onChange={value =>
        useActorsView.setState({ typeId: value === null ? null : ActorTypeId.parse(value) })
      }
    />
  )
}

const NO_FACTION = 'noFaction'

/** Only those that have members. */
function FactionFilter({ actors }: { readonly actors: readonly ActorRow[] }) {
  const t = useTranslate()
  const faction = useActorsView(view => view.faction)
  const names = new Map<string, string>()
  for (const { factionActorId, factionName } of actors) {
    if (factionActorId !== null) names.set(factionActorId, factionName ?? '')
  }
  const data = [
    { value: NO_FACTION, label: t('actors.noFaction') },
    ...[...names].map(([value, name]) => ({ value, label: isolate(name) })),
  ]
  return (
    <Select
      className={classes.filter}
      size="xs"
      clearable
      clearButtonProps={{ 'aria-label': t('common.none') }}
      aria-label={t('actor.faction')}
      placeholder={t('actors.anyFaction')}
      data={data}
      value={faction !== null && (faction === NO_FACTION || names.has(faction)) ? faction : null}
      onChange={value =>
        useActorsView.setState({
          faction: value === null || value === NO_FACTION ? value : ActorId.parse(value),
        })
      }
    />
  )
}

function Tools() {
  const t = useTranslate()
  const format = useFormat()
  const ticked = useActorsView(view => view.ticked)
  const duplicates = useRows('actor.duplicates', {})
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowMerge size={15} aria-hidden />}
        disabled={ticked.size < 2}
        onClick={() => openActorsDialog({ kind: 'merge', actorIds: [...ticked] })}
      >
        {t('actors.mergeTicked')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconUsersGroup size={15} aria-hidden />}
        rightSection={
          duplicates.length > 0 && (
            <Badge size="sm" variant="light" circle={duplicates.length < 10}>
              {format.number(duplicates.length)}
            </Badge>
          )
        }
        onClick={() => openActorsDialog({ kind: 'duplicates' })}
      >
        {t('actors.duplicates')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCategory size={15} aria-hidden />}
        onClick={() => openActorsDialog({ kind: 'types' })}
      >
        {t('actors.types')}
      </Button>
    </>
  )
}
