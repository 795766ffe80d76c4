/** Chooses an actor type, and makes a new one when none fits. */
import { Button, ColorInput, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ActorShape } from '../../../shared/domain/actors'
import { ActorTypeId, newIdOf } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { actorTypeName } from '../../i18n/typeWords'
import { useTranslate, type WordKey } from '../../i18n/words'
import { ActorGlyph } from './ActorGlyph'
import { offeredColours } from './hypothesisChoices'
import classes from './inspector.module.css'

const NEW = 'new'

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

type Props = {
  readonly typeId: ActorTypeId | null
  readonly onChoose: (typeId: ActorTypeId) => void
}

export function ActorTypeSelect({ typeId, onChoose }: Props) {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  const [isNew, setNew] = useState(false)
  const chosen = types.find(type => type.typeId === typeId)
  const data = [
    ...types.map(type => ({
      value: type.typeId as string,
      label: actorTypeName(t, type.key, type.name),
    })),
    { value: NEW, label: t('actorType.new') },
  ]
  return (
    <>
      <Select
        size="xs"
        label={t('common.type')}
        allowDeselect={false}
        data={data}
        value={typeId}
        comboboxProps={{ shadow: 'md' }}
        leftSection={chosen && <ActorGlyph shape={chosen.shape} colour={chosen.colour} />}
        renderOption={({ option }) => {
          const type = types.find(one => one.typeId === option.value)
          return (
            <span className={classes.option} data-new={option.value === NEW || undefined}>
              {type && <ActorGlyph shape={type.shape} colour={type.colour} />}
              {option.label}
            </span>
          )
        }}
        onChange={value => {
          if (value === NEW) setNew(true)
          else if (value !== null) onChoose(ActorTypeId.parse(value))
        }}
      />
      <Modal
        opened={isNew}
        onClose={() => setNew(false)}
        title={t('actorType.newTitle')}
        size="sm"
        centered
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <NewActorType
          onDone={created => {
            setNew(false)
            if (created !== null) onChoose(created)
          }}
        />
      </Modal>
    </>
  )
}

function NewActorType({ onDone }: { readonly onDone: (typeId: ActorTypeId | null) => void }) {
  const t = useTranslate()
  const create = useCommand('actorType.create')
  const [name, setName] = useState('')
  const [shape, setShape] = useState<ActorShape>('round-triangle')
  const [colour, setColour] = useState('#5E3C99')
  const isComplete = name.trim() !== '' && /^#[0-9a-f]{6}$/i.test(colour)

  async function add(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation() // a form around the select is another form
    if (!isComplete) return
    const typeId = newIdOf(ActorTypeId)
    if (await create({ typeId, name: name.trim(), shape, colour })) onDone(typeId)
  }

  return (
    <form onSubmit={event => void add(event)}>
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
          <Button size="xs" variant="default" onClick={() => onDone(null)}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={!isComplete}>
            {t('common.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
