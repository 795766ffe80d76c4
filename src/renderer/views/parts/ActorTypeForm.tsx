/** Name, shape and colour of an actor type of the analyst's own. */
import { Button, ColorInput, Group, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ActorShape } from '../../../shared/domain/actors'
import { useTranslate, type WordKey } from '../../i18n/words'
import { ActorGlyph } from './ActorGlyph'
import { offeredColours } from './hypothesisChoices'
import classes from './inspector.module.css'

const shapeWords: Readonly<Record<ActorShape, WordKey>> = {
  ellipse: 'shape.ellipse',
  octagon: 'shape.octagon',
  'round-rectangle': 'shape.roundRectangle',
  hexagon: 'shape.hexagon',
  'round-diamond': 'shape.roundDiamond',
  'round-tag': 'shape.roundTag',
  'round-triangle': 'shape.roundTriangle',
  'round-pentagon': 'shape.roundPentagon',
}

export type TypeLook = {
  readonly name: string
  readonly shape: ActorShape
  readonly colour: string
}

type Props = {
  /** What is changed; null for a new type. */
  readonly start: TypeLook | null
  readonly submitLabel: string
  readonly onSubmit: (look: TypeLook) => Promise<void>
  readonly onCancel: () => void
}

export function ActorTypeForm({ start, submitLabel, onSubmit, onCancel }: Props) {
  const t = useTranslate()
  const [name, setName] = useState(start?.name ?? '')
  const [shape, setShape] = useState<ActorShape>(start?.shape ?? 'round-triangle')
  const [colour, setColour] = useState(start?.colour ?? '#5E3C99')
  const isComplete = name.trim() !== '' && /^#[0-9a-f]{6}$/i.test(colour)

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation() // a form around the select is another form
    if (isComplete) void onSubmit({ name: name.trim(), shape, colour })
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          size="xs"
          data-autofocus
          maxLength={500}
          label={t('common.name')}
          placeholder={t('actorType.nameHint')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <div className={classes.pair}>
          <Select
            size="xs"
            label={t('actorType.shape')}
            allowDeselect={false}
            data={ActorShape.options.map(value => ({ value, label: t(shapeWords[value]) }))}
            value={shape}
            leftSection={<ActorGlyph shape={shape} colour={colour} />}
            renderOption={({ option }) => (
              <span className={classes.option}>
                <ActorGlyph shape={ActorShape.parse(option.value)} colour={colour} />
                {option.label}
              </span>
            )}
            onChange={value => setShape(ActorShape.parse(value))}
          />
          <ColorInput
            size="xs"
            dir="ltr"
            label={t('actorType.colour')}
            withEyeDropper={false}
            swatches={offeredColours.map(({ hex }) => hex)}
            swatchesPerRow={9}
            value={colour}
            onChange={setColour}
          />
        </div>
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={!isComplete}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
