/** All sources in one table: sorted, filtered, and described beside it. */
import {
  Group,
  Modal,
  Progress,
  Select,
  Table,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core'
import { useState } from 'react'
import { formatPartialDate } from '../../../../shared/analysis/partialDate'
import { Reliability, type SourceRow } from '../../../../shared/domain/sources'
import { closeDialog, openSource, select, useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { reliabilityWords } from '../../../i18n/evidenceWords'
import { useFormat } from '../../../i18n/format'
import { useLocale } from '../../../i18n/locale'
import { useTranslate } from '../../../i18n/words'
import { type Column, ShowMore, SortHeader, useSorted } from '../../parts/sortedTable'
import { filterSources, type SourceFilter } from './filterSources'
import { SourceFields } from './SourceFields'
import classes from './SourceTableDialog.module.css'

const COLUMNS: readonly Column<SourceRow>[] = [
  { id: 'title', label: 'sourceDetails.title', sortBy: row => row.title },
  { id: 'author', label: 'sourceDetails.author', sortBy: row => row.author },
  { id: 'publisher', label: 'sourceDetails.publisher', sortBy: row => row.publisher },
  { id: 'published', label: 'sourceDetails.published', sortBy: row => row.published },
  { id: 'language', label: 'sourceDetails.language', sortBy: row => row.language },
  { id: 'reliability', label: 'sourceDetails.reliability', sortBy: row => row.reliability },
  { id: 'progress', label: 'sourceTable.progress', sortBy: shareTagged },
  { id: 'untagged', label: 'sourceTable.untagged', sortBy: untagged },
]

function shareTagged({ paragraphs, taggedParagraphs }: SourceRow): number {
  return paragraphs === 0 ? 0 : taggedParagraphs / paragraphs
}

function untagged({ paragraphs, taggedParagraphs }: SourceRow): number {
  return paragraphs - taggedParagraphs
}

export function SourceTableDialog() {
  const t = useTranslate()
  const isOpen = useSession(session => session.dialog?.kind === 'sources')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('sourceTable.title')}
      size="90%"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <SourceTable />}
    </Modal>
  )
}

const ALL: SourceFilter = { text: '', language: '', reliability: '', progress: 'all' }

