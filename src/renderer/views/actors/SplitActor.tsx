/** Makes one actor two: the new one's name, and what goes to it. */
import { Autocomplete, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ActorRow } from '../../../shared/domain/actors'
import {
  ActorId,
  type AliasId,
  type EvidenceId,
  MentionId,
  type NoteId,
  newIdOf,
  RelationshipId,
} from '../../../shared/domain/ids'
import { selectActor } from '../../client/session'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { relationshipTypeName } from '../../i18n/typeWords'
import { useTranslate } from '../../i18n/words'
import classes from './ActorsScreen.module.css'
import { useChoice } from './useChoice'

type Props = { readonly actor: ActorRow; readonly onClose: () => void }

export function SplitActor({ actor, onClose }: Props) {
  const t = useTranslate()
  const split = useCommand('actor.split')
  const { actorId } = actor
  const [name, setName] = useState('')
  const aliases = useRows('actor.aliases', { actorId })
  const chosen = {
    aliases: useChoice<AliasId>(),
    passages: useChoice<MentionId>(),
    relationships: useChoice<EndKey>(),
    evidence: useChoice<EvidenceId>(),
    notes: useChoice<NoteId>(),
  }

  async function confirm() {
    const newActorId = newIdOf(ActorId)
    const payload = {
      actorId,
      newActorId,
      name: name.trim(),
      aliasIds: chosen.aliases.ids,
      mentionIds: chosen.passages.ids,
      relationshipEnds: chosen.relationships.ids.map(endOf),
      evidenceIds: chosen.evidence.ids,
      noteIds: chosen.notes.ids,
    }
    if (!(await split(payload))) return
    selectActor(newActorId)
    onClose()
  }

  return (
    <Stack gap={4}>
      <Text size="sm">{t('actors.splitBody', { name: actor.name })}</Text>
      <Autocomplete
        size="xs"
        dir="auto"
        data-autofocus
        openOnFocus={false}
        maxLength={500}
        label={t('actors.newName')}
        data={aliases.map(alias => alias.name)}
        value={name}
        onChange={value => {
          setName(value)
          // The other name that is taken goes along.
          const same = aliases.find(alias => alias.name === value)
          if (same && !chosen.aliases.has(same.aliasId)) chosen.aliases.toggle(same.aliasId)
        }}
      />
      <Choices
        title={t('actor.aliases')}
        choice={chosen.aliases}
        options={aliases.map(({ aliasId, name: alias }) => ({
          id: aliasId,
          label: <bdi>{alias}</bdi>,
        }))}
      />
      <PassageChoices actorId={actorId} choice={chosen.passages} />
      <RelationshipChoices actorId={actorId} choice={chosen.relationships} />
      <Choices
        title={t('actors.spoken')}
        choice={chosen.evidence}
        options={useRows('actor.spoken', { actorId }).map(({ evidenceId, summary }) => ({
          id: evidenceId,
          label: <bdi>{summary || t('actors.noSummary')}</bdi>,
        }))}
      />
      <Choices
        title={t('actors.notes')}
        choice={chosen.notes}
        options={useRows('note.ofTarget', { kind: 'actor', id: actorId }).map(
          ({ noteId, text }) => ({
            id: noteId,
            label: <bdi>{text}</bdi>,
          }),
        )}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button size="xs" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" disabled={name.trim() === ''} onClick={() => void confirm()}>
          {t('actors.splitConfirm')}
        </Button>
      </Group>
    </Stack>
  )
}

type Choice<Id extends string> = ReturnType<typeof useChoice<Id>>

type ChoicesProps<Id extends string> = {
  readonly title: string
  readonly options: readonly { readonly id: Id; readonly label: ReactNode }[]
  readonly choice: Choice<Id>
}

/** More are not listed: they would make the dialog wait, and go by name. */
const MOST_LISTED = 400

function Choices<Id extends string>({ title, options, choice }: ChoicesProps<Id>) {
  const t = useTranslate()
  if (options.length === 0) return null
  const ids = options.map(({ id }) => id)
  const areAll = ids.every(choice.has)
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} aria-label={title}>
      <div className={classes.choiceTitle}>
        {t('actors.choiceOf', { title, count: choice.ids.length, total: options.length })}
        <Button size="compact-xs" variant="subtle" onClick={() => choice.set(areAll ? [] : ids)}>
          {t(areAll ? 'actors.chooseNone' : 'actors.chooseAll')}
        </Button>
      </div>
      <div className={classes.choices}>
        {options.slice(0, MOST_LISTED).map(({ id, label }) => (
          <Checkbox
            key={id}
            size="xs"
            label={label}
            checked={choice.has(id)}
            onChange={() => choice.toggle(id)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function PassageChoices({
  actorId,
  choice,
}: {
  readonly actorId: ActorId
  readonly choice: Choice<MentionId>
}) {
  const t = useTranslate()
  const passages = useRows('actor.passages', { actorId })
  return (
    <Choices
      title={t('inspector.passages')}
      choice={choice}
      options={passages.map(({ citationId, quote, sourceTitle, paragraphNumber }) => ({
        id: MentionId.parse(citationId),
        label: t('actors.passage', { quote, source: sourceTitle, number: paragraphNumber }),
      }))}
    />
  )
}

function RelationshipChoices({
  actorId,
  choice,
}: {
  readonly actorId: ActorId
  readonly choice: Choice<EndKey>
}) {
  const t = useTranslate()
  const options = useRows('relationship.list', {}).flatMap(one => {
    const { relationshipId, fromActorId, toActorId, fromName, toName, typeKey, typeName } = one
    const type = relationshipTypeName(t, typeKey, typeName)
    const between = t('actors.relationship', { from: fromName, type, to: toName })
    const isLoop = fromActorId === toActorId
    const from = { id: keyOf(relationshipId, 'from'), label: between }
    const to = { id: keyOf(relationshipId, 'to'), label: between }
    // Of a relationship with itself each end is chosen apart.
    if (isLoop && fromActorId === actorId) {
      return [
        { ...from, label: t('actors.loopFrom', { between }) },
        { ...to, label: t('actors.loopTo', { between }) },
      ]
    }
    if (fromActorId === actorId) return [from]
    return toActorId === actorId ? [to] : []
  })
  return <Choices title={t('inspector.relationships')} choice={choice} options={options} />
}

type End = 'from' | 'to'
type EndKey = `${End} ${RelationshipId}`

function keyOf(relationshipId: RelationshipId, end: End): EndKey {
  return `${end} ${relationshipId}`
}

function endOf(key: EndKey): { readonly relationshipId: RelationshipId; readonly end: End } {
  const end = key.startsWith('from ') ? 'from' : 'to'
  return { end, relationshipId: RelationshipId.parse(key.slice(end.length + 1)) }
}
