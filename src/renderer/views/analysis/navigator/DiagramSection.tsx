/** The diagrams of the project; their titles are edited in place. */
import { IconSitemap } from '@tabler/icons-react'
import type { DiagramRow } from '../../../../shared/domain/diagrams'
import { useCommand } from '../../../client/useCommand'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { EditableText } from '../../../components/EditableText'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { NavigatorSection } from './NavigatorSection'
import classes from './navigator.module.css'

export function DiagramSection() {
  const t = useTranslate()
  const diagrams = useQuery('diagram.list', {})
  return (
    <NavigatorSection
      name="diagrams"
      title={t('navigator.diagrams')}
      count={diagrams.status === 'ready' ? diagrams.rows.length : null}
    >
      {diagrams.status === 'loading' && <Busy />}
      {diagrams.status === 'failed' && <ProblemBanner problem={diagrams.problem} />}
      {diagrams.status === 'ready' && (
        <ul className={classes.list} aria-label={t('navigator.diagrams')}>
          {diagrams.rows.map(diagram => (
            <DiagramItem key={diagram.diagramId} diagram={diagram} />
          ))}
        </ul>
      )}
    </NavigatorSection>
  )
}

function DiagramItem({ diagram }: { readonly diagram: DiagramRow }) {
  const t = useTranslate()
  const describe = useCommand('diagram.describe')
  const { diagramId, title, actors } = diagram
  return (
    <li className={classes.line}>
      <IconSitemap size={14} aria-hidden className={classes.glyph} />
      <span className={classes.name}>
        <EditableText
          label={t('navigator.diagramTitle')}
          value={title}
          onCommit={text => void describe({ diagramId, title: text })}
        />
      </span>
      <span className={classes.meta}>{t('count.actors', { count: actors })}</span>
    </li>
  )
}
