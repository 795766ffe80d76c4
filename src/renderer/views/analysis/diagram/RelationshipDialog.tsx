/** Says what a newly drawn relationship is: type, direction, sign, note, and the passages that show it. */
import {
  ActionIcon,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  Textarea,
  Tooltip,
} from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import {
  CitationId,
  newIdOf,
  RelationshipId,
  type RelationshipTypeId,
} from '../../../../shared/domain/ids'
import { Sign } from '../../../../shared/domain/relationships'
import { selectRelationship } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import { ActorGlyph } from '../../parts/ActorGlyph'
import { signWords } from '../inspector/signWords'
import { CitationChoice } from './CitationChoice'
import { type OfferedPassage, useOfferedPassage } from './citedPassages'
import classes from './Diagram.module.css'
import { RelationshipTypeField } from './RelationshipTypeField'

type Props = {
  readonly from: DiagramActorRow
  readonly to: DiagramActorRow
  readonly onDone: () => void
}

export function RelationshipDialog({ from, to, onDone }: Props) {
  const t = useTranslate()
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('relationshipDialog.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <RelationshipForm from={from} to={to} onDone={onDone} />
    </Modal>
  )
}

function End({ actor }: { readonly actor: DiagramActorRow }) {
  return (
    <div className={classes.end}>
      <ActorGlyph shape={actor.shape} colour={actor.colour} />
      <Text size="sm" component="bdi">
        {actor.name}
      </Text>
    </div>
  )
}

/** What the reader offers is cited until the analyst takes it out. */
function useCited() {
  const offered = useOfferedPassage()
  const [cited, setCited] = useState<readonly OfferedPassage[] | null>(null)
  useEffect(() => {
    if (offered !== null) setCited(before => before ?? [offered])
  }, [offered])
  return { offered, cited: cited ?? [], setCited }
}

function RelationshipForm({ from, to, onDone }: Props) {
  const t = useTranslate()
  const types = useRows('relationshipType.list', {})
  const { offered, cited, setCited } = useCited()
  const [isSwapped, setSwapped] = useState(false)
  const [typeId, setTypeId] = useState<RelationshipTypeId | null>(null)
  const [directedChoice, setDirected] = useState<boolean | null>(null)
  const [signChoice, setSign] = useState<Sign | null>(null)
  const [note, setNote] = useState('')
  const type = types.find(row => row.typeId === typeId)
  const isDirected = directedChoice ?? (type === undefined || type.isDirected === 1)
  const sign = signChoice ?? type?.sign ?? 'neutral'
  const [first, second] = isSwapped ? [to, from] : [from, to]

  async function create(event: FormEvent) {
    event.preventDefault()
    if (typeId === null) return
    const relationshipId = newIdOf(RelationshipId)
    const isCreated = await runCommand('relationship.create', {
      relationshipId,
      fromActorId: first.actorId,
      toActorId: second.actorId,
      typeId,
      isDirected,
      sign,
      note,
      citations: cited.map(({ paragraphId, span }) => ({
        citationId: newIdOf(CitationId),
        paragraphId,
        span,
        stance: 'asserts' as const,
      })),
    })
    if (!isCreated) return
    onDone()
    selectRelationship(relationshipId)
  }

  return (
    <form onSubmit={event => void create(event)}>
      <Stack gap="sm">
        <div className={classes.ends}>
          <End actor={first} />
          <Tooltip label={t('relationshipDialog.swap')}>
            <ActionIcon
              aria-label={t('relationshipDialog.swap')}
              onClick={() => setSwapped(!isSwapped)}
            >
              <IconArrowsExchange size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <End actor={second} />
        </div>
        <RelationshipTypeField
          types={types}
          value={typeId}
          onChange={setTypeId}
          isDirected={isDirected}
          sign={sign}
        />
        <Group justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={t('relationship.sign')}
            data={Sign.options.map(value => ({ value, label: t(signWords[value]) }))}
            value={sign}
            onChange={value => setSign(Sign.parse(value))}
          />
          <Switch
            size="xs"
            label={t('relationshipDialog.directed')}
            checked={isDirected}
            onChange={event => setDirected(event.currentTarget.checked)}
          />
        </Group>
        <CitationChoice cited={cited} offered={offered} onChange={setCited} />
        <Textarea
          size="xs"
          dir="auto"
          autosize
          minRows={2}
          maxRows={6}
          label={t('common.note')}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={typeId === null}>
            {t('relationshipDialog.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
