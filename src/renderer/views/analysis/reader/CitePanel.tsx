/** Cites words for a relationship, as asserting or denying it; the selected one is offered first. */
import { SegmentedControl, Stack, Text } from '@mantine/core'
import { IconArrowNarrowRight, IconMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { CitationId, newIdOf, type RelationshipId } from '../../../../shared/domain/ids'
import { type RelationshipRow, Stance } from '../../../../shared/domain/relationships'
import { useSession } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { relationshipTypeName } from '../../../i18n/typeWords'
import { useTranslate } from '../../../i18n/words'
import classes from './CitePanel.module.css'
import { backToText } from './readerDeeds'
import type { Place } from './readerSession'
import { SearchList } from './SearchList'

export function CitePanel({ place }: { readonly place: Place }) {
  const t = useTranslate()
  const relationships = useRows('relationship.list', {})
  const touched = useRows('paragraph.network', { paragraphId: place.paragraphId })
  const selection = useSession(session => session.selection)
  const [stance, setStance] = useState<Stance>('asserts')
  const first: ReadonlySet<string> = new Set(
    selection.kind === 'network' ? selection.relationshipIds : [],
  )
  const near: ReadonlySet<string> = new Set(touched.map(({ id }) => id))
  const nearness = ({ relationshipId, fromActorId, toActorId }: RelationshipRow) =>
    (first.has(relationshipId) ? 8 : 0) +
    Number(near.has(relationshipId)) +
    Number(near.has(fromActorId)) +
    Number(near.has(toActorId))
  const offered = relationships.toSorted((one, other) => nearness(other) - nearness(one))

  async function cite(relationshipId: RelationshipId) {
    backToText(place)
    const citation = { relationshipId, citationId: newIdOf(CitationId), ...place, stance }
    if (await runCommand('relationship.cite', citation)) announce(t('reader.saysCited'))
  }

  return (
    <Stack gap={6}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('reader.stance')}
        value={stance}
        onChange={value => setStance(Stance.parse(value))}
        data={[
          { value: 'asserts', label: t('reader.asserts') },
          { value: 'denies', label: t('reader.denies') },
        ]}
      />
      <SearchList
        label={t('reader.cite')}
        noneWords={t(
          relationships.length === 0 ? 'reader.noRelationships' : 'reader.noRelationshipFound',
        )}
        entries={offered.map(relationship => ({
          id: relationship.relationshipId,
          words: `${relationship.fromName} ${relationshipTypeName(t, relationship.typeKey, relationship.typeName)} ${relationship.toName}`,
          content: <RelationshipWords relationship={relationship} />,
        }))}
        onChoose={relationshipId => void cite(relationshipId)}
      />
    </Stack>
  )
}

function RelationshipWords({ relationship }: { readonly relationship: RelationshipRow }) {
  const t = useTranslate()
  const { fromName, toName, typeKey, typeName, isDirected, citations } = relationship
  const Line = isDirected === 1 ? IconArrowNarrowRight : IconMinus
  return (
    <>
      <span className={classes.words}>
        <bdi>{fromName}</bdi>
        <span className={classes.type}>
          {relationshipTypeName(t, typeKey, typeName)}
          <Line size={14} aria-hidden className={classes.arrow} />
        </span>
        <bdi>{toName}</bdi>
      </span>
      <Text component="span" size="xs" c="dimmed" ms="auto">
        {t('reader.citationCount', { count: citations })}
      </Text>
    </>
  )
}
