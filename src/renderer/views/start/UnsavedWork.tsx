/** Work of an earlier session that never had a file: brought back, or thrown away when asked twice. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { visibleControls } from '../../../shared/analysis/textControls'
import { type Problem, problemOf } from '../../../shared/problem'
import { discardJournal, recoverProject } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import {
  belongsToNoFile,
  listJournals,
  nameOf,
  type UnsavedJournal,
  unreadableProblem,
} from '../../client/unsavedJournals'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'

type Found = { readonly journals: readonly UnsavedJournal[]; readonly problem: Problem | null }

const NOTHING: Found = { journals: [], problem: null }

export function UnsavedWork() {
  const t = useTranslate()
  const host = useProjectSession(session => session.host)
  const [found, setFound] = useState<Found>(NOTHING)
  useEffect(() => {
    if (host !== null) void lookForWork().then(setFound)
  }, [host])
  const lookAgain = () => void lookForWork().then(setFound)

  const { journals, problem } = found
  const again = (
    <Button size="compact-sm" onClick={lookAgain}>
      {t('common.retry')}
    </Button>
  )
  return (
    <>
      {problem !== null && <ProblemBanner problem={problem} remedy={again} />}
      {journals.length > 0 && <Journals journals={journals} onDiscarded={lookAgain} />}
    </>
  )
}

async function lookForWork(): Promise<Found> {
  try {
    const { journals, unreadable } = await listJournals()
    return { journals: journals.filter(belongsToNoFile), problem: unreadableProblem(unreadable) }
  } catch (thrown) {
    return { ...NOTHING, problem: problemOf(thrown) }
  }
}

type JournalsProps = {
  readonly journals: readonly UnsavedJournal[]
  readonly onDiscarded: () => void
}

function Journals({ journals, onDiscarded }: JournalsProps) {
  const t = useTranslate()
  const format = useFormat()
  const isBusy = useProjectSession(session => session.isBusy)
  const [doubtful, setDoubtful] = useState<UnsavedJournal | null>(null)
  const stepsOf = ({ lines, changedAt }: UnsavedJournal) =>
    t('start.unsavedSteps', { count: lines, moment: format.moment(changedAt) })

  async function discard(journal: UnsavedJournal) {
    if (await discardJournal(journal)) onDiscarded()
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
            <Button
              size="compact-sm"
              disabled={isBusy}
              onClick={() => void recoverProject(journal)}
            >
              {t('start.recover')}
            </Button>
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
