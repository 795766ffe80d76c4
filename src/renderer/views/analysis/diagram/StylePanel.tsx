/** Chooses how the diagram draws: what colours and sizes mean, which palette, how factions are seen. */
import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { MEASURES, type Measure } from '../../../../shared/analysis/network/networkMeasures'
import {
  type ActorColouring,
  type ActorSizing,
  type DiagramStyle,
  FactionLook,
  LineColouring,
  LineThickness,
  PaletteName,
} from '../../../../shared/domain/diagramStyle'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { measureWords } from '../../parts/measureWords'
import type { DiagramRows } from './diagramView'

const LINE_WORDS: Readonly<Record<LineColouring, WordKey>> = {
  sign: 'relationship.sign',
  type: 'common.type',
  confidence: 'relationship.confidence',
}
const THICKNESS_WORDS: Readonly<Record<LineThickness, WordKey>> = {
  citations: 'style.byCitations',
  diagnosticity: 'score.diagnosticity',
  nothing: 'style.allAlike',
}

const PALETTE_WORDS: Readonly<Record<PaletteName, WordKey>> = {
  okabeIto: 'palette.okabeIto',
  tolBright: 'palette.tolBright',
  tolMuted: 'palette.tolMuted',
  greys: 'palette.greys',
}
const FACTION_WORDS: Readonly<Record<FactionLook, WordKey>> = {
  rings: 'style.rings',
  groups: 'style.groups',
  nothing: 'common.none',
}

/** An attribute as the value of an option. */
const ATTRIBUTE = 'attribute:'

function attributeOf(value: string): { by: 'attribute'; name: string } | null {
  if (!value.startsWith(ATTRIBUTE)) return null
  return { by: 'attribute', name: value.slice(ATTRIBUTE.length) }
}

/** A measure as the value of an option. */
const MEASURE = 'measure:'

function measureOf(value: string): { by: 'measure'; measure: Measure } | null {
  const measure = MEASURES.find(one => MEASURE + one === value)
  return measure === undefined ? null : { by: 'measure', measure }
}

function colouringOf(value: string): ActorColouring {
  return attributeOf(value) ?? measureOf(value) ?? { by: value === 'faction' ? 'faction' : 'type' }
}

function sizingOf(value: string): ActorSizing {
  return (
    attributeOf(value) ??
    measureOf(value) ?? { by: value === 'relationships' ? 'relationships' : 'nothing' }
  )
}

function optionOf(choice: ActorColouring | ActorSizing): string {
  if (choice.by === 'measure') return MEASURE + choice.measure
  return choice.by === 'attribute' ? ATTRIBUTE + choice.name : choice.by
}

export function StylePanel({ rows: { diagramId, style } }: { readonly rows: DiagramRows }) {
  const t = useTranslate()
  const attributes = useRows('attribute.names', {}).map(({ name }) => ({
    value: ATTRIBUTE + name,
    label: t('style.attribute', { name }),
  }))
  const measures = MEASURES.map(measure => ({
    value: MEASURE + measure,
    label: t('style.measure', { measure: t(measureWords[measure]) }),
  }))
  const change = (changes: Partial<DiagramStyle>) =>
    void runCommand('diagram.style', { diagramId, changes })
  return (
    <Stack gap="xs">
      <Choice
        label={t('style.actorColour')}
        data={[
          { value: 'type', label: t('common.type') },
          { value: 'faction', label: t('diagramTable.faction') },
          ...measures,
          ...attributes,
        ]}
        value={optionOf(style.actorColour)}
        onChange={value => change({ actorColour: colouringOf(value) })}
      />
      <Choice
        label={t('style.actorSize')}
        data={[
          { value: 'nothing', label: t('style.allAlike') },
          { value: 'relationships', label: t('legend.sizeRelationships') },
          ...measures,
          ...attributes,
        ]}
        value={optionOf(style.actorSize)}
        onChange={value => change({ actorSize: sizingOf(value) })}
      />
      <Choice
        label={t('style.lineColour')}
        data={LineColouring.options.map(value => ({ value, label: t(LINE_WORDS[value]) }))}
        value={style.lineColour}
        onChange={value => change({ lineColour: LineColouring.parse(value) })}
      />
      <Choice
        label={t('style.lineThickness')}
        data={LineThickness.options.map(value => ({ value, label: t(THICKNESS_WORDS[value]) }))}
        value={style.lineThickness}
        onChange={value => change({ lineThickness: LineThickness.parse(value) })}
      />
      <Choice
        label={t('style.palette')}
        data={PaletteName.options.map(value => ({ value, label: t(PALETTE_WORDS[value]) }))}
        value={style.palette}
        onChange={value => change({ palette: PaletteName.parse(value) })}
      />
      <Choice
        label={t('style.factions')}
        data={FactionLook.options.map(value => ({ value, label: t(FACTION_WORDS[value]) }))}
        value={style.factions}
        onChange={value => change({ factions: FactionLook.parse(value) })}
      />
      <Checkbox
        size="xs"
        label={t('style.lineLabels')}
        checked={style.hasLineLabels}
        onChange={event => change({ hasLineLabels: event.currentTarget.checked })}
      />
    </Stack>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

function Choice({ label, data, value, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      data={[...data]}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
