/** The hypotheses in the analyst's order, each with how it stands. */
import { type DragEvent, useState } from 'react'
import type { HypothesisStanding } from '../../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../../shared/domain/ids'
import { useCommand } from '../../../client/useCommand'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { ScoreHelp } from '../../../components/ScoreHelp'
import { useTranslate } from '../../../i18n/words'
import { ArchivedHypotheses } from './ArchivedHypotheses'
import { HypothesisItem } from './HypothesisItem'
import { NavigatorSection } from './NavigatorSection'
import { NewHypothesis } from './NewHypothesis'
import classes from './navigator.module.css'

export function HypothesisSection() {
  const t = useTranslate()
  const hypotheses = useQuery('hypothesis.standing', {})
  const rows = hypotheses.status === 'ready' ? hypotheses.rows : []
  return (
    <NavigatorSection
      name="hypotheses"
      title={t('navigator.hypotheses')}
      count={hypotheses.status === 'ready' ? rows.length : null}
      actions={
        <>
          <ScoreHelp />
          <NewHypothesis hypotheses={rows} />
        </>
      }
    >
      {hypotheses.status === 'loading' && <Busy />}
      {hypotheses.status === 'failed' && <ProblemBanner problem={hypotheses.problem} />}
      {hypotheses.status === 'ready' && rows.length === 0 && (
        <div className={classes.empty}>
          <p>{t('navigator.noHypotheses')}</p>
          <NewHypothesis hypotheses={rows} isWordy />
        </div>
      )}
      {rows.length > 0 && <HypothesisList hypotheses={rows} />}
      <ArchivedHypotheses />
    </NavigatorSection>
  )
}

/** Where a dragged hypothesis would land: before the one at `index`, counted in the whole list. */
type Drag = { readonly hypothesisId: HypothesisId; readonly index: number | null }

function indexUnder(event: DragEvent<HTMLElement>, index: number): number {
  const box = event.currentTarget.getBoundingClientRect()
  return event.clientY < box.top + box.height / 2 ? index : index + 1
}

function HypothesisList({ hypotheses }: { readonly hypotheses: readonly HypothesisStanding[] }) {
  const t = useTranslate()
  const move = useCommand('hypothesis.move')
  const [drag, setDrag] = useState<Drag | null>(null)

  function drop() {
    setDrag(null)
    if (drag === null || drag.index === null) return
    const from = hypotheses.findIndex(one => one.hypothesisId === drag.hypothesisId)
    const place = drag.index > from ? drag.index - 1 : drag.index
    if (place !== from) void move({ hypothesisId: drag.hypothesisId, place })
  }

  return (
    <ol className={classes.list} data-guide="hypotheses" aria-label={t('navigator.hypotheses')}>
      {hypotheses.map((hypothesis, index) => (
        <HypothesisItem
          key={hypothesis.hypothesisId}
          hypothesis={hypothesis}
          place={index}
          count={hypotheses.length}
          isTied={hypotheses.some(other => other !== hypothesis && other.rank === hypothesis.rank)}
          dropMark={markAt(drag, index, hypotheses.length)}
          onDragStart={() => setDrag({ hypothesisId: hypothesis.hypothesisId, index: null })}
          onDragEnd={() => setDrag(null)}
          onDragOver={event => {
            if (drag === null) return
            event.preventDefault()
            setDrag({ ...drag, index: indexUnder(event, index) })
          }}
          onDrop={drop}
        />
      ))}
    </ol>
  )
}

function markAt(drag: Drag | null, index: number, count: number): 'before' | 'after' | undefined {
  if (drag?.index === index) return 'before'
  return drag?.index === count && index === count - 1 ? 'after' : undefined
}
