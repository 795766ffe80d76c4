/** The sources: how far each is worked through, and the way to bring in more. */
import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core'
import { IconFileImport, IconTable } from '@tabler/icons-react'
import type { SourceRow } from '../../../../shared/domain/sources'
import { openDialog, openSource, select, useSession } from '../../../client/session'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { reliabilityWords } from '../../../i18n/evidenceWords'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { NavigatorSection } from './NavigatorSection'
import classes from './navigator.module.css'

function importSource(): void {
  openDialog({ kind: 'importSource', files: [] })
}

export function SourceSection() {
  const t = useTranslate()
  const sources = useQuery('source.list', {})
  return (
    <NavigatorSection
      name="sources"
      title={t('navigator.sources')}
      count={sources.status === 'ready' ? sources.rows.length : null}
      actions={
        <>
          <Tooltip label={t('sourceTable.title')}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('sourceTable.title')}
              onClick={() => openDialog({ kind: 'sources' })}
            >
              <IconTable size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('navigator.importSource')}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('navigator.importSource')}
              onClick={importSource}
            >
              <IconFileImport size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      {sources.status === 'loading' && <Busy />}
      {sources.status === 'failed' && <ProblemBanner problem={sources.problem} />}
      {sources.status === 'ready' && <SourceList sources={sources.rows} />}
    </NavigatorSection>
  )
}

function SourceList({ sources }: { readonly sources: readonly SourceRow[] }) {
  const t = useTranslate()
  if (sources.length === 0) {
    return (
      <div className={classes.empty}>
        <p>{t('navigator.noSources')}</p>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconFileImport size={14} aria-hidden />}
          onClick={importSource}
        >
          {t('navigator.importSource')}
        </Button>
      </div>
    )
  }
  return (
    <ul className={classes.list} aria-label={t('navigator.sources')}>
      {sources.map(source => (
        <SourceItem key={source.sourceId} source={source} />
      ))}
    </ul>
  )
}

function SourceItem({ source }: { readonly source: SourceRow }) {
  const t = useTranslate()
  const format = useFormat()
  const { sourceId, title, reliability, language, paragraphs, taggedParagraphs } = source
  const isOpen = useSession(session => session.sourceId === sourceId)
  const progress = t('navigator.tagged', { tagged: taggedParagraphs, count: paragraphs })

  function open() {
    if (!isOpen) openSource(sourceId)
    select({ kind: 'source', sourceId })
  }

  return (
    <li>
      <UnstyledButton className={classes.row} aria-current={isOpen} onClick={open}>
        <span className={classes.sourceTitle} dir="auto">
          {title}
        </span>
        <span className={classes.meta}>
          <span className={classes.letter} title={t(reliabilityWords[reliability])}>
            {reliability}
          </span>
          {language !== '' && <span>{format.language(language)}</span>}
          <span className={classes.atEnd} title={progress}>
            {t('navigator.taggedShort', { tagged: taggedParagraphs, count: paragraphs })}
          </span>
        </span>
        <progress
          className={classes.progress}
          value={taggedParagraphs}
          max={Math.max(1, paragraphs)}
          aria-label={progress}
        />
      </UnstyledButton>
    </li>
  )
}
