/** What will be stored, before it is: paragraphs, encoding, warnings, and what is known of the text. */
import { ActionIcon, Alert, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconCopyCheck } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { SourceRow } from '../../../../shared/domain/sources'
import type { Problem } from '../../../../shared/problem'
import { closeDialog, openSource } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { warningWords } from '../sources/importWarningWords'
import { SourceFields } from '../sources/SourceFields'
import { EncodingChoice } from './EncodingChoice'
import { FormatChoice } from './FormatChoice'
import classes from './ImportPreview.module.css'
import { type ImportDraft, isComplete, metadataOf, type Origin } from './importDraft'
import type { ReadingChoice } from './importQueue'
import { ParagraphPreview } from './ParagraphPreview'
import { editPreview } from './previewEdits'

type Props = {
  readonly origin: Origin
  readonly draft: ImportDraft
  readonly isStoring: boolean
  /** Why storing failed. */
  readonly problem: Problem | null
  /** One of several: then the way back leads to the list. */
  readonly isInBatch: boolean
  /** A newer version of a source that is there: what is known of it stays. */
  readonly isReimport: boolean
  readonly onChange: (draft: ImportDraft) => void
  readonly onReadAgain: (choice: ReadingChoice) => void
  readonly onStore: () => void
  readonly onBack: () => void
}

export function ImportPreview(props: Props) {
  const { draft, onChange } = props
  const t = useTranslate()
  const same = useRows('source.list', {}).find(one => one.sha256 === draft.source.sha256)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the keys that undo what was done inside
    <div className={classes.preview} onKeyDown={event => answerUndo(event, props)}>
      {props.problem !== null && <ProblemBanner problem={props.problem} />}
      <div className={classes.columns}>
        <section className={classes.text} aria-label={t('import.preview')}>
          <PreviewHead {...props} />
          <Warnings source={draft.source} />
          <ParagraphPreview edits={draft.edits} onChange={edits => onChange({ ...draft, edits })} />
          <Text size="xs" c="dimmed">
            {t('import.keysHint')}
          </Text>
        </section>
        <section className={classes.metadata} aria-label={t('import.metadata')}>
          {same && <AlreadyThere source={same} />}
          {props.isReimport ? (
            <Text size="sm">{t('import.reimportHint')}</Text>
          ) : (
            <SourceFields
              values={metadataOf(draft)}
              isLive
              onChange={changes =>
                onChange({ ...draft, corrections: { ...draft.corrections, ...changes } })
              }
            />
          )}
        </section>
      </div>
      <PreviewFoot {...props} />
    </div>
  )
}

/** Within the dialog undo means the preview, not the project behind it. */
function answerUndo(event: KeyboardEvent, { draft, onChange }: Props): void {
  const isMod = event.ctrlKey || event.metaKey
  if (!isMod || event.altKey || (event.code !== 'KeyZ' && event.code !== 'KeyY')) return
  const { target } = event
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
  event.preventDefault()
  const kind = event.shiftKey || event.code === 'KeyY' ? 'redo' : 'undo'
  onChange({ ...draft, edits: editPreview(draft.edits, { kind }) })
}

function PreviewHead({ origin, draft, onChange, onReadAgain }: Props) {
  const t = useTranslate()
  const { edits, source } = draft
  const step = (kind: 'undo' | 'redo') =>
    onChange({ ...draft, edits: editPreview(edits, { kind }) })
  return (
    <Group justify="space-between" align="end" wrap="nowrap" gap="sm">
      <Text size="sm" fw={600}>
        {t('import.paragraphCount', { count: edits.paragraphs.length })}
      </Text>
      <Group gap={4} wrap="nowrap">
        <FormatChoice format={source.format} onChoose={format => onReadAgain({ format })} />
        {origin.kind === 'file' && source.encoding !== '' && (
          <EncodingChoice source={source} onChoose={encoding => onReadAgain({ encoding })} />
        )}
        <StepButton
          label={t('import.undo')}
          isDisabled={edits.done.length === 0}
          onClick={() => step('undo')}
          Icon={IconArrowBackUp}
        />
        <StepButton
          label={t('import.redo')}
          isDisabled={edits.undone.length === 0}
          onClick={() => step('redo')}
          Icon={IconArrowForwardUp}
        />
      </Group>
    </Group>
  )
}

type StepProps = {
  readonly label: string
  readonly isDisabled: boolean
  readonly onClick: () => void
  readonly Icon: typeof IconArrowBackUp
}

function StepButton({ label, isDisabled, onClick, Icon }: StepProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={isDisabled}
        onClick={onClick}
      >
        <Icon size={17} stroke={1.6} aria-hidden className={classes.stepIcon} />
      </ActionIcon>
    </Tooltip>
  )
}

function PreviewFoot({ draft, isStoring, isInBatch, isReimport, onStore, onBack }: Props) {
  const t = useTranslate()
  return (
    <Group justify="space-between">
      <Button size="sm" variant="default" disabled={isStoring} onClick={onBack}>
        {t(isInBatch ? 'import.backToList' : 'import.back')}
      </Button>
      <Group gap="xs">
        {!isInBatch && (
          <Button size="sm" variant="default" disabled={isStoring} onClick={closeDialog}>
            {t('common.cancel')}
          </Button>
        )}
        <Button
          size="sm"
          data-autofocus
          loading={isStoring}
          disabled={!isComplete(draft)}
          onClick={onStore}
        >
          {t(isReimport ? 'import.replace' : isInBatch ? 'import.storeThis' : 'import.store')}
        </Button>
      </Group>
    </Group>
  )
}

function AlreadyThere({ source }: { readonly source: SourceRow }) {
  const t = useTranslate()
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconCopyCheck aria-hidden />}
      title={t('import.alreadyThere', { title: source.title })}
      className={classes.same}
    >
      <Button
        size="compact-xs"
        variant="light"
        color="yellow"
        onClick={() => {
          openSource(source.sourceId)
          closeDialog()
        }}
      >
        {t('import.openIt')}
      </Button>
    </Alert>
  )
}

function Warnings({ source }: Pick<ImportDraft, 'source'>) {
  const t = useTranslate()
  if (source.warnings.length === 0) return null
  return (
    <Alert color="yellow" variant="light" className={classes.warnings}>
      <ul className={classes.warningList}>
        {source.warnings.map(warning => (
          <li key={JSON.stringify(warning)}>{warningWords(t, warning)}</li>
        ))}
      </ul>
    </Alert>
  )
}
