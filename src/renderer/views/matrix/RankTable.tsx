/** Rank and score of each hypothesis at two moments, side by side. */
import { RankBadge } from '../../components/RankBadge'
import { useFormat } from '../../i18n/format'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './RankTable.module.css'

export type Ranked = { readonly rank: number | null; readonly score: number }

export type RankTableRow = {
  readonly hypothesisId: string
  readonly label: string
  /** Null: it was not weighed. */
  readonly before: Ranked | null
  readonly after: Ranked | null
}

type Props = {
  readonly caption: WordKey
  readonly before: WordKey
  readonly after: WordKey
  readonly rows: readonly RankTableRow[]
}

export function RankTable({ caption, before, after, rows }: Props) {
  const t = useTranslate()
  const placesOf = (side: 'before' | 'after') => rows.flatMap(row => row[side]?.rank ?? [])
  const [ranksBefore, ranksAfter] = [placesOf('before'), placesOf('after')]
  return (
    <table className={classes.ranks}>
      <caption>{t(caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rankTable.hypothesis')}</th>
          <th scope="col">{t(before)}</th>
          <th scope="col">{t(after)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.hypothesisId} data-moved={row.before?.rank !== row.after?.rank || undefined}>
            <th scope="row">
              <bdi>{row.label}</bdi>
            </th>
            <td>
              <Place place={row.before} ranks={ranksBefore} />
            </td>
            <td>
              <Place place={row.after} ranks={ranksAfter} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PlaceProps = {
  readonly place: Ranked | null
  /** All ranks of that moment. */
  readonly ranks: readonly number[]
}

function Place({ place, ranks }: PlaceProps) {
  const t = useTranslate()
  const format = useFormat()
  if (place === null) return <span className={classes.remark}>{t('rankTable.notWeighed')}</span>
  const isTied = ranks.filter(rank => rank === place.rank).length > 1
  return (
    <span className={classes.place}>
      <RankBadge rank={place.rank} isTied={isTied} />
      {place.rank !== null && <span>{format.decimal(place.score)}</span>}
    </span>
  )
}
