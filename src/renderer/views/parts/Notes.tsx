/** The analyst's notes on one thing: written, changed and removed here. */
import { ActionIcon, Button, Group, Stack, Textarea, Tooltip } from '@mantine/core'
import { IconPencilPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { NoteId, newIdOf } from '../../../shared/domain/ids'
import type { NoteRow, NoteTarget } from '../../../shared/domain/notes'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { ProseField } from '../../components/ProseField'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import classes from './Card.module.css'
import { InspectorSection } from './InspectorSection'
import shared from './inspector.module.css'

export function Notes({ target }: { readonly target: NoteTarget }) {
  const t = useTranslate()
  const notes = useRows('note.ofTarget', { kind: target.kind, id: target.id })
  const [isWriting, setWriting] = useState(false)
  return (
    <InspectorSection
      title={t('inspector.notes')}
      count={notes.length}
      actions={
        <Tooltip label={t('note.write')}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('note.write')}
            onClick={() => setWriting(true)}
          >
            <IconPencilPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      }
    >
      {notes.length === 0 && !isWriting && <p className={shared.remark}>{t('note.none')}</p>}
      <Stack gap="xs">
        {notes.map(note => (
          <Note key={note.noteId} note={note} />
        ))}
        {isWriting && <NewNote target={target} onDone={() => setWriting(false)} />}
      </Stack>
    </InspectorSection>
  )
}

function Note({ note }: { readonly note: NoteRow }) {
  const t = useTranslate()
  const format = useFormat()
  const rewrite = useCommand('note.rewrite')
  const remove = useCommand('note.remove')
  const { noteId, text, quote, changedAt } = note
  return (
    <div className={classes.card}>
      {quote !== '' && note.start !== null && (
        <blockquote className={classes.quote} dir="auto">
          {quote}
        </blockquote>
      )}
      <ProseField
        label={t('common.note')}
        isLabelHidden
        value={text}
        onCommit={changed =>
          void (changed === '' ? remove({ noteId }) : rewrite({ noteId, text: changed }))
        }
      />
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <span className={shared.remark}>{format.moment(changedAt)}</span>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('note.remove')}
          title={t('note.remove')}
          onClick={() => void remove({ noteId })}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </Group>
    </div>
  )
}

type NewNoteProps = { readonly target: NoteTarget; readonly onDone: () => void }

function NewNote({ target, onDone }: NewNoteProps) {
  const t = useTranslate()
  const write = useCommand('note.write')
  const [text, setText] = useState('')

  async function keep() {
    if (text.trim() === '') return onDone()
    if (await write({ noteId: newIdOf(NoteId), target, text: text.trim() })) onDone()
  }

  return (
    <div className={classes.card}>
      <Textarea
        size="xs"
        autosize
        minRows={3}
        maxRows={14}
        autoFocus
        aria-label={t('note.write')}
        placeholder={t('note.hint')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      />
      <Group justify="flex-end" gap="xs">
        <Button size="compact-xs" variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button size="compact-xs" disabled={text.trim() === ''} onClick={() => void keep()}>
          {t('common.save')}
        </Button>
      </Group>
    </div>
  )
}
