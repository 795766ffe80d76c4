/** The selected evidence item: its words, its ratings, and what is said about it. */
import { useState } from 'react'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import { Notes } from '../../parts/Notes'
import classes from '../../parts/Passage.module.css'
import { PassageItem } from '../../parts/PassageItem'
import { RemoveButton } from '../../parts/RemoveButton'
import { EvidenceFields } from './EvidenceFields'
import { RatingRows } from './RatingRows'
import { RemoveEvidence } from './RemoveEvidence'

type Props = { readonly evidence: EvidenceRow }

export function EvidenceInspector({ evidence }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const rate = useCommand('assessment.rate')
  const unrate = useCommand('assessment.remove')
  const [isRemoving, setRemoving] = useState(false)
  const { evidenceId, diagnosticity } = evidence
  const passages = useRows('evidence.passages', { evidenceId })
  const ratings = useRows('assessment.list', {}).filter(one => one.evidenceId === evidenceId)
  return (
    <>
      <ul className={classes.passages}>
        {passages.map(passage => (
          <PassageItem key={passage.citationId} passage={passage} />
        ))}
      </ul>
      {passages.length === 0 && <p className={shared.remark}>{t('evidence.noPassage')}</p>}
      <InspectorSection title={t('inspector.ratings')}>
        <RatingRows
          ratings={ratings}
          onRate={(hypothesisId, consistency, reason) =>
            void rate({ evidenceId, hypothesisId, consistency, reason })
          }
          onClear={hypothesisId => void unrate({ evidenceId, hypothesisId })}
        />
        <p className={shared.remark}>
          {diagnosticity === null
            ? t('evidence.noDiagnosticity')
            : t('evidence.diagnosticity', { value: format.decimal(diagnosticity) })}
        </p>
      </InspectorSection>
      <InspectorSection title={t('inspector.details')}>
        <EvidenceFields evidence={evidence} />
      </InspectorSection>
      <Notes target={{ kind: 'evidence', id: evidenceId }} />
      <div className={shared.foot}>
        <RemoveButton label={t('evidence.remove')} onPress={() => setRemoving(true)} />
        <RemoveEvidence
          evidence={evidence}
          isOpen={isRemoving}
          onClose={() => setRemoving(false)}
        />
      </div>
    </>
  )
}
