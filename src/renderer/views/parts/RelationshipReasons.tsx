/** The passages a relationship rests on, to read: pressing one shows its words in the reader. */
import type { RelationshipId } from '../../../shared/domain/ids'
import { useQuery } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import shared from './inspector.module.css'
import classes from './Passage.module.css'
import { PassageItem } from './PassageItem'

export function RelationshipReasons({
  relationshipId,
}: {
  readonly relationshipId: RelationshipId
}) {
  const t = useTranslate()
  const passages = useQuery('relationship.passages', { relationshipId })
  if (passages.status === 'loading') return <Busy />
  if (passages.status === 'failed') return <ProblemBanner problem={passages.problem} />
  if (passages.rows.length === 0)
    return <p className={shared.remark}>{t('relationship.uncited')}</p>
  return (
    <ul className={classes.passages}>
      {passages.rows.map(passage => (
        <PassageItem
          key={passage.citationId}
          passage={passage}
          actions={
            passage.stance === 'denies' && (
              <span className={shared.remark}>{t('stance.denies')}</span>
            )
          }
        />
      ))}
    </ul>
  )
}
