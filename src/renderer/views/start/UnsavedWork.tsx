/**
 * Work of an earlier session that never had a file: brought back, or thrown away when asked twice. What
 * cannot be brought back is set aside.
 */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { visibleControls } from '../../../shared/analysis/textControls'
import { type Problem, problemOf } from '../../../shared/problem'
import { recoverProject } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import {
  belongsToNoFile,
  discardJournal,
  listJournals,
  nameOf,
  setJournalAside,
  type UnreadableJournal,
  type UnsavedJournal,
} from '../../client/unsavedJournals'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { SetAsideNotice, UnreadableJournals } from './SetAside'

type Found = {
  readonly journals: readonly UnsavedJournal[]
  readonly unreadable: readonly UnreadableJournal[]
  /** Why it could not be looked for. */
  readonly problem: Problem | null
}

const NOTHING: Found = { journals: [], unreadable: [], problem: null }

export function UnsavedWork() {
  const t = useTranslate()
  const host = useProjectSession(session => session.host)
  const [found, setFound] = useState<Found>(NOTHING)
  const [asideNames, setAsideNames] = useState<readonly string[]>([])
  useEffect(() => {
    if (host !== null) void lookForWork().then(setFound)
  }, [host])
  const lookAgain = () => void lookForWork().then(setFound)

  async function setAside(journalId: string) {
    const name = await setJournalAside(journalId)
    if (name === null) return
    setAsideNames(names => [...names, name])
    lookAgain()
  }

  const { journals, unreadable, problem } = found
  const again = (
    <Button size="compact-sm" onClick={lookAgain}>
      {t('common.retry')}
    </Button>
  )
  return (
    <>
      {problem !== null && <ProblemBanner problem={problem} remedy={again} />}
      <SetAsideNotice names={asideNames} onDismiss={() => setAsideNames([])} />
      <UnreadableJournals journals={unreadable} onSetAside={setAside} onRetry={lookAgain} />
      {journals.length > 0 && (
        <Journals journals={journals} onDiscarded={lookAgain} onSetAside={setAside} />
      )}
    </>
  )
}

async function lookForWork(): Promise<Found> {
  try {
    const { journals, unreadable } = await listJournals()
    return { journals: journals.filter(belongsToNoFile), unreadable, problem: null }
  } catch (thrown) {
    return { ...NOTHING, problem: problemOf(thrown) }
  }
}

type JournalsProps = {
  readonly journals: readonly UnsavedJournal[]
  readonly onDiscarded: () => void
  readonly onSetAside: (journalId: string) => Promise<void>
}

function Journals({ journals, onDiscarded, onSetAside }: JournalsProps) {
  const t = useTranslate()
  const format = useFormat()
  const isBusy = useProjectSession(session => session.isBusy)
  const [doubtful, setDoubtful] = useState<UnsavedJournal | null>(null)
  /** Those that turned out to be damaged when they were to be brought back. */
  const [lost, setLost] = useState<readonly string[]>([])
  const stepsOf = ({ lines, changedAt }: UnsavedJournal) =>
    t('start.unsavedSteps', { count: lines, moment: format.moment(changedAt) })

  async function recover(journal: UnsavedJournal) {
    const problem = await recoverProject(journal)
    if (problem?.code === 'work-not-recovered') setLost(ids => [...ids, journal.journalId])
  }

  async function discard({ journalId }: UnsavedJournal) {
    if (await discardJournal(journalId)) onDiscarded()
  }

  return (
    <Alert
      color="orange"
      icon={<IconLifebuoy aria-hidden />}
      title={t('start.unsaved', { count: journals.length })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('start.unsavedBody')}</Text>
        {journals.map(journal => (
          <Group key={journal.journalId} gap="xs">
            <Text size="sm" fw={500}>
              {nameOf(journal) !== '' && <bdi>{visibleControls(nameOf(journal))} · </bdi>}
              {stepsOf(journal)}
            </Text>
            <Button size="compact-sm" disabled={isBusy} onClick={() => void recover(journal)}>
              {t('start.recover')}
            </Button>
            {lost.includes(journal.journalId) && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={isBusy}
                onClick={() => void onSetAside(journal.journalId)}
              >
                {t('start.setAside')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              disabled={isBusy}
              onClick={() => setDoubtful(journal)}
            >
              {t('start.discard')}
            </Button>
          </Group>
        ))}
      </Stack>
      <ConfirmDialog
        isOpen={doubtful !== null}
        title={t('start.discardTitle')}
        confirmLabel={t('start.discard')}
        onConfirm={() => doubtful !== null && void discard(doubtful)}
        onCancel={() => setDoubtful(null)}
      >
        {doubtful !== null && (
          <Text size="sm" fw={500} mb="xs">
            {stepsOf(doubtful)}
          </Text>
        )}
        <Text size="sm">{t('start.discardBody')}</Text>
      </ConfirmDialog>
    </Alert>
  )
}
