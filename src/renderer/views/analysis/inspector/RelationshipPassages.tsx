/**
 * What a relationship rests on: each passage with what it says, and how that paragraph is rated under
 * each hypothesis.
 */
import { Alert, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { CitationId, newIdOf } from '../../../../shared/domain/ids'
import {
  type RelationshipPassage,
  type RelationshipRow,
  Stance,
} from '../../../../shared/domain/relationships'
import { z } from '../../../../shared/zod'
import { useCommand } from '../../../client/useCommand'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { reliabilityWords } from '../../../i18n/evidenceWords'
import { isolate, useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import classes from '../../parts/Passage.module.css'
import { PassageItem } from '../../parts/PassageItem'
import { PassageWalker } from '../../parts/PassageWalker'
import { CitePassage } from './CitePassage'
import { ParagraphRatingChips } from './ParagraphRatingChips'
import { stanceWords } from './signWords'
import { Uncite } from './Uncite'

type Props = { readonly relationship: RelationshipRow }

export function RelationshipPassages({ relationship }: Props) {
  const t = useTranslate()
  const { relationshipId, fromName, toName } = relationship
  const cite = useCommand('relationship.cite')
  const uncite = useCommand('relationship.uncite')
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
            actions={
              <Uncite
                label={t('relationship.uncite')}
                onPress={() => void uncite({ citationId: CitationId.parse(passage.citationId) })}
              />
            }
          >
            <SaidBy passage={passage} />
            <div className={classes.passageFoot}>
              <StanceToggle passage={passage} />
              <ParagraphRatingChips sourceId={passage.sourceId} paragraphId={passage.paragraphId} />
            </div>
          </PassageItem>
        ))}
      </ul>
      <CitePassage
        passages={rows}
        words={{
          paragraph: 'relationship.citeParagraph',
          selected: 'relationship.citeWords',
          none: 'relationship.dropWords',
        }}
        onCite={place =>
          void cite({
            relationshipId,
            citationId: newIdOf(CitationId),
            ...place,
            stance: 'asserts',
          })
        }
      />
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
