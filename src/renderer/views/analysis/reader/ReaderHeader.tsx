/** The head of the reader: which source, where in it, how much is tagged, and how it is set. */
import { ActionIcon, Group, Progress, Select, Text, Tooltip } from '@mantine/core'
import {
  IconInfoCircle,
  IconTextDecrease,
  IconTextIncrease,
  IconTypography,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { SourceId } from '../../../../shared/domain/ids'
import type { SourceRow } from '../../../../shared/domain/sources'
import { openSource } from '../../../client/session'
import {
  changeSettings,
  changeTextSize,
  MAX_TEXT_SIZE,
  MIN_TEXT_SIZE,
  useSettings,
} from '../../../client/settings'
import { useTranslate } from '../../../i18n/words'
import { ReviewNotice } from '../corrections/ReviewNotice'
import classes from './ReaderHeader.module.css'
import { showSourceDetails } from './readerDeeds'

type Props = {
  readonly sources: readonly SourceRow[]
  readonly source: SourceRow
  /** Number of the current paragraph; undefined in a source without any. */
  readonly paragraphNumber: number | undefined
}

export function ReaderHeader({ sources, source, paragraphNumber }: Props) {
  const t = useTranslate()
  const { sourceId, paragraphs, taggedParagraphs } = source
  const tagged = t('reader.progress', { count: paragraphs, tagged: taggedParagraphs })
  return (
    <header className={classes.header}>
      <Group gap={6} wrap="nowrap">
        <Select
          size="xs"
          className={classes.source}
          aria-label={t('reader.source')}
          allowDeselect={false}
          searchable={sources.length > 8}
          data={sources.map(one => ({ value: one.sourceId, label: one.title }))}
          value={sourceId}
          onChange={value => value !== null && openSource(SourceId.parse(value))}
        />
        <Tool label={t('reader.sourceDetails')} onClick={() => showSourceDetails(sourceId)}>
          <IconInfoCircle size={17} stroke={1.6} aria-hidden />
        </Tool>
      </Group>
      <Group gap={10} wrap="nowrap">
        {paragraphNumber !== undefined && (
          <Text size="xs" c="dimmed" className={classes.figures}>
            {t('reader.position', { number: paragraphNumber, count: paragraphs })}
          </Text>
        )}
        <div className={classes.progress}>
          <Progress
            size={4}
            value={paragraphs === 0 ? 0 : (100 * taggedParagraphs) / paragraphs}
            aria-label={tagged}
          />
          <Text size="xs" c="dimmed" truncate className={classes.figures} title={tagged}>
            {tagged}
          </Text>
        </div>
        <TextSetting />
      </Group>
      <ReviewNotice sourceId={sourceId} />
    </header>
  )
}

function TextSetting() {
  const t = useTranslate()
  const { textSize, readingFace } = useSettings()
  const otherFace = readingFace === 'naskh' ? 'sans' : 'naskh'
  return (
    <Group gap={0} wrap="nowrap" className={classes.setting}>
      <Tool
        label={t('reader.smallerText')}
        isDisabled={textSize <= MIN_TEXT_SIZE}
        onClick={() => changeTextSize(-1)}
      >
        <IconTextDecrease size={17} stroke={1.6} aria-hidden />
      </Tool>
      <Tool
        label={t('reader.largerText')}
        isDisabled={textSize >= MAX_TEXT_SIZE}
        onClick={() => changeTextSize(1)}
      >
        <IconTextIncrease size={17} stroke={1.6} aria-hidden />
      </Tool>
      <Tool
        label={t(readingFace === 'naskh' ? 'reader.faceSans' : 'reader.faceNaskh')}
        onClick={() => changeSettings({ readingFace: otherFace })}
      >
        <IconTypography size={17} stroke={1.6} aria-hidden />
      </Tool>
    </Group>
  )
}

type ToolProps = {
  readonly label: string
  readonly isDisabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Tool({ label, isDisabled = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        size="md"
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={isDisabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
