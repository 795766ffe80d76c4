/** The colour of a hypothesis: a swatch that opens the choice of colours. */
import { ColorInput, ColorSwatch, Popover, SimpleGrid, Stack, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslate } from '../../../i18n/words'
import { offeredColours } from '../../parts/hypothesisChoices'
import classes from './navigator.module.css'

type Props = {
  /** Of which hypothesis, for screen readers. */
  readonly name: string
  readonly colour: string
  readonly onChoose: (colour: string) => void
}

export function HypothesisColour({ name, colour, onChoose }: Props) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)

  function choose(hex: string) {
    setOpen(false)
    if (hex.toUpperCase() !== colour.toUpperCase()) onChoose(hex)
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.swatchButton}
          aria-label={t('hypothesis.colourOf', { name })}
          title={t('hypothesis.colour')}
          onClick={() => setOpen(open => !open)}
        >
          <ColorSwatch color={colour} size={14} radius={4} withShadow={false} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('hypothesis.colour')}>
        <ColourChoice colour={colour} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

type ChoiceProps = Pick<Props, 'colour' | 'onChoose'>

/** Swatches that stay apart for every eye, and a field for one's own colour. */
export function ColourChoice({ colour, onChoose }: ChoiceProps) {
  const t = useTranslate()
  const [own, setOwn] = useState(colour)
  useEffect(() => setOwn(colour), [colour])
  return (
    <Stack gap="xs">
      <SimpleGrid cols={9} spacing={6} verticalSpacing={6}>
        {offeredColours.map(({ hex, word }) => (
          <ColorSwatch
            key={hex}
            component="button"
            type="button"
            color={hex}
            size={22}
            radius="sm"
            withShadow={false}
            className={classes.swatch}
            aria-label={t(word)}
            title={t(word)}
            aria-pressed={hex === colour.toUpperCase()}
            onClick={() => onChoose(hex)}
          >
            {hex === colour.toUpperCase() && <IconCheck size={14} color="#fff" aria-hidden />}
          </ColorSwatch>
        ))}
      </SimpleGrid>
      <ColorInput
        size="xs"
        dir="ltr"
        label={t('hypothesis.ownColour')}
        format="hex"
        withEyeDropper={false}
        popoverProps={{ withinPortal: false }}
        value={own}
        onChange={setOwn}
        onChangeEnd={hex => /^#[0-9a-f]{6}$/i.test(hex) && onChoose(hex)}
      />
    </Stack>
  )
}
