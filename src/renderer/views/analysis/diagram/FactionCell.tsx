/** The faction of an actor in the table: a press opens the choice, Escape closes it without a trace. */
import { UnstyledButton } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import { runCommand } from '../../../client/useCommand'
import { useTranslate } from '../../../i18n/words'
import { ActorSelect } from '../../parts/ActorSelect'
import classes from './Diagram.module.css'

type Props = {
  readonly row: Pick<DiagramActorRow, 'actorId' | 'name' | 'factionActorId'>
  readonly faction: string
}

export function FactionCell({ row: { actorId, name, factionActorId }, faction }: Props) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const isFocusDue = useRef(false)
  const label = t('diagramTable.partOf', { part: t('diagramTable.faction'), name })
  if (!isOpen) {
    return (
      <UnstyledButton
        className={classes.cellButton}
        ref={button => {
          if (button !== null && isFocusDue.current) button.focus()
          isFocusDue.current = false
        }}
        aria-label={`${label}: ${faction || t('common.none')}`}
        onClick={() => setOpen(true)}
      >
        {faction === '' ? '–' : <bdi>{faction}</bdi>}
      </UnstyledButton>
    )
  }
  return (
    <ActorSelect
      label={label}
      placeholder={t('actor.factionHint')}
      actorId={factionActorId}
      exceptId={actorId}
      onLeave={() => {
        isFocusDue.current = true
        setOpen(false)
      }}
      onChoose={chosen => {
        isFocusDue.current = true
        setOpen(false)
        void runCommand('actor.setFaction', { actorId, factionActorId: chosen })
      }}
    />
  )
}
