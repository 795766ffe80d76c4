/** An import of a network as it goes: a file is read, planned anew with every choice, and stored at last. */
import { useEffect, useRef, useState } from 'react'
import type { ProjectSide } from '../../../../shared/analysis/exchange/importPlan'
import { type Problem, problemOf } from '../../../../shared/problem'
import { readRows } from '../../../client/useQuery'
import { actorTypeWords, relationshipTypeWords } from '../../../i18n/typeWords'
import { useTranslate } from '../../../i18n/words'
import type { EdgeMapping } from '../../../importers/network/networkFile'
import { startExchange } from './exchangeJobs'
import type { ExchangeQuestion, NetworkSummary, PlannedImport } from './exchangeMessages'

export type ImportChoices = {
  readonly title: string
  readonly joinsByName: boolean
  /** Of a CSV list; undefined: as guessed. */
  readonly mapping: EdgeMapping | undefined
}

export type ImportState =
  | { readonly kind: 'choosing'; readonly problem: Problem | null }
  | { readonly kind: 'reading'; readonly fileName: string }
  | {
      readonly kind: 'planned'
      readonly summary: NetworkSummary
      readonly plan: PlannedImport
      readonly choices: ImportChoices
      /** A newer plan is on its way. */
      readonly isStale: boolean
    }

type Received = { readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string }

type Ask = <Answer>(question: ExchangeQuestion) => Promise<Answer | null>

export function useNetworkImport() {
  const t = useTranslate()
  const [state, setState] = useState<ImportState>({ kind: 'choosing', problem: null })
  const received = useRef<Received | null>(null)
  const stop = useRef(() => {})
  const turn = useRef(0)
  useEffect(() => () => stop.current(), [])

  async function plan(file: Received, choices: ImportChoices | null) {
    turn.current += 1
    const own = turn.current
    const ask: Ask = async <Answer>(question: ExchangeQuestion) => {
      if (own !== turn.current) return null
      stop.current()
      const job = startExchange<Answer>(question)
      stop.current = job.stop
      return job.result
    }
    try {
      const planned = await planOf(ask, { file, choices, untyped: t('exchange.relatedTo') })
      if (planned !== null) setState(planned)
    } catch (thrown) {
      setState({ kind: 'choosing', problem: problemOf(thrown) })
    }
  }

  return {
    state,
    read: async (file: File) => {
      setState({ kind: 'reading', fileName: file.name })
      const bytes = new Uint8Array(await file.arrayBuffer())
      received.current = { bytes, fileName: file.name }
      await plan(received.current, null)
    },
    change: async (changes: Partial<ImportChoices>) => {
      if (state.kind !== 'planned' || received.current === null) return
      const choices = { ...state.choices, ...changes }
      setState({ ...state, choices, isStale: true })
      await plan(received.current, choices)
    },
    again: () => {
      turn.current += 1
      stop.current()
      setState({ kind: 'choosing', problem: null })
    },
  }
}

type Wanted = {
  readonly file: Received
  /** Null: the usual ones. */
  readonly choices: ImportChoices | null
  readonly untyped: string
}

/** Null when something newer has taken its place. */
async function planOf(ask: Ask, { file, choices, untyped }: Wanted): Promise<ImportState | null> {
  const withMapping = { ...file, mapping: choices?.mapping }
  const summary = await ask<NetworkSummary>({ kind: 'read', file: withMapping })
  if (summary === null) return null
  const { isOurs, ids, title, list } = summary
  const chosen = choices ?? {
    title: title === '' ? nameWithoutEnding(file.fileName) : title,
    joinsByName: true,
    mapping: list?.mapping,
  }
  const plan = await ask<PlannedImport>({
    kind: 'plan',
    file: withMapping,
    project: await projectSide(ids, untyped),
    options: { title: chosen.title, isOurs, joinsByName: chosen.joinsByName },
  })
  return plan && { kind: 'planned', summary, plan, choices: chosen, isStale: false }
}

async function projectSide(ids: readonly string[], untyped: string): Promise<ProjectSide> {
  const [actors, actorTypes, relationshipTypes, known] = await Promise.all([
    readRows('actor.list', {}),
    readRows('actorType.list', {}),
    readRows('relationshipType.list', {}),
    readRows('exchange.known', { ids: [...ids] }),
  ])
  const words = {
    actorTypeWords: actorTypeWords(),
    relationshipTypeWords: relationshipTypeWords(),
  }
  return { actors, actorTypes, relationshipTypes, known, ...words, untyped }
}

function nameWithoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]{1,8}$/u, '')
}
