/** A text with what was found in it marked: all of it, or the surroundings of the first place. */
import type { MatchSpan } from '../../../shared/analysis/search/matchesIn'
import classes from './Search.module.css'

type Props = {
  readonly text: string
  /** Where it was found in the text. */
  readonly spans: readonly MatchSpan[]
}

const REACH_BEFORE = 70
const REACH = 260
const ELLIPSIS = '…'

/** All of a short text. */
export function Highlighted({ text, spans }: Props) {
  const letters = Array.from(text)
  return <Marked letters={letters} spans={spans} from={0} to={letters.length} />
}

/** The words around the first place of a long text, cut between words. */
export function HighlightedExcerpt({ text, spans }: Props) {
  const letters = Array.from(text) // by code points, as the spans count
  const first = spans[0]?.start ?? 0
  const from = beginningOfWord(letters, first - REACH_BEFORE, first)
  const to = endOfWord(letters, from + REACH)
  return <Marked letters={letters} spans={spans} from={from} to={to} />
}

function beginningOfWord(letters: readonly string[], wanted: number, latest: number): number {
  if (wanted <= 0) return 0
  for (let at = wanted; at < latest; at++) if (/\s/u.test(letters[at - 1] ?? '')) return at
  return latest
}

function endOfWord(letters: readonly string[], wanted: number): number {
  if (wanted >= letters.length) return letters.length
  for (let at = wanted; at < letters.length; at++) if (/\s/u.test(letters[at] ?? '')) return at
  return letters.length
}

type MarkedProps = {
  readonly letters: readonly string[]
  readonly spans: readonly MatchSpan[]
  readonly from: number
  readonly to: number
}

function Marked({ letters, spans, from, to }: MarkedProps) {
  const shown = spans.filter(({ start, end }) => end > from && start < to)
  const words = (start: number, end: number) => letters.slice(start, end).join('')
  return (
    <span className={classes.found} dir="auto">
      {from > 0 && ELLIPSIS}
      {shown.map(({ start, end }, index) => (
        <span key={start}>
          {words(shown[index - 1]?.end ?? from, start)}
          <mark>{words(start, end)}</mark>
        </span>
      ))}
      {words(shown.at(-1)?.end ?? from, to)}
      {to < letters.length && ELLIPSIS}
    </span>
  )
}
