/** The passages an evidence item rests on, in reading order: walked, taken away, and added to. */
import { CitationId, type EvidenceId, newIdOf } from '../../../../shared/domain/ids'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import classes from '../../parts/Passage.module.css'
import { PassageItem } from '../../parts/PassageItem'
import { PassageWalker } from '../../parts/PassageWalker'
import { CitePassage } from './CitePassage'
import { Uncite } from './Uncite'

export function EvidencePassages({ evidenceId }: { readonly evidenceId: EvidenceId }) {
  const t = useTranslate()
  const cite = useCommand('evidence.cite')
  const uncite = useCommand('evidence.uncite')
  const passages = useRows('evidence.passages', { evidenceId })
  return (
    <InspectorSection
      title={t('evidence.passages')}
      count={passages.length}
      actions={
        passages.length > 1 && <PassageWalker passages={passages} label={t('inspector.evidence')} />
      }
    >
      {passages.length === 0 && (
        <p className={shared.remark}>
          {t('evidence.noPassage')} {t('evidence.noPassageHint')}
        </p>
      )}
      <ul className={classes.passages}>
        {passages.map(passage => (
          <PassageItem
            key={passage.citationId}
            passage={passage}
            actions={
              <Uncite
                label={t('evidence.uncite')}
                onPress={() => void uncite({ citationId: CitationId.parse(passage.citationId) })}
              />
            }
          />
        ))}
      </ul>
      <CitePassage
        passages={passages}
        words={{
          paragraph: 'evidence.citeParagraph',
          selected: 'evidence.citeWords',
          none: 'evidence.dropWords',
        }}
        onCite={place => void cite({ evidenceId, citationId: newIdOf(CitationId), ...place })}
      />
    </InspectorSection>
  )
}
