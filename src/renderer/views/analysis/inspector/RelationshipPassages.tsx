/**
 * What a relationship rests on: each passage with what it says, and how that paragraph is rated under
 * each hypothesis.
 */
import { ActionIcon, Alert, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconQuote, IconUnlink } from '@tabler/icons-react'
import { useState } from 'react'
import { CitationId, newIdOf } from '../../../../shared/domain/ids'
import {
  type RelationshipPassage,
  type RelationshipRow,
  Stance,
} from '../../../../shared/domain/relationships'
import { z } from '../../../../shared/zod'
import { useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { reliabilityWords } from '../../../i18n/evidenceWords'
import { isolate, useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import classes from '../../parts/Passage.module.css'
import { PassageItem } from '../../parts/PassageItem'
import { PassageWalker } from '../../parts/PassageWalker'
import { useOfferedPassage } from '../diagram/citedPassages'
import { ParagraphRatingChips } from './ParagraphRatingChips'
import { stanceWords } from './signWords'

type Props = { readonly relationship: RelationshipRow }

export function RelationshipPassages({ relationship }: Props) {
  const t = useTranslate()
  const { relationshipId, fromName, toName } = relationship
  const passages = useQuery('relationship.passages', { relationshipId })
  const rows = passages.status === 'ready' ? passages.rows : []
  return (
    <InspectorSection
      title={t('inspector.restsOn')}
      count={rows.length}
      actions={
        rows.length > 0 && <PassageWalker passages={rows} label={`${fromName} – ${toName}`} />
      }
    >
      {passages.status === 'loading' && <Busy />}
      {passages.status === 'failed' && <ProblemBanner problem={passages.problem} />}
      {passages.status === 'ready' && rows.length === 0 && (
        <Alert
          variant="light"
          color="yellow"
          p="xs"
          icon={<IconAlertTriangle size={16} aria-hidden />}
          title={t('relationship.uncited')}
        >
          {t('relationship.uncitedHint')}
        </Alert>
      )}
      <ul className={classes.passages}>
        {rows.map(passage => (
          <PassageItem
            key={passage.citationId}
            passage={passage}
            actions={<Uncite passage={passage} />}
          >
            <SaidBy passage={passage} />
            <div className={classes.passageFoot}>
              <StanceToggle passage={passage} />
              <ParagraphRatingChips sourceId={passage.sourceId} paragraphId={passage.paragraphId} />
            </div>
          </PassageItem>
        ))}
      </ul>
      <CiteParagraph relationship={relationship} passages={rows} />
      <DropCitation relationship={relationship} />
    </InspectorSection>
  )
}

type PassageProps = { readonly passage: RelationshipPassage }

function StanceToggle({ passage: { citationId, stance } }: PassageProps) {
  const t = useTranslate()
  const setStance = useCommand('relationship.setStance')
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('stance.title')}
      data={Stance.options.map(value => ({ value, label: t(stanceWords[value]) }))}
      value={stance}
      onChange={value =>
        void setStance({ citationId: CitationId.parse(citationId), stance: Stance.parse(value) })
      }
    />
  )
}

/** The speaker, the reliability of the source and the credibility of what is said. */
function SaidBy({ passage: { speakers, reliability, credibility } }: PassageProps) {
  const t = useTranslate()
  const names = z.array(z.string()).parse(JSON.parse(speakers)).map(isolate)
  const comma = t('common.listComma')
  return (
    <p className={classes.saidBy}>
      {names.length > 0 && <span>{t('passage.saidBy', { names: names.join(comma) })}</span>}
      <span title={t(reliabilityWords[reliability])}>
        {t('passage.reliability', { letter: reliability })}
      </span>
      {credibility !== null && <span>{t('passage.credibility', { figure: credibility })}</span>}
    </p>
  )
}

function Uncite({ passage: { citationId } }: PassageProps) {
  const t = useTranslate()
  const uncite = useCommand('relationship.uncite')
  return (
    <Tooltip label={t('relationship.uncite')}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('relationship.uncite')}
        onClick={() => void uncite({ citationId: CitationId.parse(citationId) })}
      >
        <IconUnlink size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** Words dragged here from the reader are cited; words selected there can also be cited by a press. */
function DropCitation({ relationship: { relationshipId } }: Props) {
  const t = useTranslate()
  const cite = useCommand('relationship.cite')
  const [isOver, setOver] = useState(false)
  const words = useOfferedPassage()
  const hasSpan = words !== null && words.span !== null

  function citeWords() {
    setOver(false)
    if (words === null) return
    const { paragraphId, span } = words
    const citationId = newIdOf(CitationId)
    void cite({ relationshipId, citationId, paragraphId, span, stance: 'asserts' })
  }

  return (
    <button
      type="button"
      className={classes.drop}
      data-over={isOver || undefined}
      disabled={!hasSpan}
      onClick={citeWords}
      onDragOver={event => {
        if (!hasSpan) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        citeWords()
      }}
    >
      {t(hasSpan ? 'relationship.citeWords' : 'relationship.dropWords')}
    </button>
  )
}

type CiteProps = Props & { readonly passages: readonly RelationshipPassage[] }

/** Cites the paragraph the reader stands at, once. */
function CiteParagraph({ relationship: { relationshipId }, passages }: CiteProps) {
  const t = useTranslate()
  const cite = useCommand('relationship.cite')
  const paragraphId = useSession(session => session.paragraphId)
  const [paragraph] = useRows('paragraph.details', paragraphId === null ? null : { paragraphId })
  const isCited = passages.some(one => one.paragraphId === paragraphId && one.start === null)
  if (paragraphId === null || paragraph === undefined || isCited) return null
  const { number, sourceTitle } = paragraph
  return (
    <Button
      size="compact-xs"
      variant="light"
      mt={8}
      maw="100%"
      leftSection={<IconQuote size={14} aria-hidden />}
      title={sourceTitle}
      onClick={() =>
        void cite({
          relationshipId,
          citationId: newIdOf(CitationId),
          paragraphId,
          span: null,
          stance: 'asserts',
        })
      }
    >
      {t('relationship.citeParagraph', { number })}
    </Button>
  )
}
