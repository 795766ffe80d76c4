/** What a picture's file is to be like: format, size, background, and what stands beside the diagram. */
import { Checkbox, Group, NumberInput, SegmentedControl, Text } from '@mantine/core'
import type { Picture } from '../../../exporters/diagramMarks'
import { possibleScale } from '../../../exporters/diagramPng'
import { useTranslate } from '../../../i18n/words'
import {
  type ExportOptions,
  PICTURE_FORMATS,
  PIXELS_PER_INCH,
  SCALES,
  wantedScale,
} from './exportOptions'

const WIDTHS = { least: 100, most: 16_384 }
const RESOLUTIONS = { least: 36, most: 2400 }
const CENTIMETRES_PER_INCH = 2.54

type Props = {
  readonly options: ExportOptions
  readonly picture: Picture
  readonly onChange: (changes: Partial<ExportOptions>) => void
}

export function ExportFields({ options, picture, onChange }: Props) {
  const t = useTranslate()
  const { format, isTransparent, hasTitle, hasLegend } = options
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('exportDiagram.format')}
        data={[
          { value: 'png', label: t('exportDiagram.png') },
          { value: 'svg', label: t('exportDiagram.svg') },
          { value: 'pdf', label: t('exportDiagram.pdf') },
        ]}
        value={format}
        onChange={value => {
          const chosen = PICTURE_FORMATS.find(one => one === value)
          if (chosen !== undefined) onChange({ format: chosen })
        }}
      />
      {format === 'png' && <PixelFields options={options} picture={picture} onChange={onChange} />}
      {format === 'svg' && (
        <Checkbox
          size="xs"
          label={t('exportDiagram.wordsAsText')}
          description={t('exportDiagram.wordsAsTextHint')}
          checked={options.areWordsText}
          onChange={event => onChange({ areWordsText: event.currentTarget.checked })}
        />
      )}
      {format === 'pdf' && <Text size="sm">{t('exportDiagram.pdfHint')}</Text>}
      <FileSize options={options} picture={picture} />
      <Group gap="lg">
        <SegmentedControl
          size="xs"
          aria-label={t('exportDiagram.background')}
          data={[
            { value: 'white', label: t('exportDiagram.white') },
            { value: 'transparent', label: t('exportDiagram.transparent') },
          ]}
          value={isTransparent ? 'transparent' : 'white'}
          onChange={value => onChange({ isTransparent: value === 'transparent' })}
        />
        <Checkbox
          size="xs"
          label={t('exportDiagram.withTitle')}
          checked={hasTitle}
          onChange={event => onChange({ hasTitle: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('exportDiagram.withLegend')}
          checked={hasLegend}
          onChange={event => onChange({ hasLegend: event.currentTarget.checked })}
        />
      </Group>
    </>
  )
}

/** A number in its range, and null for anything else. */
function within(value: string | number, { least, most }: typeof WIDTHS): number | null {
  const number = Number(value)
  return number >= least && number <= most ? number : null
}

/** Three ways to say how many pixels: the last one that was touched holds. */
function PixelFields({ options, onChange }: Props) {
  const t = useTranslate()
  const { scale, width, resolution } = options
  return (
    <Group gap="md" align="end">
      <SegmentedControl
        size="xs"
        aria-label={t('exportDiagram.scale')}
        data={SCALES.map(value => ({
          value: String(value),
          label: t('exportDiagram.scaleTimes', { scale: value }),
        }))}
        value={width === null && resolution === null ? String(scale) : ''}
        onChange={text => {
          const chosen = SCALES.find(value => String(value) === text)
          if (chosen !== undefined) onChange({ scale: chosen, width: null, resolution: null })
        }}
      />
      <NumberInput
        size="xs"
        w={130}
        min={WIDTHS.least}
        max={WIDTHS.most}
        hideControls
        label={t('exportDiagram.width')}
        value={width ?? ''}
        onChange={value => onChange({ width: within(value, WIDTHS), resolution: null })}
      />
      <NumberInput
        size="xs"
        w={130}
        min={RESOLUTIONS.least}
        max={RESOLUTIONS.most}
        hideControls
        label={t('exportDiagram.resolution')}
        value={resolution ?? ''}
        onChange={value => onChange({ resolution: within(value, RESOLUTIONS), width: null })}
      />
    </Group>
  )
}

/** How large it will be, in pixels and on paper, and whether that is what was asked for. */
function FileSize({ options, picture }: Omit<Props, 'onChange'>) {
  const t = useTranslate()
  const scale = wantedScale(picture, options)
  const possible = possibleScale(picture, scale)
  const centimetres = (pixels: number) =>
    Math.round((pixels / PIXELS_PER_INCH) * CENTIMETRES_PER_INCH * 10) / 10
  const paper = { width: centimetres(picture.width), height: centimetres(picture.height) }
  if (options.format !== 'png') {
    return (
      <Text size="xs" c="dimmed">
        {t('exportDiagram.paperSize', paper)}
      </Text>
    )
  }
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('exportDiagram.size', {
          width: Math.ceil(picture.width * possible),
          height: Math.ceil(picture.height * possible),
        })}{' '}
        {t('exportDiagram.printSize', {
          ...paper,
          resolution: Math.round(possible * PIXELS_PER_INCH),
        })}
      </Text>
      {possible < scale && (
        <Text size="xs" c="orange">
          {t('exportDiagram.reduced', {
            scale: Math.ceil(scale * 10) / 10,
            possible: Math.floor(possible * 10) / 10,
          })}
        </Text>
      )}
    </>
  )
}
