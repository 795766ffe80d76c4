/**
 * Words, colour and size of an annotation, at its place: of one that is there, or of one that comes into
 * being when they are kept. Escape leaves no trace.
 */
import { ColorInput, NumberInput, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AnnotationRow } from '../../../../shared/domain/annotations'
import type { DiagramId } from '../../../../shared/domain/ids'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { FormButtons } from '../../../components/FormButtons'
import { useTranslate } from '../../../i18n/words'
import { offeredColours } from '../../parts/hypothesisChoices'
import inspector from '../../parts/inspector.module.css'
import { selectAnnotations } from './annotationSelection'
import { PlacePopover } from './PlacePopover'

type Props = {
  readonly annotation: AnnotationRow
  /** The diagram that it is made on; null: it is there. */
  readonly madeOn: DiagramId | null
  readonly place: { readonly x: number; readonly y: number }
  readonly onDone: () => void
}

const LEAST = 8
const MOST = 100_000

export function AnnotationPopover({ annotation, madeOn, place, onDone }: Props) {
  const t = useTranslate()
  const { annotationId, kind } = annotation
  const [text, setText] = useState(annotation.text)
  const [colour, setColour] = useState(annotation.colour)
  const [width, setWidth] = useState<number | string>(annotation.width)
  const [height, setHeight] = useState<number | string>(annotation.height)
  const isComplete =
    (kind !== 'text' || text.trim() !== '') &&
    /^#[0-9a-f]{6}$/i.test(colour) &&
    Number(width) >= LEAST &&
    Number(height) >= LEAST

  async function keep(event: FormEvent) {
    event.preventDefault()
    if (!isComplete) return
    const look = { text: text.trim(), colour, width: Number(width), height: Number(height) }
    const { x, y } = annotation
    const isKept =
      madeOn === null
        ? await runCommand('annotation.describe', { annotationId, changes: look })
        : await runCommand('annotation.create', {
            ...{ annotationId, kind, x, y, ...look },
            diagramId: madeOn,
          })
    if (!isKept) return
    selectAnnotations([annotationId])
    announce(t(madeOn === null ? 'annotation.kept' : 'annotation.added'))
    onDone()
  }

  return (
    <PlacePopover
      label={t(madeOn === null ? 'annotation.edit' : 'annotation.new')}
      place={place}
      onDone={onDone}
    >
      <form onSubmit={event => void keep(event)}>
        <Stack gap="xs">
          <Textarea
            size="xs"
            dir="auto"
            autosize
            data-autofocus
            maxRows={6}
            maxLength={2_000}
            label={t('annotation.text')}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
          <ColorInput
            size="xs"
            label={t('annotation.colour')}
            swatches={offeredColours.map(({ hex }) => hex)}
            value={colour}
            onChange={setColour}
          />
          <div className={inspector.pair}>
            <NumberInput
              size="xs"
              label={t('annotation.width')}
              min={LEAST}
              max={MOST}
              value={width}
              onChange={setWidth}
            />
            <NumberInput
              size="xs"
              label={t('annotation.height')}
              min={LEAST}
              max={MOST}
              value={height}
              onChange={setHeight}
            />
          </div>
          <FormButtons confirmLabel={t('common.save')} isComplete={isComplete} onCancel={onDone} />
        </Stack>
      </form>
    </PlacePopover>
  )
}
