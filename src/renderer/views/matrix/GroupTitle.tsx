/** Names a group of evidence: its source, its speaker or its kind, and how many items are in it. */
import { EvidenceKind } from '../../../shared/domain/hypotheses'
import { evidenceKindWords } from '../../i18n/evidenceWords'
import { useTranslate } from '../../i18n/words'
import classes from './MatrixTable.module.css'
import type { EvidenceGroup } from './matrixLines'
import type { EvidenceGrouping } from './matrixModel'

type Props = { readonly group: EvidenceGroup; readonly grouping: EvidenceGrouping }

export function GroupTitle({ group, grouping }: Props) {
  const t = useTranslate()
  const kind = grouping === 'kind' ? EvidenceKind.safeParse(group.key).data : undefined
  const nameless = grouping === 'speaker' ? 'matrix.noSpeaker' : 'matrix.noSource'
  return (
    <span className={classes.groupTitle}>
      {kind === undefined ? <bdi>{group.name ?? t(nameless)}</bdi> : t(evidenceKindWords[kind])}
      <span className={classes.groupCount}>{t('matrix.size', { count: group.count })}</span>
    </span>
  )
}
