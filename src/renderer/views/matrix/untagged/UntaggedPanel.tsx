/** How many paragraphs of each source no rating touches, so that omission shows; each is a press away. */
import { Button, Progress } from '@mantine/core'
import { IconPlayerTrackNext } from '@tabler/icons-react'
import type { SourceRow } from '../../../../shared/domain/sources'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import classes from './Untagged.module.css'
import { goToUntagged } from './untaggedWalk'

export function UntaggedPanel() {
  const t = useTranslate()
  const sources = useQuery('source.list', {})
  if (sources.status === 'loading') return <Busy />
  if (sources.status === 'failed') return <ProblemBanner problem={sources.problem} />
  return (
    <div className={classes.panel}>
      <p>{t('untagged.help')}</p>
      {sources.rows.length === 0 && <p>{t('navigator.noSources')}</p>}
      <ul className={classes.sources} aria-label={t('untagged.title')}>
        {sources.rows.map(source => (
          <UntaggedSource key={source.sourceId} source={source} />
        ))}
      </ul>
    </div>
  )
}

function UntaggedSource({ source }: { readonly source: SourceRow }) {
  const t = useTranslate()
  const { sourceId, title, weighableParagraphs, untaggedParagraphs } = source
  const tagged = weighableParagraphs - untaggedParagraphs
  const words = t('untagged.count', { count: untaggedParagraphs, of: weighableParagraphs })
  return (
    <li className={classes.source}>
      <bdi className={classes.title}>{title}</bdi>
      <Progress
        size="sm"
        value={weighableParagraphs === 0 ? 100 : (100 * tagged) / weighableParagraphs}
        aria-hidden
      />
      <div className={classes.line}>
        <span data-complete={untaggedParagraphs === 0 || undefined}>{words}</span>
        {untaggedParagraphs > 0 && (
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconPlayerTrackNext size={14} aria-hidden className={classes.next} />}
            aria-label={t('untagged.readOf', { source: title })}
            onClick={() => void goToUntagged(sourceId, 1)}
          >
            {t('untagged.read')}
          </Button>
        )}
      </div>
    </li>
  )
}
