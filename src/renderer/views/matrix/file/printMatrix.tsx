/** The matrix on paper: every item and rating, the scores, and what the signs mean. */
import { printSheet } from '../../../components/PrintSheet'
import { matrixRows } from '../../../exporters/matrix/matrixReport'
import type { MatrixFileQuestion } from '../../../exporters/matrix/writeMatrix'
import type { Format } from '../../../i18n/format'
import type { Translate } from '../../../i18n/words'
import { reportInWords } from './exportMatrix'
import classes from './PrintedMatrix.module.css'

/** `format`: how numbers and the day of printing are written. */
export async function printMatrix(t: Translate, format: Format): Promise<void> {
  const { report, words } = await reportInWords(t)
  printSheet({
    title: t('matrix.title'),
    details: [report.title, format.day(new Date())],
    isWide: true,
    content: <PrintedMatrix report={report} words={words} format={format} />,
  })
}

/** Columns that paper has no room for: the note, the reason for leaving out, and the id. */
const LEFT_OUT = 3

type Props = Omit<MatrixFileQuestion, 'format'> & { readonly format: Format }

function PrintedMatrix({ report, words, format }: Props) {
  const { head, body, foot, firstRating } = matrixRows(report, words)
  const shown = head.length - LEFT_OUT
  return (
    <>
      {report.question !== '' && (
        <p dir="auto">
          <b>{report.question}</b>
        </p>
      )}
      <ol className={classes.hypotheses}>
        {report.hypotheses.map(({ label, statement }) => (
          <li key={label}>
            <b>
              <bdi>{label}</bdi>
            </b>{' '}
            <bdi>{statement}</bdi>
          </li>
        ))}
      </ol>
      <table className={classes.table}>
        <thead>
          <tr>
            {head.slice(0, shown).map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have places and no other names
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...body, ...foot].map((row, at) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have places and no other names
              key={at}
              data-score={at >= body.length || undefined}
              data-excluded={isExcluded(report, at) || undefined}
            >
              {row.slice(0, shown).map((cell, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have places and no other names
                  key={column}
                  dir="auto"
                  data-rating={column >= firstRating || undefined}
                >
                  {typeof cell === 'number' ? written(cell, format) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {Object.entries(words.ratings)
          .map(([sign, name]) => `${sign === 'tagged' ? '?' : sign}: ${name}`)
          .join(' · ')}
      </p>
      <p>{words.caution}</p>
    </>
  )
}

function written(value: number, format: Format): string {
  return Number.isInteger(value) ? format.score(value) : format.decimal(value)
}

function isExcluded({ items }: Props['report'], at: number): boolean {
  const item = items[at]
  return item !== undefined && item.excludedReason !== ''
}
