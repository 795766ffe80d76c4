/** Corrects a stored paragraph: a typo, a wrong border. One correction, one undo step. */
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type RefObject, useRef, useState } from 'react'
import { codePointLength, utf16ToCodePoint } from '../../../../shared/analysis/arabicText'
import { cutText } from '../../../../shared/analysis/paragraphCuts'
import { newIdOf, ParagraphId, type SourceId } from '../../../../shared/domain/ids'
import { closeDialog, select, useSession } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { excerptAround } from '../../parts/excerpt'
import { focusParagraph } from '../reader/useParagraphCursor'

export function CorrectDialog() {
  const t = useTranslate()
  const dialog = useSession(session => session.dialog)
  const isOpen = dialog?.kind === 'correctParagraph'
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('correct.title')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <Correction paragraphId={dialog.paragraphId} />}
    </Modal>
  )
}

type Props = { readonly paragraphId: ParagraphId }

function Correction({ paragraphId }: Props) {
  const [paragraph] = useRows('paragraph.details', { paragraphId })
  return paragraph ? <CorrectionForm key={paragraph.text} {...paragraph} /> : null
}

type FormProps = {
  readonly paragraphId: ParagraphId
  readonly sourceId: SourceId
  readonly number: number
  /** In the source, counted from 0. */
  readonly place: number
  readonly text: string
}

function CorrectionForm({ paragraphId, sourceId, number, place, text }: FormProps) {
  const t = useTranslate()
  const source = useRows('source.list', {}).find(one => one.sourceId === sourceId)
  const isLast = source !== undefined && place >= source.paragraphs - 1
  const [draft, setDraft] = useState(text)
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const isChanged = draft !== text
  const isEmpty = draft.trim() === ''

  async function finish(isDone: boolean, words: string) {
    if (!isDone) return
    closeDialog()
    announce(words)
    select({ kind: 'paragraph', paragraphId })
    focusParagraph(paragraphId)
  }

  async function correct() {
    if (!isChanged || isEmpty) return
    const payload = { paragraphId, text: draft }
    const isDone = await runCommand('paragraph.correct', payload, reason.trim())
    await finish(isDone, t('correct.saysCorrected', { number }))
  }

  return (
    <Stack gap="sm">
      <Textarea
        ref={field}
        label={t('correct.text', { number })}
        description={t('correct.hint')}
        autosize
        minRows={4}
        maxRows={16}
        dir="auto"
        data-autofocus
        value={draft}
        error={isEmpty ? t('correct.empty') : null}
        onChange={event => setDraft(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void correct()
        }}
      />
      <TextInput
        size="xs"
        label={t('correct.reason')}
        dir="auto"
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Borders
        {...{ paragraphId, text, field, isChanged, isLast }}
        onDone={words => void finish(true, words)}
      />
      <Group justify="flex-end" gap="xs">
        <Button size="sm" variant="default" onClick={closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button size="sm" disabled={!isChanged || isEmpty} onClick={() => void correct()}>
          {t('correct.correct')}
        </Button>
      </Group>
    </Stack>
  )
}

type BordersProps = {
  readonly paragraphId: ParagraphId
  readonly text: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** The text differs from what is stored: that is to be decided first. */
  readonly isChanged: boolean
  /** None comes after it. */
  readonly isLast: boolean
  readonly onDone: (words: string) => void
}

/** Where the paragraph begins and ends. */
function Borders({ paragraphId, text, field, isChanged, isLast, onDone }: BordersProps) {
  const t = useTranslate()
  const [caret, setCaret] = useState(0)
  const offset = Math.min(utf16ToCodePoint(text, caret), codePointLength(text))
  const cut = cutText(text, offset)
  const canSplit = !isChanged && cut !== undefined

  async function split() {
    const payload = { paragraphId, offset, newParagraphId: newIdOf(ParagraphId) }
    if (await runCommand('paragraph.split', payload)) onDone(t('correct.saysSplit'))
  }

  async function join() {
    if (await runCommand('paragraph.join', { paragraphId })) onDone(t('correct.saysJoined'))
  }

  return (
    <Group gap="xs" onMouseEnter={() => setCaret(field.current?.selectionStart ?? 0)}>
      <Button
        size="compact-xs"
        variant="light"
        disabled={isChanged}
        onFocus={() => setCaret(field.current?.selectionStart ?? 0)}
        onClick={() => {
          if (canSplit) void split()
          else announce(t('import.cannotSplit'))
        }}
      >
        {t('correct.split')}
      </Button>
      <Button
        size="compact-xs"
        variant="light"
        disabled={isChanged || isLast}
        onClick={() => void join()}
      >
        {t('correct.join')}
      </Button>
      <Text size="xs" c="dimmed" dir="auto" truncate style={{ flex: 1 }}>
        {canSplit ? aroundCut(text, offset) : t('correct.splitHint')}
      </Text>
    </Group>
  )
}

/** The words on both sides of a cut, as they will stand apart. */
function aroundCut(text: string, offset: number): string {
  const { before, after } = excerptAround(text, offset, offset, 30)
  return `${before.trimEnd()} ┃ ${after.trimStart()}`
}
