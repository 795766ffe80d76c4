/** The selected relationship: what it says, and the passages it rests on under each hypothesis. */
import { ActionIcon, Checkbox, Select, Stack, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowNarrowRight, IconArrowsExchange, IconMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { Confidence, type RelationshipRow, Sign } from '../../../../shared/domain/relationships'
import { select, selectActor } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { ProseField } from '../../../components/ProseField'
import { useTranslate } from '../../../i18n/words'
import shared from '../../parts/inspector.module.css'
import { Notes } from '../../parts/Notes'
import classes from '../../parts/Relationship.module.css'
import { RemoveButton } from '../../parts/RemoveButton'
import { RemoveFromNetwork } from '../../parts/RemoveFromNetwork'
import { RelationshipDates, RelationshipWeight } from './RelationshipFigures'
import { RelationshipPassages } from './RelationshipPassages'
import { RelationshipStandings } from './RelationshipStandings'
import { RelationshipTypeSelect } from './RelationshipTypeSelect'
import { confidenceWords, signWords } from './signWords'

type Props = { readonly relationship: RelationshipRow }

export function RelationshipInspector({ relationship }: Props) {
  const t = useTranslate()
  const describe = useCommand('relationship.describe')
  const { relationshipId, typeId, isDirected, sign, confidence, note } = relationship
  return (
    <>
      <Ends relationship={relationship} />
      <Stack gap={8}>
        <RelationshipTypeSelect
          typeId={typeId}
          onChoose={chosen => void describe({ relationshipId, changes: { typeId: chosen } })}
        />
        <div className={shared.pair}>
          <Select
            size="xs"
            label={t('relationship.sign')}
            allowDeselect={false}
            data={Sign.options.map(value => ({ value, label: t(signWords[value]) }))}
            value={sign}
            comboboxProps={{ shadow: 'md' }}
            onChange={value =>
              void describe({ relationshipId, changes: { sign: Sign.parse(value) } })
            }
          />
          <RelationshipWeight relationship={relationship} />
        </div>
        <Checkbox
          size="xs"
          label={t('relationship.directed')}
          checked={isDirected === 1}
          onChange={event =>
            void describe({ relationshipId, changes: { isDirected: event.currentTarget.checked } })
          }
        />
        <RelationshipDates relationship={relationship} />
        <Select
          size="xs"
          label={t('relationship.confidence')}
          allowDeselect={false}
          data={Confidence.options.map(value => ({ value, label: t(confidenceWords[value]) }))}
          value={confidence}
          comboboxProps={{ shadow: 'md' }}
          onChange={value =>
            void describe({
              relationshipId,
              changes: { confidence: Confidence.parse(value) },
            })
          }
        />
        <ProseField
          label={t('common.note')}
          value={note}
          onCommit={text => void describe({ relationshipId, changes: { note: text } })}
        />
      </Stack>
      <RelationshipPassages relationship={relationship} />
      <RelationshipStandings relationshipId={relationshipId} />
      <Notes target={{ kind: 'relationship', id: relationshipId }} />
      <RemoveRelationship relationship={relationship} />
    </>
  )
}

/** From whom to whom; each end leads to its actor. */
function Ends({ relationship }: Props) {
  const t = useTranslate()
  const reverse = useCommand('relationship.reverse')
  const { relationshipId, fromActorId, fromName, toActorId, toName, isDirected } = relationship
  const Arrow = isDirected === 1 ? IconArrowNarrowRight : IconMinus
  return (
    <div className={classes.ends}>
      <UnstyledButton className={classes.end} onClick={() => selectActor(fromActorId)}>
        <bdi>{fromName}</bdi>
      </UnstyledButton>
      <Arrow size={18} className={classes.arrow} aria-label={t('relationship.to')} />
      <UnstyledButton className={classes.end} onClick={() => selectActor(toActorId)}>
        <bdi>{toName}</bdi>
      </UnstyledButton>
      <Tooltip label={t('relationship.reverse')}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('relationship.reverse')}
          onClick={() => void reverse({ relationshipId })}
        >
          <IconArrowsExchange size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function RemoveRelationship({ relationship }: Props) {
  const t = useTranslate()
  const [isRemoving, setRemoving] = useState(false)
  const { relationshipId, fromName, toName, citations } = relationship
  return (
    <div className={shared.foot}>
      <RemoveButton label={t('relationship.remove')} onPress={() => setRemoving(true)} />
      <RemoveFromNetwork
        title={t('relationship.removeTitle', { from: fromName, to: toName })}
        actorIds={[]}
        relationshipIds={[relationshipId]}
        losses={[t('count.citations', { count: citations })]}
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        onRemoved={() => select({ kind: 'nothing' })}
      />
    </div>
  )
}