function SourceTable() {
  const t = useTranslate()
  const sources = useRows('source.list', {})
  const [filter, setFilter] = useState(ALL)
  const [describedId, setDescribedId] = useState<string | null>(null)
  const { sorted, sorting, sort, showMore } = useSorted(filterSources(sources, filter), COLUMNS)
  const described = sources.find(({ sourceId }) => sourceId === describedId)
  return (
    <div className={classes.columns}>
      <div className={classes.table}>
        <Filters sources={sources} filter={filter} onChange={setFilter} />
        <div className={classes.scroller}>
          <Table
            stickyHeader
            highlightOnHover
            verticalSpacing={4}
            aria-label={t('sourceTable.title')}
          >
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map(column => (
                  <SortHeader key={column.id} column={column} sorting={sorting} onSort={sort} />
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sorted.map(source => (
                <SourceLine
                  key={source.sourceId}
                  source={source}
                  isDescribed={source.sourceId === describedId}
                  onDescribe={() => setDescribedId(source.sourceId)}
                />
              ))}
            </Table.Tbody>
          </Table>
          {sorted.length === 0 && (
            <Text size="sm" c="dimmed" p="sm">
              {t('sourceTable.none')}
            </Text>
          )}
          <ShowMore onShow={showMore} />
        </div>
      </div>
      {described && <Description source={described} />}
    </div>
  )
}

type FiltersProps = {
  readonly sources: readonly SourceRow[]
  readonly filter: SourceFilter
  readonly onChange: (filter: SourceFilter) => void
}

function Filters({ sources, filter, onChange }: FiltersProps) {
  const t = useTranslate()
  const format = useFormat()
  const languages = [...new Set(sources.map(({ language }) => language))].filter(tag => tag !== '')
  const common = { size: 'xs' as const, clearable: true }
  return (
    <Group gap="xs" wrap="wrap">
      <TextInput
        size="xs"
        className={classes.search}
        aria-label={t('sourceTable.filter')}
        placeholder={t('sourceTable.filter')}
        dir="auto"
        value={filter.text}
        onChange={event => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        {...common}
        aria-label={t('sourceDetails.language')}
        placeholder={t('sourceDetails.language')}
        data={languages.map(value => ({ value, label: format.language(value) }))}
        value={filter.language || null}
        onChange={language => onChange({ ...filter, language: language ?? '' })}
      />
      <Select
        {...common}
        aria-label={t('sourceDetails.reliability')}
        placeholder={t('sourceDetails.reliability')}
        data={Reliability.options.map(value => ({ value, label: t(reliabilityWords[value]) }))}
        value={filter.reliability || null}
        onChange={reliability => onChange({ ...filter, reliability: reliability ?? '' })}
      />
      <Select
        size="xs"
        aria-label={t('sourceTable.progress')}
        allowDeselect={false}
        data={[
          { value: 'all', label: t('sourceTable.all') },
          { value: 'open', label: t('sourceTable.open') },
          { value: 'done', label: t('sourceTable.done') },
        ]}
        value={filter.progress}
        onChange={value =>
          onChange({ ...filter, progress: value === 'open' || value === 'done' ? value : 'all' })
        }
      />
    </Group>
  )
}

type LineProps = {
  readonly source: SourceRow
  readonly isDescribed: boolean
  readonly onDescribe: () => void
}

function SourceLine({ source, isDescribed, onDescribe }: LineProps) {
  const t = useTranslate()
  const format = useFormat()
  const locale = useLocale()
  const { sourceId, title, paragraphs, taggedParagraphs } = source

  function open() {
    openSource(sourceId)
    select({ kind: 'source', sourceId })
    closeDialog()
  }

  return (
    <Table.Tr
      aria-selected={isDescribed}
      className={classes.line}
      onClick={onDescribe}
      onDoubleClick={open}
      bg={isDescribed ? 'var(--mantine-primary-color-light)' : ''}
    >
      <Table.Td className={classes.title}>
        <UnstyledButton onClick={onDescribe} title={t('sourceTable.describe')}>
          <bdi>{title}</bdi>
        </UnstyledButton>
        <UnstyledButton
          className={classes.open}
          aria-label={t('sourceTable.openOne', { title })}
          onClick={open}
        >
          {t('import.openIt')}
        </UnstyledButton>
      </Table.Td>
      <Table.Td>
        <bdi>{source.author}</bdi>
      </Table.Td>
      <Table.Td>
        <bdi>{source.publisher}</bdi>
      </Table.Td>
      <Table.Td>
        {source.published === '' ? '' : formatPartialDate(source.published, locale)}
      </Table.Td>
      <Table.Td>{source.language === '' ? '' : format.language(source.language)}</Table.Td>
      <Table.Td title={t(reliabilityWords[source.reliability])}>{source.reliability}</Table.Td>
      <Table.Td>
        <Progress
          size={6}
          value={100 * shareTagged(source)}
          aria-label={t('navigator.tagged', { tagged: taggedParagraphs, count: paragraphs })}
        />
        <Text size="xs" c="dimmed">
          {t('navigator.taggedShort', { tagged: taggedParagraphs, count: paragraphs })}
        </Text>
      </Table.Td>
      <Table.Td>{format.number(untagged(source))}</Table.Td>
    </Table.Tr>
  )
}

function Description({ source }: { readonly source: SourceRow }) {
  const t = useTranslate()
  const describe = useCommand('source.describe')
  const { sourceId } = source
  return (
    <aside className={classes.description} aria-label={t('import.metadata')}>
      <SourceFields
        key={sourceId}
        values={source}
        onChange={changes => void describe({ sourceId, changes })}
      />
    </aside>
  )
}
