/** What the inspector says while nothing is selected: how to begin, and how far the project is. */
import { Text } from '@mantine/core'
import type { ProjectCounts } from '../../../../shared/domain/project'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import classes from '../../parts/inspector.module.css'

const FIGURES: readonly (readonly [keyof ProjectCounts, WordKey])[] = [
  ['sources', 'navigator.sources'],
  ['paragraphs', 'inspector.paragraphs'],
  ['ratedParagraphs', 'inspector.ratedParagraphs'],
  ['hypotheses', 'navigator.hypotheses'],
  ['evidence', 'inspector.evidenceItems'],
  ['assessments', 'inspector.assessments'],
  ['actors', 'navigator.actors'],
  ['relationships', 'inspector.relationships'],
  ['citations', 'inspector.citations'],
  ['notes', 'inspector.notes'],
]

export function NothingSelected() {
  const t = useTranslate()
  const format = useFormat()
  const project = useQuery('project.counts', {})
  const counts = project.status === 'ready' ? project.rows[0] : undefined
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('inspector.guidance')}
      </Text>
      <InspectorSection title={t('inspector.summary')}>
        {project.status === 'loading' && <Busy />}
        {project.status === 'failed' && <ProblemBanner problem={project.problem} />}
        {counts !== undefined && (
          <dl className={classes.figures}>
            {FIGURES.map(([name, word]) => (
              <div key={name}>
                <dt>{t(word)}</dt>
                <dd>{format.number(counts[name])}</dd>
              </div>
            ))}
          </dl>
        )}
      </InspectorSection>
    </>
  )
}
