/** Actors that the texts speak of and the project does not know: made with their mentions, or dismissed. */
import { ActionIcon, Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { matchingKey } from '../../../../shared/analysis/arabicText'
import { nameOwners, ownersOf } from '../../../../shared/analysis/nameOwners'
import type { SuggestedActor } from '../../../../shared/analysis/suggestedActors'
import {
  ActorId,
  ActorTypeId,
  AliasId,
  newIdOf,
  ParagraphId,
  SourceId,
} from '../../../../shared/domain/ids'
import { reveal } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { actorTypeName } from '../../../i18n/typeWords'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from './Review.module.css'
import { type PlacedParagraph, useTextSuggestions } from './useTextSuggestions'

const CUES: Readonly<Record<SuggestedActor['cues'][number], WordKey>> = {
  quoted: 'review.cueQuoted',
  titled: 'review.cueTitled',
  organisation: 'review.cueOrganisation',
  capitalised: 'review.cueCapitalised',
  country: 'review.cueCountry',
  capital: 'review.cueCapital',
}
const SHOWN_AT_MOST = 200

export function ActorReview() {
  const t = useTranslate()
  const state = useTextSuggestions()
  const { known, owners } = useKnownNames()
  if (state.status === 'loading') return <Busy />
  if (state.status === 'failed') return <ProblemBanner problem={state.problem} />
  const wanted = state.suggestions.actors.filter(({ key }) => !known.has(key))
  if (wanted.length === 0) return <p className={classes.hint}>{t('review.noActors')}</p>
  return (
    <>
      <p className={classes.hint}>{t('review.actorsHint')}</p>
      <ul className={classes.rows}>
        {wanted.slice(0, SHOWN_AT_MOST).map(actor => (
          <ActorRow
            key={actor.key}
            actor={actor}
            paragraphs={state.paragraphs}
            owners={actor.type === 'person' ? ownersOf(actor.key, owners) : []}
          />
        ))}
      </ul>
    </>
  )
}

/** Matching keys of all names of actors and of what was dismissed, and whose the names are. */
function useKnownNames() {
  const actors = useRows('actor.list', {})
  const dismissed = useRows('suggestion.dismissed', { suggestionKind: 'actor' })
  return useMemo(() => {
    const named = actors.map(({ actorId, name, aliases }) => ({
      actorId,
      names: [name, ...(JSON.parse(aliases) as readonly string[])], // our own query's JSON array of names
    }))
    const keys = named.flatMap(({ names }) => names.map(matchingKey))
    return {
      known: new Set([...keys, ...dismissed.map(({ key }) => key)]),
      owners: nameOwners(named),
    }
  }, [actors, dismissed])
}

type Props = {
  readonly actor: SuggestedActor
  readonly paragraphs: ReadonlyMap<string, PlacedParagraph>
  /** Actors that may be called so. */
  readonly owners: readonly ActorId[]
}

/** More are no help: the name is a common one. */
const OWNERS_AT_MOST = 2

function ActorRow({ actor, paragraphs, owners }: Props) {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  const suggested = types.find(({ key }) => key === actor.type)?.typeId
  const [chosen, setChosen] = useState<string | null>(null)
  const [at, setAt] = useState(-1)
  const typeId = chosen ?? suggested
  const { key, name, cues, passages } = actor

  function showNext() {
    const next = (at + 1) % passages.length
    setAt(next)
    const passage = passages[next]
    const paragraph = paragraphs.get(passage?.paragraphId ?? '')
    if (passage === undefined || paragraph === undefined) return
    reveal({
      sourceId: SourceId.parse(paragraph.sourceId),
      paragraphId: ParagraphId.parse(passage.paragraphId),
      start: passage.start,
      end: passage.end,
    })
  }

  async function accept() {
    if (typeId === undefined) return
    const isMade = await runCommand('actor.createFromPassages', {
      actorId: newIdOf(ActorId),
      name,
      typeId: ActorTypeId.parse(typeId),
      mentions: passages.map(({ paragraphId, start, end }) => ({
        paragraphId: ParagraphId.parse(paragraphId),
        span: { start, end },
      })),
    })
    if (isMade) announce(t('review.saysMade', { name }))
  }

  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <strong className={classes.words} dir="auto">
          {name}
        </strong>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('review.dismissNamed', { name })}
          title={t('review.dismissNamed', { name })}
          onClick={() => void runCommand('suggestion.dismiss', { kind: 'actor', keys: [key] })}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes.why}>{cues.map(cue => t(CUES[cue])).join(' · ')}</p>
      <div className={classes.choices}>
        <Select
          size="xs"
          w={130}
          allowDeselect={false}
          aria-label={t('review.typeOf', { name })}
          value={typeId ?? null}
          onChange={setChosen}
          data={types.map(type => ({
            value: type.typeId,
            label: actorTypeName(t, type.key, type.name),
          }))}
        />
        <Button size="xs" variant="light" onClick={() => void accept()}>
          {t('review.makeActor')}
        </Button>
        <Button size="xs" variant="subtle" onClick={showNext}>
          {t('review.passages', { count: passages.length })}
        </Button>
      </div>
      {owners.slice(0, OWNERS_AT_MOST).map(actorId => (
        <OtherName key={actorId} actorId={actorId} name={name} />
      ))}
    </li>
  )
}

/** Gives the name to an actor that is there; its passages then wait among the mentions. */
function OtherName({ actorId, name }: { readonly actorId: ActorId; readonly name: string }) {
  const t = useTranslate()
  const owner = useRows('actor.list', {}).find(one => one.actorId === actorId)
  if (owner === undefined) return null
  const names = { name, owner: owner.name }

  async function give() {
    const isGiven = await runCommand('alias.add', { aliasId: newIdOf(AliasId), actorId, name })
    if (isGiven) announce(t('review.saysOtherName', names))
  }

  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={t('review.otherNameNamed', names)}
      onClick={() => void give()}
    >
      {t('review.otherName', names)}
    </Button>
  )
}
