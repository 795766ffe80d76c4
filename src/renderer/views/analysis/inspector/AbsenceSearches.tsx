/** The searches that prove an absence: what each found and when, run again, opened, and added to. */
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconExternalLink, IconRefresh, IconSearch, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { AbsenceSearch, AbsenceSearchRow } from '../../../../shared/domain/absences'
import type { EvidenceId } from '../../../../shared/domain/ids'
import { runProof, showSearch } from '../../../client/absenceSearch'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { useFormat } from '../../../i18n/format'
import { type Translate, useTranslate } from '../../../i18n/words'
import { AbsenceQuery, proofSearchFor } from '../../parts/AbsenceQuery'
import { filterParts, useFilterChoices } from '../../parts/filterChoices'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import classes from './AbsenceSearches.module.css'
import { type SameSearch, sameSearches } from './sameSearches'

export function AbsenceSearches({ evidenceId }: { readonly evidenceId: EvidenceId }) {
  const t = useTranslate()
  const searches = sameSearches(useRows('absenceSearch.ofEvidence', { evidenceId }))
  return (
    <InspectorSection title={t('absence.title')} count={searches.length}>
      {searches.length === 0 && <p className={shared.remark}>{t('absence.none')}</p>}
      <ul className={classes.searches}>
        {searches.map(same => (
          <Search key={same.key} evidenceId={evidenceId} same={same} />
        ))}
      </ul>
      <NewSearch evidenceId={evidenceId} />
    </InspectorSection>
  )
}

type SearchProps = { readonly evidenceId: EvidenceId; readonly same: SameSearch }

function Search({ evidenceId, same: { search, runs } }: SearchProps) {
  const t = useTranslate()
  const choices = useFilterChoices()
  const [now, setNow] = useState<AbsenceSearch | null>(null)
  const before = runs[0]?.found ?? 0
  const query = search.query.trim()
  const narrowed = filterParts(t, search.filter, choices)

  async function runAgain() {
    const result = await runProof(search)
    setNow(result)
    if (result !== null) announce(changeWords(t, before, result.found))
  }

  return (
    <li className={classes.search}>
      <div className={classes.head}>
        <bdi className={classes.query}>{query}</bdi>
        <Deed
          label={t('absence.again', { query })}
          icon={IconRefresh}
          onPress={() => void runAgain()}
        />
        <Deed
          label={t('absence.open', { query })}
          icon={IconExternalLink}
          onPress={() => showSearch(search)}
        />
      </div>
      {(narrowed.length > 0 || !search.withParticles) && (
        <p className={shared.remark}>
          {narrowed.map(({ part, value, label }) => (
            <bdi key={`${part} ${value}`} className={classes.narrowed}>
              {label}
            </bdi>
          ))}
          {!search.withParticles && <span>{t('absence.withoutParticles')}</span>}
        </p>
      )}
      <ul className={classes.runs}>
        {runs.map(run => (
          <Run key={run.searchId} run={run} />
        ))}
      </ul>
      {now !== null && (
        <Rerun
          key={now.searchId}
          evidenceId={evidenceId}
          before={before}
          now={now}
          onDone={() => setNow(null)}
        />
      )}
    </li>
  )
}

function changeWords(t: Translate, was: number, is: number): string {
  return is === was ? t('absence.unchanged', { count: is }) : t('absence.changed', { was, is })
}

function Run({ run }: { readonly run: AbsenceSearchRow }) {
  const t = useTranslate()
  const format = useFormat()
  const remove = useCommand('absenceSearch.remove')
  const { searchId, found, searched, searchedAt } = run
  const moment = format.moment(searchedAt)
  return (
    <li className={classes.run}>
      <span className={classes.found} data-found={found > 0 || undefined}>
        {t('absence.result', { found, count: searched })}
      </span>
      <time dateTime={searchedAt}>{moment}</time>
      <Deed
        label={t('absence.remove', { moment })}
        icon={IconX}
        onPress={() => void remove({ searchId })}
      />
    </li>
  )
}

type RerunProps = {
  readonly evidenceId: EvidenceId
  readonly before: number
  readonly now: AbsenceSearch
  readonly onDone: () => void
}

/** What the search finds now beside what it found last; kept when the analyst wants it. */
function Rerun({ evidenceId, before, now, onDone }: RerunProps) {
  const t = useTranslate()
  const keep = useCommand('absenceSearch.keep')

  async function confirm() {
    if (await keep({ evidenceId, search: now })) onDone()
  }

  return (
    <div className={shared.hint} data-changed={now.found !== before || undefined}>
      <span>{changeWords(t, before, now.found)}</span>
      <Button size="compact-xs" variant="light" onClick={() => void confirm()}>
        {t('absence.keepNow')}
      </Button>
    </div>
  )
}

type DeedProps = {
  readonly label: string
  readonly icon: typeof IconX
  readonly onPress: () => void
}

function Deed({ label, icon: Icon, onPress }: DeedProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={label} onClick={onPress}>
        <Icon size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

function NewSearch({ evidenceId }: { readonly evidenceId: EvidenceId }) {
  const t = useTranslate()
  const keep = useCommand('absenceSearch.keep')
  const [text, setText] = useState('')
  const proof = proofSearchFor(text)

  async function add(event: FormEvent) {
    event.preventDefault()
    const search = proof === null ? null : await runProof(proof)
    if (search !== null && (await keep({ evidenceId, search }))) setText('')
  }

  return (
    <form className={classes.form} onSubmit={event => void add(event)}>
      <AbsenceQuery text={text} onChange={setText} />
      <Button
        type="submit"
        size="compact-xs"
        variant="light"
        disabled={proof === null}
        leftSection={<IconSearch size={14} aria-hidden />}
      >
        {t('absence.keep')}
      </Button>
    </form>
  )
}
