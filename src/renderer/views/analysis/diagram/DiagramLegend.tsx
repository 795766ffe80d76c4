/** Explains the signs that the diagram uses, with the same samples as exports carry. */
import { useComputedColorScheme } from '@mantine/core'
import { useSettings } from '../../../client/settings'
import { SAMPLE, sampleMarks } from '../../../exporters/diagramLegend'
import { PALETTES } from '../../../exporters/diagramLook'
import type { Mark } from '../../../exporters/diagramMarks'
import type { LegendEntry } from '../../../exporters/diagramScene'
import { useTranslate } from '../../../i18n/words'
import classes from './Diagram.module.css'
import { legendOf } from './diagramLegend'
import type { DiagramRows } from './diagramView'

export function DiagramLegend({ rows }: { readonly rows: DiagramRows }) {
  const t = useTranslate()
  const entries = legendOf(rows, t)
  if (entries.length === 0) return null
  return (
    <section className={classes.legend} aria-label={t('diagram.legend')}>
      <ul>
        {entries.map(entry => (
          <li key={`${entry.kind} ${entry.name}`}>
            <Sample entry={entry} />
            <bdi>{entry.name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sample({ entry }: { readonly entry: LegendEntry }) {
  const theme = useComputedColorScheme('light')
  const isMirrored = useSettings(({ language }) => language === 'ar')
  const centre = { x: SAMPLE.width / 2, y: SAMPLE.height / 2 }
  const marks = sampleMarks(entry, centre, PALETTES[theme], isMirrored)
  return (
    <svg width={SAMPLE.width} height={SAMPLE.height} aria-hidden style={{ flexShrink: 0 }}>
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity and never move
        <SampleMark key={index} mark={mark} />
      ))}
    </svg>
  )
}

function SampleMark({ mark }: { readonly mark: Mark }) {
  if (mark.kind === 'text') return null
  const { d, fill, fillOpacity, stroke, place } = mark
  return (
    <path
      d={d}
      fill={fill ?? 'none'}
      fillOpacity={fillOpacity}
      stroke={stroke?.colour}
      strokeWidth={stroke?.width}
      strokeDasharray={stroke?.dash?.join(' ')}
      strokeOpacity={stroke?.opacity}
      strokeLinecap={stroke?.isRound ? 'round' : undefined}
      strokeLinejoin={stroke?.isRound ? 'round' : undefined}
      transform={place && `translate(${place.x} ${place.y}) scale(${place.scale})`}
    />
  )
}
