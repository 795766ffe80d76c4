/** How much the project holds. */
import { Card, Stack, Title } from '@mantine/core'
import type { ProjectCounts as Counts } from '../../../shared/domain/project'
import { useRows } from '../../client/useQuery'
import { useFormat } from '../../i18n/format'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './ProjectScreen.module.css'

export const COUNTED: readonly { readonly count: keyof Counts; readonly label: WordKey }[] = [
  { count: 'sources', label: 'project.count.sources' },
  { count: 'paragraphs', label: 'project.count.paragraphs' },
  { count: 'ratedParagraphs', label: 'project.count.ratedParagraphs' },
  { count: 'hypotheses', label: 'project.count.hypotheses' },
  { count: 'evidence', label: 'project.count.evidence' },
  { count: 'assessments', label: 'project.count.assessments' },
  { count: 'actors', label: 'project.count.actors' },
  { count: 'relationships', label: 'project.count.relationships' },
  { count: 'citations', label: 'project.count.citations' },
  { count: 'notes', label: 'project.count.notes' },
]

export function ProjectCounts() {
  const t = useTranslate()
  const format = useFormat()
  const counts = useRows('project.counts', {})[0]
  return (
    <Card withBorder padding="lg">
      <Stack gap="sm">
        <Title order={2} size="h5">
          {t('project.holds')}
        </Title>
        <dl className={classes.counts}>
          {COUNTED.map(({ count, label }) => (
            <div key={count}>
              <dt>{t(label)}</dt>
              <dd>{counts === undefined ? '' : format.number(counts[count])}</dd>
            </div>
          ))}
        </dl>
      </Stack>
    </Card>
  )
}
