/** The hypotheses that are set aside, each with the reason: read, and brought back, from here. */
import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArchive, IconArrowBackUp, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { ArchivedHypothesis } from '../../../../shared/domain/hypotheses'
import { select, useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import classes from './ArchivedHypotheses.module.css'
import navigator from './navigator.module.css'

export function ArchivedHypotheses() {
  const t = useTranslate()
  const archived = useRows('hypothesis.archived', {})
  const [isOpen, setOpen] = useState(false)
  if (archived.length === 0) return null
  return (
    <div className={classes.archived}>
      <UnstyledButton
        className={navigator.toggle}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronDown size={14} aria-hidden className={navigator.chevron} />
        <IconArchive size={14} aria-hidden />
        <span className={classes.title}>
          {t('hypothesis.archivedCount', { count: archived.length })}
        </span>
      </UnstyledButton>
      {isOpen && (
        <ul className={navigator.list} aria-label={t('hypothesis.archivedTitle')}>
          {archived.map(hypothesis => (
            <ArchivedItem key={hypothesis.hypothesisId} hypothesis={hypothesis} />
          ))}
        </ul>
      )}
    </div>
  )
}

function ArchivedItem({ hypothesis }: { readonly hypothesis: ArchivedHypothesis }) {
  const t = useTranslate()
  const bringBack = useCommand('hypothesis.bringBack')
  const { hypothesisId, label, statement, archivedReason } = hypothesis
  const isSelected = useSession(
    ({ selection }) => selection.kind === 'hypothesis' && selection.hypothesisId === hypothesisId,
  )
  return (
    <li className={classes.item} data-selected={isSelected || undefined}>
      <UnstyledButton
        className={classes.words}
        aria-pressed={isSelected}
        onClick={() => select({ kind: 'hypothesis', hypothesisId })}
      >
        <span className={classes.statement}>
          <bdi className={classes.label}>{label}</bdi> <bdi>{statement}</bdi>
        </span>
        <bdi className={classes.reason}>{archivedReason}</bdi>
      </UnstyledButton>
      <Tooltip label={t('hypothesis.bringBack')}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('hypothesis.bringBackOf', { label })}
          onClick={() => void bringBack({ hypothesisId })}
        >
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}
