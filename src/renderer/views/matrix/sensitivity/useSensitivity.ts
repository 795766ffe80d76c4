/** Keeps the answer to "what does the ranking hang on" up with the matrix while its panel is open. */
import { useEffect, useMemo, useState } from 'react'
import { parcWeighting } from '../../../../shared/analysis/achScores'
import type { EvidenceRow, HypothesisStanding } from '../../../../shared/domain/hypotheses'
import { problemOf } from '../../../../shared/problem'
import { runJob } from '../../../client/job'
import { showProblem } from '../../../client/projectSession'
import { useRows } from '../../../client/useQuery'
import { ratingTable } from '../matrixModel'
import {
  groupsOf,
  itemsOf,
  type SensitivityAnswer,
  type SensitivityQuestion,
} from './sensitivityQuestion'

export type Sensitivity = SensitivityAnswer &
  Pick<SensitivityQuestion, 'groups'> & {
    readonly evidence: readonly EvidenceRow[]
    readonly hypotheses: readonly HypothesisStanding[]
  }

function startWorker(): Worker {
  return new Worker(new URL('./sensitivityWorker.ts', import.meta.url), { type: 'module' })
}

/**
 * The last answer, which stays while the next is computed; a newer question ends an older one. Null
 * while there is none yet, `empty` where there is nothing to ask about.
 */
export function useSensitivity(): Sensitivity | 'empty' | null {
  const hypotheses = useRows('hypothesis.standing', {})
  const all = useRows('evidence.list', {})
  const assessments = useRows('assessment.list', {})
  const chosen = useRows('weighting.list', {}).find(row => row.isChosen === 1)
  const [answer, setAnswer] = useState<Sensitivity | 'empty' | null>(null)

  const asked = useMemo(() => {
    const evidence = all.filter(row => row.excludedReason === '')
    const ids = hypotheses.map(({ hypothesisId }) => hypothesisId)
    const items = itemsOf(evidence, ids, ratingTable(assessments))
    const weighting =
      chosen === undefined ? parcWeighting : { method: chosen.method, ...chosen.weights }
    return { evidence, hypotheses, question: { items, weighting, groups: groupsOf(evidence) } }
  }, [hypotheses, all, assessments, chosen])

  useEffect(() => {
    const { evidence, question } = asked
    if (evidence.length === 0 || asked.hypotheses.length === 0) return setAnswer('empty')
    const { result, stop } = runJob<SensitivityQuestion, SensitivityAnswer>(
      startWorker,
      question,
      () => {},
    )
    result.then(
      found => {
        if (found === null) return
        setAnswer({ ...found, groups: question.groups, evidence, hypotheses: asked.hypotheses })
      },
      (thrown: unknown) => showProblem(problemOf(thrown)),
    )
    return stop
  }, [asked])

  return answer
}
