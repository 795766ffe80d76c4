/** One evidence item that cites the paragraph: what it cites, its ratings, what is said about it. */
import { ActionIcon, Collapse, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { evidenceKindWords, relevanceWords } from '../../../i18n/evidenceWords'
import { useTranslate } from '../../../i18n/words'
import classes from '../../parts/Card.module.css'
import { EvidenceFields } from './EvidenceFields'
import { type KnownRating, RatingRows } from './RatingRows'
import { RemoveEvidence } from './RemoveEvidence'

type Props = {
  readonly evidence: EvidenceRow
  /** Words of the paragraph that it quotes; null when it cites the whole paragraph. */
  readonly quote: string | null
  /** Null: the paragraph itself is rated by them, and they are not shown twice. */
  readonly ratings: readonly KnownRating[] | null
}

export function EvidenceCard({ evidence, quote, ratings }: Props) {
  const t = useTranslate()
  const rate = useCommand('assessment.rate')
  const unrate = useCommand('assessment.remove')
  const [isOpen, setOpen] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const { evidenceId, kind, credibility, relevance } = evidence
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <UnstyledButton
          className={classes.disclose}
          aria-expanded={isOpen}
          onClick={() => setOpen(open => !open)}
        >
          <IconChevronDown size={14} aria-hidden className={classes.chevron} />
          <span className={classes.cardTitle}>
            {t(quote === null ? 'evidence.wholeParagraph' : 'evidence.quotation')}
          </span>
          <span className={classes.facts}>
            <span>{t(evidenceKindWords[kind])}</span>
            <span>{t('evidence.credibilityShort', { credibility })}</span>
            <span>{t('evidence.relevanceShort', { relevance: t(relevanceWords[relevance]) })}</span>
          </span>
        </UnstyledButton>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('evidence.remove')}
          title={t('evidence.remove')}
          onClick={() => setRemoving(true)}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </div>
      {quote !== null && (
        <blockquote className={classes.quote} dir="auto">
          {quote}
        </blockquote>
      )}
      {ratings !== null && (
        <RatingRows
          ratings={ratings}
          onRate={(hypothesisId, consistency, reason) =>
            void rate({ evidenceId, hypothesisId, consistency, reason })
          }
          onClear={hypothesisId => void unrate({ evidenceId, hypothesisId })}
        />
      )}
      <Collapse expanded={isOpen}>{isOpen && <EvidenceFields evidence={evidence} />}</Collapse>
      <RemoveEvidence evidence={evidence} isOpen={isRemoving} onClose={() => setRemoving(false)} />
    </div>
  )
}
