/** The shortest ways from one actor to another, step by step, each step with the words it rests on. */
import { Button, Checkbox, Text } from '@mantine/core'
import { IconArrowsExchange, IconRoute } from '@tabler/icons-react'
import type { ActorId } from '../../../shared/domain/ids'
import type { RelationshipRow } from '../../../shared/domain/relationships'
import { select, showScreen } from '../../client/session'
import { announce } from '../../components/Announcer'
import { useTranslate } from '../../i18n/words'
import { ActorSelect } from '../parts/ActorSelect'
import { RelationshipLine } from '../parts/RelationshipLine'
import { RelationshipReasons } from '../parts/RelationshipReasons'
import { findPaths } from './measuring'
import classes from './Network.module.css'
import type { NetworkRows } from './networkRows'
import { changeOptions, type FoundPaths, useNetworkView } from './networkView'

export function PathsTab({ rows }: { readonly rows: NetworkRows }) {
  const { paths } = useNetworkView()
  return (
    <div className={classes.paths}>
      <div className={classes.pathsInner}>
        <Ends rows={rows} />
        {paths !== null && paths.rows === rows ? <Paths found={paths} /> : <WhatPathsAre />}
      </div>
    </div>
  )
}

function WhatPathsAre() {
  const t = useTranslate()
  return (
    <Text size="sm" c="dimmed" maw={560}>
      {t('network.aboutPaths')}
    </Text>
  )
}

function Ends({ rows }: { readonly rows: NetworkRows }) {
  const t = useTranslate()
  const { from, to, options, running } = useNetworkView()
  const isKnown = (id: ActorId | null) => rows.actors.some(({ actorId }) => actorId === id)
  const areChosen = isKnown(from) && isKnown(to) && from !== to

  async function find() {
    if (from === null || to === null) return
    if (await findPaths(rows, { from, to })) announce(t('network.pathsFound'))
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void find()
      }}
    >
      <div className={classes.ends}>
        <ActorSelect
          label={t('network.from')}
          placeholder={t('network.chooseActor')}
          actorId={from}
          onChoose={actorId => useNetworkView.setState({ from: actorId })}
        />
        <Button
          size="xs"
          variant="default"
          aria-label={t('network.exchange')}
          onClick={() => useNetworkView.setState({ from: to, to: from })}
        >
          <IconArrowsExchange size={15} aria-hidden />
        </Button>
        <ActorSelect
          label={t('network.to')}
          placeholder={t('network.chooseActor')}
          actorId={to}
          onChoose={actorId => useNetworkView.setState({ to: actorId })}
        />
        <Button
          size="xs"
          type="submit"
          disabled={!areChosen}
          loading={running !== null}
          leftSection={<IconRoute size={15} aria-hidden />}
        >
          {t('network.findPaths')}
        </Button>
      </div>
      <Checkbox
        size="xs"
        mb="md"
        label={t('network.followDirections')}
        checked={options.followsDirections}
        onChange={event => changeOptions({ followsDirections: event.currentTarget.checked })}
      />
    </form>
  )
}

function Paths({ found }: { readonly found: FoundPaths }) {
  const t = useTranslate()
  const { length, count, paths } = found
  if (length === null) return <p role="status">{t('network.noPath')}</p>
  return (
    <>
      <p role="status">
        {t('network.pathCount', { count, steps: t('network.steps', { count: length }) })}
        {count > paths.length && ` ${t('network.pathsListed', { count: paths.length })}`}
      </p>
      {paths.map((path, index) => (
        <Path key={path.join()} found={found} path={path} number={index + 1} />
      ))}
    </>
  )
}

type PathProps = {
  readonly found: FoundPaths
  readonly path: readonly number[]
  readonly number: number
}

function Path({ found, path, number }: PathProps) {
  const t = useTranslate()
  const { rows } = found
  const actors = path.flatMap(index => rows.actors[index] ?? [])
  const steps = actors.slice(1).map((to, index) => ({
    to,
    relationships: between(found, actors[index]?.actorId, to.actorId),
  }))

  function showInDiagram() {
    const relationshipIds = steps.flatMap(step =>
      step.relationships.map(({ relationshipId }) => relationshipId),
    )
    select({ kind: 'network', actorIds: actors.map(({ actorId }) => actorId), relationshipIds })
    showScreen('analysis')
  }

  return (
    <section className={classes.path} aria-label={t('network.path', { number })}>
      <div className={classes.pathHead}>
        <h3>
          {actors.map(({ actorId, name }, index) => (
            <span key={actorId}>
              {index > 0 && ' · '}
              <bdi>{name}</bdi>
            </span>
          ))}
        </h3>
        <Button size="compact-xs" variant="default" onClick={showInDiagram}>
          {t('actors.showInNetwork')}
        </Button>
      </div>
      <ol className={classes.steps}>
        {steps.map(({ to, relationships }) => (
          <li key={to.actorId}>
            <ul className={classes.step}>
              {relationships.map(row => (
                <StepRelationship key={row.relationshipId} relationship={row} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

function StepRelationship({ relationship }: { readonly relationship: RelationshipRow }) {
  return (
    <>
      <RelationshipLine relationship={relationship} />
      <li>
        <RelationshipReasons relationshipId={relationship.relationshipId} />
      </li>
    </>
  )
}

/** The relationships by which a step can be taken. */
function between(
  { rows, followsDirections }: FoundPaths,
  from: ActorId | undefined,
  to: ActorId,
): readonly RelationshipRow[] {
  return rows.relationships.filter(({ fromActorId, toActorId, isDirected }) => {
    if (fromActorId === from && toActorId === to) return true
    const isBack = fromActorId === to && toActorId === from
    return isBack && (!followsDirections || isDirected === 0)
  })
}
