/** Every passage that names an actor: walked, and the suggested ones judged one by one or at once. */
import { ActionIcon, Badge, Button, Group } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { ActorPassage } from '../../../shared/domain/actors'
import { type ActorId, MentionId } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { useQuery } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import { InspectorSection } from './InspectorSection'
import shared from './inspector.module.css'
import classes from './Passage.module.css'
import { PassageItem } from './PassageItem'
import { PassageWalker } from './PassageWalker'

const FIRST_SHOWN = 12
const MORE_SHOWN = 50

type Props = { readonly actorId: ActorId; readonly name: string }

export function ActorPassages({ actorId, name }: Props) {
  const t = useTranslate()
  const passages = useQuery('actor.passages', { actorId })
  const rows = passages.status === 'ready' ? passages.rows : []
  return (
    <InspectorSection
      title={t('inspector.passages')}
      count={rows.length}
      actions={rows.length > 0 && <PassageWalker passages={rows} label={name} />}
    >
      {passages.status === 'loading' && <Busy />}
      {passages.status === 'failed' && <ProblemBanner problem={passages.problem} />}
      {passages.status === 'ready' && rows.length === 0 && (
        <p className={shared.remark}>{t('actor.noPassages')}</p>
      )}
      <Suggestions passages={rows} />
      <PassageList passages={rows} />
    </InspectorSection>
  )
}

/** All suggested mentions confirmed in one step. */
function Suggestions({ passages }: { readonly passages: readonly ActorPassage[] }) {
  const t = useTranslate()
  const judge = useCommand('mention.judge')
  const suggested = passages.filter(({ status }) => status === 'suggested')
  if (suggested.length === 0) return null
  return (
    <div className={shared.hint}>
      <span>{t('mention.suggestedCount', { count: suggested.length })}</span>
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconCheck size={14} aria-hidden />}
        onClick={() => void judge({ mentionIds: suggested.map(mentionIdOf), status: 'confirmed' })}
      >
        {t('mention.confirmAll')}
      </Button>
    </div>
  )
}

function PassageList({ passages }: { readonly passages: readonly ActorPassage[] }) {
  const t = useTranslate()
  const [shown, setShown] = useState(FIRST_SHOWN)
  const rest = passages.length - shown
  return (
    <>
      <ul className={classes.passages}>
        {passages.slice(0, shown).map(passage => (
          <PassageItem
            key={passage.citationId}
            passage={passage}
            actions={<Judgement passage={passage} />}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => setShown(count => count + MORE_SHOWN)}
        >
          {t('inspector.showMore', { count: rest })}
        </Button>
      )}
    </>
  )
}

/** The citation of an actor's passage is its mention. */
function mentionIdOf({ citationId }: ActorPassage): MentionId {
  return MentionId.parse(citationId)
}

function Judgement({ passage }: { readonly passage: ActorPassage }) {
  const t = useTranslate()
  const judge = useCommand('mention.judge')
  const isSuggested = passage.status === 'suggested'
  const mentionIds = [mentionIdOf(passage)]
  return (
    <Group gap={2} wrap="nowrap">
      {isSuggested && (
        <>
          <Badge size="xs" variant="outline" color="gray" tt="none" fw={500}>
            {t('mention.suggested')}
          </Badge>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('mention.confirm')}
            title={t('mention.confirm')}
            onClick={() => void judge({ mentionIds, status: 'confirmed' })}
          >
            <IconCheck size={14} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('mention.reject')}
        title={t('mention.reject')}
        onClick={() => void judge({ mentionIds, status: 'rejected' })}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
