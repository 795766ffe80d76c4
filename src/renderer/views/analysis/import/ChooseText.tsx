/** Where texts come from: files chosen or dropped, or the clipboard. */
import { Button, Textarea } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslate } from '../../../i18n/words'
import { FileTarget } from '../../parts/FileTarget'
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
  return (
    <FileTarget
      icon={IconFileText}
      label={t('import.fromFile')}
      title={t('import.dropHere')}
      formats={t('import.formats')}
      choose={t('import.chooseFile')}
      accept={acceptedFiles}
      isForMany
      onChoose={files => onChoose(files.map(file => ({ kind: 'file', file })))}
    />
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
