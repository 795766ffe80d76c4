/** Where a text comes from: a file chosen or dropped, or the clipboard. */
import { Button, FileButton, Text, Textarea } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslate } from '../../../i18n/words'
import classes from './ChooseText.module.css'
import type { Origin } from './useSourceReading'

type Props = { readonly onChoose: (origin: Origin) => void }

export function ChooseText({ onChoose }: Props) {
  return (
    <div className={classes.choose}>
      <ChooseFile onChoose={onChoose} />
      <PasteText onChoose={onChoose} />
    </div>
  )
}

function ChooseFile({ onChoose }: Props) {
  const t = useTranslate()
  const [isOver, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onChoose({ kind: 'file', file })
  }

  return (
    <section
      className={classes.target}
      data-over={isOver || undefined}
      aria-label={t('import.fromFile')}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileText size={36} stroke={1.2} aria-hidden className={classes.icon} />
      <Text fw={600}>{t('import.dropHere')}</Text>
      <Text size="xs" c="dimmed">
        {t('import.formats')}
      </Text>
      <FileButton
        accept=".txt,text/plain"
        onChange={file => file && onChoose({ kind: 'file', file })}
        inputProps={{ 'aria-label': t('import.chooseFile') }}
      >
        {props => (
          <Button {...props} size="sm" data-autofocus>
            {t('import.chooseFile')}
          </Button>
        )}
      </FileButton>
    </section>
  )
}

function PasteText({ onChoose }: Props) {
  const t = useTranslate()
  const [text, setText] = useState('')
  return (
    <section className={classes.paste} aria-label={t('import.fromClipboard')}>
      <Textarea
        label={t('import.pasteHere')}
        description={t('import.pasteHint')}
        size="sm"
        dir="auto"
        classNames={{ root: classes.field, wrapper: classes.wrapper, input: classes.input }}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button
        size="sm"
        variant="light"
        disabled={text.trim() === ''}
        onClick={() => onChoose({ kind: 'pasted', text })}
      >
        {t('import.usePasted')}
      </Button>
    </section>
  )
}
