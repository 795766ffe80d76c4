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
import { RemoveButton } from '../../parts/RemoveButton'
import { AbsenceSearches } from './AbsenceSearches'
import { EvidenceDeeds } from './EvidenceDeeds'
import { EvidenceFields } from './EvidenceFields'
import { EvidencePassages } from './EvidencePassages'
import { ExcludedNotice } from './ExcludedNotice'
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
  const ratings = useRows('assessment.list', {}).filter(one => one.evidenceId === evidenceId)
  return (
    <>
      <ExcludedNotice evidence={evidence} />
      <EvidencePassages evidenceId={evidenceId} />
      {(evidence.kind === 'absence' || evidence.searches > 0) && (
        <AbsenceSearches evidenceId={evidenceId} />
      )}
      <InspectorSection title={t('inspector.ratings')}>
        <RatingRows
          ratings={ratings}
          onRate={(hypothesisId, consistency, reason) =>
            void rate({ evidenceId, hypothesisId, consistency, reason })
          }
          onClear={hypothesisId => void unrate({ evidenceId, hypothesisId })}
        />
        {evidence.excludedReason === '' && (
          <p className={shared.remark}>
            {diagnosticity === null
              ? t('evidence.noDiagnosticity')
              : t('evidence.diagnosticity', { value: format.decimal(diagnosticity) })}
          </p>
        )}
      </InspectorSection>
      <InspectorSection title={t('inspector.details')}>
        <EvidenceFields evidence={evidence} />
      </InspectorSection>
      <Notes target={{ kind: 'evidence', id: evidenceId }} />
      <div className={shared.foot}>
        <EvidenceDeeds evidence={evidence} />
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
