/** Writes a note on chosen words or on a whole paragraph. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { NoteId, newIdOf } from '../../../../shared/domain/ids'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { backToText } from './readerDeeds'
import type { Place } from './readerSession'

type Props = {
  readonly place: Place
  readonly quote: string
}

export function NotePanel({ place, quote }: Props) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const { paragraphId, span } = place

  async function write() {
    if (text.trim() === '') return
    backToText(place)
    const target = { kind: 'paragraph' as const, id: paragraphId, span }
    const payload = { noteId: newIdOf(NoteId), target, text: text.trim() }
    if (await runCommand('note.write', payload)) announce(t('reader.saysNoted'))
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void write()
  }

  return (
    <Stack gap="xs">
      {span !== null && (
        <Text size="xs" c="dimmed" lineClamp={2} dir="auto">
          {quote}
        </Text>
      )}
      <Textarea
        size="xs"
        dir="auto"
        autosize
        minRows={3}
        maxRows={10}
        aria-label={t('common.note')}
        placeholder={t('reader.noteHint')}
        data-autofocus
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group justify="flex-end">
        <Button size="xs" disabled={text.trim() === ''} onClick={() => void write()}>
          {t('common.save')}
        </Button>
      </Group>
    </Stack>
  )
}
