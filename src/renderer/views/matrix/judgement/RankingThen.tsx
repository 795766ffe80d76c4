/** How the hypotheses stood when a judgement was made, beside how they stand now. */
import type { HypothesisStanding } from '../../../../shared/domain/hypotheses'
import { type JudgementRow, RankThen } from '../../../../shared/domain/judgements'
import { z } from '../../../../shared/zod'
import { useQuery } from '../../../client/useQuery'
import { RankBadge } from '../../../components/RankBadge'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import classes from './Judgement.module.css'

const Ranking = z.array(RankThen)

type Ranked = Pick<RankThen, 'label' | 'rank' | 'weightedInconsistency'>

export function RankingThen({ judgement }: { readonly judgement: JudgementRow }) {
  const t = useTranslate()
  const standing = useQuery('hypothesis.standing', {})
  const now: readonly HypothesisStanding[] = standing.status === 'ready' ? standing.rows : []
  const then = Ranking.parse(JSON.parse(judgement.ranking))
  if (then.length === 0) return null
  return (
    <table className={classes.ranking}>
      <caption>{t('judgement.ranking')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('judgement.hypothesisColumn')}</th>
          <th scope="col">{t('judgement.then')}</th>
          <th scope="col">{t('judgement.now')}</th>
        </tr>
      </thead>
      <tbody>
        {then.map(ranked => (
          <tr key={ranked.label}>
            <th scope="row">
              <bdi>{ranked.label}</bdi>
            </th>
            <td>
              <Place ranked={ranked} among={then} />
            </td>
            <td>
              <Place ranked={now.find(({ label }) => label === ranked.label)} among={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PlaceProps = {
  readonly ranked: Ranked | undefined
  readonly among: readonly Ranked[]
}

function Place({ ranked, among }: PlaceProps) {
  const t = useTranslate()
  const format = useFormat()
  if (ranked === undefined) return <>{t('judgement.gone')}</>
  const { rank, weightedInconsistency } = ranked
  const isTied = rank !== null && among.filter(other => other.rank === rank).length > 1
  return (
    <span className={classes.place}>
      <RankBadge rank={rank} isTied={isTied} />
      {rank !== null && <span>{format.decimal(weightedInconsistency)}</span>}
    </span>
  )
}
