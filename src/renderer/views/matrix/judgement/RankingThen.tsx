/** How the hypotheses stood when a judgement was made, beside how they stand now. */
import type { JudgementRow } from '../../../../shared/domain/judgements'
import { useRows } from '../../../client/useQuery'
import { RankTable } from '../RankTable'

export function RankingThen({ judgement: { ranking } }: { readonly judgement: JudgementRow }) {
  const standing = useRows('hypothesis.standing', {})
  const rows = ranking.map(({ hypothesisId, label, rank, weightedInconsistency }) => {
    const now = standing.find(one => one.hypothesisId === hypothesisId)
    return {
      hypothesisId,
      label,
      before: { rank, score: weightedInconsistency },
      after: now === undefined ? null : { rank: now.rank, score: now.weightedInconsistency },
    }
  })
  if (rows.length === 0) return null
  return (
    <RankTable
      caption="judgement.ranking"
      before="judgement.then"
      after="judgement.now"
      rows={rows}
    />
  )
}
