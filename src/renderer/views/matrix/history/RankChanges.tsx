/** Rank and score of each hypothesis at two moments, each by the weights chosen then. */

import type { QueryParams } from '../../../../shared/catalogue'
import type { RankChange } from '../../../../shared/domain/analysisHistory'
import { useQuery } from '../../../client/useQuery'
import { RankBadge } from '../../../components/RankBadge'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import classes from './History.module.css'

type Props = { readonly span: QueryParams<'analysis.ranks'> }

export function RankChanges({ span }: Props) {
  const t = useTranslate()
  const ranks = useQuery('analysis.ranks', span)
  const rows = ranks.status === 'ready' ? ranks.rows : []
  if (rows.length === 0) return null
  return (
    <table className={classes.ranks}>
      <caption>{t('history.ranking')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('judgement.hypothesisColumn')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.hypothesisId} data-moved={row.rankBefore !== row.rankAfter || undefined}>
            <th scope="row">
              <bdi>{row.label}</bdi>
            </th>
            <td>
              <Place row={row} rows={rows} when="Before" />
            </td>
            <td>
              <Place row={row} rows={rows} when="After" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PlaceProps = {
  readonly row: RankChange
  readonly rows: readonly RankChange[]
  readonly when: 'Before' | 'After'
}

function Place({ row, rows, when }: PlaceProps) {
  const format = useFormat()
  const [rank, score] = [row[`rank${when}`], row[`score${when}`]]
  const isTied = rank !== null && rows.filter(other => other[`rank${when}`] === rank).length > 1
  return (
    <span className={classes.place}>
      <RankBadge rank={rank} isTied={isTied} />
      {score !== null && <span>{format.decimal(score)}</span>}
    </span>
  )
}
