/** Marks chosen words as naming an actor that is known; an unknown wording becomes an alias. */
import { Text } from '@mantine/core'
import { matchingKey } from '../../../../shared/analysis/arabicText'
import type { ActorRow } from '../../../../shared/domain/actors'
import { type ActorId, MentionId, newIdOf } from '../../../../shared/domain/ids'
import { z } from '../../../../shared/zod'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { ActorGlyph } from '../../parts/ActorGlyph'
import { backToText } from './readerDeeds'
import type { Words } from './readerSession'
import { SearchList } from './SearchList'

const Aliases = z.array(z.string())

type Props = { readonly words: Words; readonly wording: string }

export function ExistingActorPanel({ words, wording }: Props) {
  const t = useTranslate()
  const actors = useRows('actor.list', {})

  async function mark(actorId: ActorId) {
    backToText(words)
    const payload = { mentionId: newIdOf(MentionId), actorId, ...words }
    if (!(await runCommand('mention.mark', payload))) return
    const name = actors.find(actor => actor.actorId === actorId)?.name ?? ''
    announce(t('reader.saysMention', { name }))
  }

  return (
    <SearchList
      label={t('reader.existingActor')}
      noneWords={t(actors.length === 0 ? 'reader.noActors' : 'reader.noActorFound')}
      entries={likeliestFirst(actors, wording).map(actor => ({
        id: actor.actorId,
        words: `${actor.name} ${Aliases.parse(JSON.parse(actor.aliases)).join(' ')}`,
        content: (
          <>
            <ActorGlyph shape={actor.shape} colour={actor.colour} />
            <bdi>{actor.name}</bdi>
            <Text component="span" size="xs" c="dimmed" ms="auto">
              {t('reader.mentionCount', { count: actor.mentions })}
            </Text>
          </>
        ),
      }))}
      onChoose={actorId => void mark(actorId)}
    />
  )
}

/** Actors that share a word with the wording come first; the others keep their order. */
function likeliestFirst(actors: readonly ActorRow[], wording: string): readonly ActorRow[] {
  const wanted = new Set(matchingKey(wording).split(' '))
  const shared = (actor: ActorRow) =>
    matchingKey(`${actor.name} ${actor.aliases}`)
      .split(/[\s,[\]]+/)
      .filter(word => word.length > 1 && wanted.has(word)).length
  const scored = actors.map(actor => ({ actor, score: shared(actor) }))
  return scored.sort((one, other) => other.score - one.score).map(({ actor }) => actor)
}
