/** Keeps the answer to "what does the ranking hang on" up with the matrix while its panel is open. */
import { useEffect, useMemo, useRef, useState } from 'react'
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

/** The work that is seen to go on is said to, after a while. */
const SHOWN_AFTER_MS = 400

type Asked = {
  readonly answer: (Sensitivity & { readonly isOutdated: boolean }) | 'empty' | null
  /** For longer than a moment. */
  readonly isAsking: boolean
  readonly stop: () => void
  readonly askAgain: () => void
}

/**
 * The last answer, which stays while the next is computed; a newer question ends an older one. Null
 * while there is none yet, `empty` where there is nothing to ask about.
 */
export function useSensitivity(): Asked {
  const asked = useQuestion()
  const [answer, setAnswer] = useState<Sensitivity | 'empty' | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<'asking' | 'stopped' | 'answered'>('asking')
  const isLong = useIsLong(state === 'asking', asked)
  const stopJob = useRef(() => {})

  useEffect(() => {
    void attempt // asked again
    const { evidence, hypotheses, question } = asked
    if (evidence.length === 0 || hypotheses.length === 0) return setAnswer('empty')
    setState('asking')
    const { result, stop } = runJob<SensitivityQuestion, SensitivityAnswer>(
      startWorker,
      question,
      () => {},
    )
    stopJob.current = stop
    result.then(
      found => {
        if (found === null) return
        setState('answered')
        setAnswer({ ...found, groups: question.groups, evidence, hypotheses })
      },
      (thrown: unknown) => showProblem(problemOf(thrown)),
    )
    return stop
  }, [asked, attempt])

  return {
    answer:
      answer === null || answer === 'empty'
        ? answer
        : { ...answer, isOutdated: state === 'stopped' },
    isAsking: state === 'asking' && (isLong || answer === null),
    stop: () => {
      stopJob.current()
      setState('stopped')
    },
    askAgain: () => setAttempt(attempt + 1),
  }
}

function useQuestion() {
  const hypotheses = useRows('hypothesis.standing', {})
  const all = useRows('evidence.list', {})
  const assessments = useRows('assessment.list', {})
  const chosen = useRows('weighting.list', {}).find(row => row.isChosen === 1)
  return useMemo(() => {
    const evidence = all.filter(row => row.excludedReason === '')
    const ids = hypotheses.map(({ hypothesisId }) => hypothesisId)
    const items = itemsOf(evidence, ids, ratingTable(assessments))
    const weighting =
      chosen === undefined ? parcWeighting : { method: chosen.method, ...chosen.weights }
    return { evidence, hypotheses, question: { items, weighting, groups: groupsOf(evidence) } }
  }, [hypotheses, all, assessments, chosen])
}

function useIsLong(isGoingOn: boolean, work: unknown): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    void work // another piece of work begins anew
    setLong(false)
    if (!isGoingOn) return
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isGoingOn, work])
  return isLong
}
