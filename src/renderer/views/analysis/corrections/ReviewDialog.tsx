/** Words that were not found again after corrections: put back by hand, kept on all, or dropped. */
import { Badge, Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { sliceCodePoints, utf16ToCodePoint } from '../../../../shared/analysis/arabicText'
import type { AnchorKind, LossReason, LostAnchorRow } from '../../../../shared/domain/corrections'
import type { Span } from '../../../../shared/domain/definitions'
import { closeDialog, useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from './ReviewDialog.module.css'

export function ReviewDialog() {
  const t = useTranslate()
  const isOpen = useSession(session => session.dialog?.kind === 'reviewLost')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('lost.title')}
      size={860}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <Review />}
    </Modal>
  )
}

function Review() {
  const t = useTranslate()
  const lost = useQuery('anchor.lost', { sourceId: null })
  if (lost.status === 'loading') return <Busy />
  if (lost.status === 'failed') return <ProblemBanner problem={lost.problem} />
  if (lost.rows.length === 0) return <Text size="sm">{t('lost.none')}</Text>
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('lost.hint')}
      </Text>
      <ul className={classes.list} aria-label={t('lost.title')}>
        {lost.rows.map(row => (
          <LostWords key={row.anchorId} row={row} />
        ))}
      </ul>
    </Stack>
  )
}

const kindWords: Readonly<Record<AnchorKind, WordKey>> = {
  mention: 'lost.mention',
  evidence_citation: 'lost.evidence',
  relationship_citation: 'lost.relationship',
  timeline_event_citation: 'lost.event',
  coding: 'lost.coding',
  note: 'lost.note',
}

const reasonWords: Readonly<Record<LossReason, WordKey>> = {
  changed: 'lost.changed',
  ambiguous: 'lost.ambiguous',
  removed: 'lost.removed',
  cut: 'lost.cut',
}

function LostWords({ row }: { readonly row: LostAnchorRow }) {
  const t = useTranslate()
  const drop = useCommand('anchor.drop')
  const { anchorId, kind, label, start, end, oldText } = row
  return (
    <li className={classes.item}>
      <Group gap="xs">
        <Badge size="sm" variant="light" tt="none">
          {t(kindWords[kind])}
        </Badge>
        {label !== '' && (
          <Text size="sm" fw={600}>
            <bdi>{label}</bdi>
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {t('lost.where', { title: row.sourceTitle, number: row.paragraphNumber })}
          {' · '}
          {t(reasonWords[row.reason])}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {t('lost.before')}
      </Text>
      <p className={classes.old} dir="auto">
        {start === null || end === null ? (
          <mark>{oldText}</mark>
        ) : (
          <>
            {sliceCodePoints(oldText, 0, start)}
            <mark>{sliceCodePoints(oldText, start, end)}</mark>
            {sliceCodePoints(oldText, end, oldText.length)}
          </>
        )}
      </p>
      <NewPlace row={row} />
      <Group justify="flex-end">
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          onClick={() => void drop({ anchorId })}
        >
          {t('lost.drop')}
        </Button>
      </Group>
    </li>
  )
}

/** The text where the words are looked for now: their own paragraph, or another one by its number. */
function NewPlace({ row }: { readonly row: LostAnchorRow }) {
  const t = useTranslate()
  const place = useCommand('anchor.place')
  const field = useRef<HTMLTextAreaElement>(null)
  const [span, setSpan] = useState<Span | null>(null)
  const [number, setNumber] = useState<number | null>(null)
  const { sourceId } = row
  const [chosen] = useRows('paragraph.numbered', number === null ? null : { sourceId, number })
  const { paragraphId, text } =
    number === null || number === row.number ? row : (chosen ?? { paragraphId: null, text: null })
  const { anchorId } = row

  useReadOnly(field)

  function readSelection() {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const start = utf16ToCodePoint(text ?? '', selectionStart)
    const end = utf16ToCodePoint(text ?? '', selectionEnd)
    setSpan(end > start ? { start, end } : null)
  }

  return (
    <>
      <Group gap="xs" align="center">
        <Text size="xs" c="dimmed">
          {t('lost.now')}
        </Text>
        <NumberInput
          size="xs"
          w={90}
          min={1}
          allowDecimal={false}
          aria-label={t('lost.otherParagraph')}
          placeholder="¶"
          value={number ?? row.number ?? ''}
          onChange={value => {
            setNumber(typeof value === 'number' ? value : null)
            setSpan(null)
          }}
        />
      </Group>
      {text === null || paragraphId === null ? (
        <Text size="sm">{t('lost.noParagraph')}</Text>
      ) : (
        <>
          <textarea
            ref={field}
            className={classes.now}
            aria-label={t('lost.selectIn')}
            dir="auto"
            aria-readonly
            rows={3}
            value={text}
            onChange={() => undefined}
            onSelect={readSelection}
          />
          <Group gap="xs">
            <Button
              size="compact-xs"
              disabled={span === null}
              onClick={() => void place({ anchorId, paragraphId, span })}
            >
              {t('lost.place')}
            </Button>
            {row.kind !== 'mention' && (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => void place({ anchorId, paragraphId, span: null })}
              >
                {t('lost.keepWhole')}
              </Button>
            )}
          </Group>
        </>
      )}
    </>
  )
}

/** Words are chosen by keyboard too, which a text area that is `readonly` does not allow. */
function useReadOnly(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const element = field.current
    const refuse = (event: InputEvent) => event.preventDefault()
    element?.addEventListener('beforeinput', refuse)
    return () => element?.removeEventListener('beforeinput', refuse)
  })
}
