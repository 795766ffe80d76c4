/** The navigator: sources, hypotheses, codes, actors and diagrams of the project, dense, each a click away. */
import { useState } from 'react'
import { useTranslate } from '../../../i18n/words'
import { ActorSection } from './ActorSection'
import { CodeSection } from './CodeSection'
import { DiagramSection } from './DiagramSection'
import { HypothesisSection } from './HypothesisSection'
import classes from './navigator.module.css'
import { SourceSection } from './SourceSection'

export function NavigatorPane() {
  const t = useTranslate()
  const [pane, setPane] = useState<HTMLElement | null>(null)
  return (
    <nav className={classes.pane} ref={setPane} aria-label={t('navigator.title')}>
      <SourceSection />
      <HypothesisSection />
      <CodeSection />
      <DiagramSection />
      <ActorSection scrollParent={pane} />
    </nav>
  )
}
