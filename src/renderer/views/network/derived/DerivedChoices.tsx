/** Which network is derived: its kind, what it is divided by, what counts, and who is taken to speak. */
import { SegmentedControl, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  DERIVED_KINDS,
  type DerivedKind,
  type Normalisation,
  normalisationsOf,
} from '../../../../shared/analysis/network/derivedNetwork'
import { DUPLICATES, type Duplicates } from '../../../../shared/analysis/network/statements'
import { useTranslate } from '../../../i18n/words'
import { Definition } from '../Definition'
import shared from '../Network.module.css'
import classes from './Derived.module.css'
import { changeDerived, chooseKind, type Speakers, useDerivedView } from './derivedView'
import { duplicatesWords, kindWords, normalisationWords, speakersWords } from './derivedWords'

const SPEAKERS: readonly Speakers[] = ['speaker', 'faction']

type Props = {
  /** Buttons at the end. */
  readonly children: ReactNode
}

export function DerivedChoices({ children }: Props) {
  const t = useTranslate()
  const { options, speakers, shape } = useDerivedView()
  const { kind, normalisation, duplicates } = options
  return (
    <div className={shared.bar}>
      <Choice
        label={t('derived.kind')}
        width={250}
        names={DERIVED_KINDS.map(value => ({ value, label: t(kindWords[value].name) }))}
        value={kind}
        onChoose={value => chooseKind(value as DerivedKind)} // one of the kinds
        explains={`${t(kindWords[kind].definition)}\n\n${t('derived.statement')}`}
      />
      <Choice
        label={t('derived.normalisation')}
        width={190}
        names={normalisationsOf(kind).map(value => ({
          value,
          label: t(normalisationWords[value].name),
        }))}
        value={normalisation}
        onChoose={value => changeDerived({ normalisation: value as Normalisation })} // one of them
        explains={t(normalisationWords[normalisation].definition)}
      />
      <Choice
        label={t('derived.duplicates')}
        width={170}
        names={DUPLICATES.map(value => ({ value, label: t(duplicatesWords[value]) }))}
        value={duplicates}
        onChoose={value => changeDerived({ duplicates: value as Duplicates })} // one of them
        explains={t('derived.duplicatesDefinition')}
      />
      <Choice
        label={t('derived.speakers')}
        width={170}
        names={SPEAKERS.map(value => ({ value, label: t(speakersWords[value]) }))}
        value={speakers}
        onChoose={value => useDerivedView.setState({ speakers: value as Speakers, tie: null })} // one of both
      />
      <span className={shared.grow} />
      <SegmentedControl
        size="xs"
        aria-label={t('derived.shape')}
        data={[
          { value: 'matrix', label: t('derived.matrix') },
          { value: 'table', label: t('derived.table') },
        ]}
        value={shape}
        onChange={value =>
          useDerivedView.setState({ shape: value === 'table' ? 'table' : 'matrix' })
        }
      />
      {children}
    </div>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly width: number
  readonly names: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly explains?: string
}

function Choice({ label, width, names, value, onChoose, explains }: ChoiceProps) {
  const name = names.find(one => one.value === value)?.label ?? label
  return (
    <div className={classes.choice}>
      <Select
        size="xs"
        w={width}
        label={label}
        allowDeselect={false}
        data={[...names]}
        value={value}
        onChange={chosen => chosen !== null && onChoose(chosen)}
      />
      {explains !== undefined && <Definition name={name} definition={explains} />}
    </div>
  )
}
