/** Words that were not found again after corrections: put back by hand, kept on all, or dropped. */
import { Badge, Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'
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
      title={t('review.title')}
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
  if (lost.rows.length === 0) return <Text size="sm">{t('review.none')}</Text>
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('review.hint')}
      </Text>
      <ul className={classes.list} aria-label={t('review.title')}>
        {lost.rows.map(row => (
          <LostWords key={row.anchorId} row={row} />
        ))}
      </ul>
    </Stack>
  )
}

const kindWords: Readonly<Record<AnchorKind, WordKey>> = {
  mention: 'review.mention',
  evidence_citation: 'review.evidence',
  relationship_citation: 'review.relationship',
  timeline_event_citation: 'review.event',
  coding: 'review.coding',
  note: 'review.note',
}

const reasonWords: Readonly<Record<LossReason, WordKey>> = {
  changed: 'review.changed',
  ambiguous: 'review.ambiguous',
  removed: 'review.removed',
  cut: 'review.cut',
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
          {t('review.where', { title: row.sourceTitle, number: row.paragraphNumber })}
          {' · '}
          {t(reasonWords[row.reason])}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {t('review.before')}
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
          {t('review.drop')}
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
  const paragraphs = useRows('paragraph.list', number === null ? null : { sourceId: row.sourceId })
  const chosen = paragraphs.find(one => one.number === number)
  const paragraphId = chosen?.paragraphId ?? (number === null ? row.paragraphId : null)
  const text = chosen?.text ?? (number === null ? row.text : null)
  const { anchorId } = row

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
          {t('review.now')}
        </Text>
        <NumberInput
          size="xs"
          w={90}
          min={1}
          allowDecimal={false}
          aria-label={t('review.otherParagraph')}
          placeholder={row.paragraphId === null ? '¶' : `¶ ${row.paragraphNumber}`}
          value={number ?? ''}
          onChange={value => {
            setNumber(typeof value === 'number' ? value : null)
            setSpan(null)
          }}
        />
      </Group>
      {text === null || paragraphId === null ? (
        <Text size="sm">{t('review.noParagraph')}</Text>
      ) : (
        <>
          <textarea
            ref={field}
            className={classes.now}
            aria-label={t('review.selectIn')}
            dir="auto"
            readOnly
            rows={3}
            value={text}
            onSelect={readSelection}
          />
          <Group gap="xs">
            <Button
              size="compact-xs"
              disabled={span === null}
              onClick={() => void place({ anchorId, paragraphId, span })}
            >
              {t('review.place')}
            </Button>
            {row.kind !== 'mention' && (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => void place({ anchorId, paragraphId, span: null })}
              >
                {t('review.keepWhole')}
              </Button>
            )}
          </Group>
        </>
      )}
    </>
  )
}
