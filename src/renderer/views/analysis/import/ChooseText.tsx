/** Where texts come from: files chosen or dropped, or the clipboard. */
import { Button, FileButton, Text, Textarea } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslate } from '../../../i18n/words'
import classes from './ChooseText.module.css'
import type { Origin } from './importDraft'

/** Formats that can be read; the picker shows only these unless the analyst asks for all. */
const acceptedFiles = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.odt,.pdf'

type Props = { readonly onChoose: (origins: readonly Origin[]) => void }

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

  function take(files: readonly File[]) {
    if (files.length > 0) onChoose(files.map(file => ({ kind: 'file', file })))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    take([...event.dataTransfer.files])
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
        multiple
        accept={acceptedFiles}
        onChange={take}
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
        onClick={() => onChoose([{ kind: 'pasted', text }])}
      >
        {t('import.usePasted')}
      </Button>
    </section>
  )
}
